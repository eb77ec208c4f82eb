"""Names of files are safe, readable and never shared."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from onrecord.publish.site.folder import _LINE
from onrecord.publish.site.names import anchor, file_name, page_of, short

SAFE = re.compile(r"people/[a-z0-9]+(?:-[a-z0-9]+)*\.html")


def test_a_name_is_readable() -> None:
    path = file_name("people", "Édith Süß-Vale", "p1")
    assert path == f"people/edith-su-vale-{short('p1')}.html"


def test_a_name_without_a_latin_letter_has_its_digits_alone() -> None:
    assert file_name("people", "Мирела", "p1") == f"people/{short('p1')}.html"


def test_further_pages_have_numbers() -> None:
    assert page_of("people/index.html", 1) == "people/index.html"
    assert page_of("people/index.html", 3) == "people/index-3.html"


@given(words=st.text(max_size=300), identity=st.text())
def test_every_name_is_safe_and_known_by_the_list(words: str, identity: str) -> None:
    path = file_name("people", words, identity)
    assert SAFE.fullmatch(path)
    assert len(path) < 100
    assert _LINE.fullmatch(f"{'0' * 64}  {path}")


@given(one=st.text(), other=st.text())
def test_different_ids_have_different_names(one: str, other: str) -> None:
    same = file_name("articles", "../../x", one) == file_name("articles", "../../x", other)
    assert same == (one == other)
    assert re.fullmatch(r"s-[0-9a-f]{12}", anchor(one))

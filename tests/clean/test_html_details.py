"""Authors, section and times that a page states."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clean.pages import STORY, page

from onrecord.clean import clean
from onrecord.records import Details

HEADLINE = "Brenn rules out early election"
OKRAY = {"@type": "Person", "name": "Tamsin Okray"}


def details(head: str = "", top: str = "", **linked: Any) -> Details:
    """Those of a page with this in its head, above its story, and in its JSON-LD."""
    data = {"@type": "NewsArticle", "headline": HEADLINE} | linked
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if linked else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n"))
    html = f"<html><head>{script}{head}</head><body><article><h1>{HEADLINE}</h1>{top}{body}"
    return clean(page(f"{html}</article></body></html>", "html")).details


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("author", "names"),
    [
        (OKRAY, ("Tamsin Okray",)),
        ([OKRAY, {"name": "Corin Adeyle"}, OKRAY], ("Tamsin Okray", "Corin Adeyle")),
        ("By Tamsin Okray and Corin Adeyle", ("Tamsin Okray", "Corin Adeyle")),
        ("Analysis by Tamsin Okray, Political Editor", ("Tamsin Okray",)),
        ("https://courier.example/people/okray", ()),
        ("Varland Courier", ()),
        ("webadmin", ()),
        ([], ()),
        (7, ()),
    ],
)
def test_authors_of_linked_data(author: object, names: tuple[str, ...]) -> None:
    assert details(author=author, publisher={"name": "Varland Courier"}).authors == names


@pytest.mark.parametrize(
    ("head", "top"),
    [
        (meta("author", "Tamsin Okray"), ""),
        (
            meta("article:author", "https://social.example/okray") + meta("byl", "By Tamsin Okray"),
            "",
        ),
        ("", '<a rel="author" href="/okray">Tamsin Okray</a>'),
    ],
)
def test_authors_of_meta_elements_and_of_what_is_shown(head: str, top: str) -> None:
    assert details(head, top).authors == ("Tamsin Okray",)


def test_times_keep_their_zone() -> None:
    found = details(datePublished="2031-05-14T23:30:00+02:00", dateModified="2031-05-15T08:00:00Z")
    assert found.published_at == "2031-05-14T23:30:00+02:00"
    assert found.modified == "2031-05-15T08:00:00+00:00"


def test_a_page_that_was_not_changed_since_has_no_other_time() -> None:
    time = "2031-05-14T10:00:00Z"
    head = meta("article:published_time", time) + meta("article:modified_time", time)
    assert (details(head).published_at, details(head).modified) == (
        "2031-05-14T10:00:00+00:00",
        None,
    )


def test_a_day_has_no_time() -> None:
    assert details(datePublished="2031-05-14").published_at is None


@pytest.mark.parametrize(
    ("head", "section"),
    [
        (meta("article:section", "Politics"), "Politics"),
        (meta("article:section", "courier.example") + meta("section", "Politics"), "Politics"),
        ("", None),
    ],
)
def test_the_section_is_no_host(head: str, section: str | None) -> None:
    assert details(head).section == section


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda x: st.lists(x) | st.dictionaries(st.sampled_from(["name", "@id"]), x),
    )
)
def test_whatever_is_stated_gives_names_or_none(author: object) -> None:
    found = details(author=author, articleSection=author, datePublished=author)
    assert all(name.strip() for name in found.authors)

"""Files are cut between lines, and the pieces hold what the file holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import InputError, UnsupportedInput
from onrecord.scale.pieces import pieces, read_stretch


@given(
    lengths=st.lists(st.integers(0, 60), min_size=1, max_size=30),
    split=st.integers(1, 400),
    last=st.booleans(),
)
def test_every_line_is_in_one_piece(
    tmp_path_factory: pytest.TempPathFactory, lengths: list[int], split: int, last: bool
) -> None:
    path = tmp_path_factory.mktemp("pieces") / "news.jsonl"
    texts = [f"{n} " + "ö" * length for n, length in enumerate(lengths)]
    rows = [json.dumps({"id": str(n), "text": t}, ensure_ascii=False) for n, t in enumerate(texts)]
    path.write_text("\n".join(rows) + ("\n" if last else ""), encoding="utf-8")
    made = [piece for piece in pieces(str(path), split) if not isinstance(piece, InputError)]
    found = [page for piece in made for page in read_stretch(piece)]
    assert [page.text for page in found if not isinstance(page, InputError)] == texts
    assert len(found) == len(texts)


def test_where_a_page_stands_is_told_from_the_start_of_its_piece(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"id": "1", "text": "One."}\n{"id": "2", "text": "Two."}\n')
    second = [piece for piece in pieces(str(path), 10) if not isinstance(piece, InputError)][1]
    (page,) = read_stretch(second)
    assert not isinstance(page, InputError)
    assert page.source == f"{path}@28:1"


@pytest.mark.parametrize("target", ["-", "https://example.org/story.html"])
def test_what_is_no_file_is_refused(target: str) -> None:
    with pytest.raises(UnsupportedInput):
        list(pieces(target))

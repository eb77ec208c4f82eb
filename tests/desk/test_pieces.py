"""Texts cut into runs."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.desk.pieces import cut, surroundings
from onrecord.records import Span

TEXT = "The first line.\n\nBrenn said the dam will never leak.\nThe third.\nThe fourth."
PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=6)


@given(PLACES, st.tuples(st.integers(0, 30), st.integers(31, 60)))
def test_runs_are_the_whole_frame_in_order(pairs: list[list[int]], ends: tuple[int, int]) -> None:
    frame, borders = Span(*ends), [Span(*pair) for pair in pairs]
    runs = list(cut(frame, borders, lambda cell: any(s <= cell.start < e for s, e in borders)))
    assert [span.start for span, _ in runs] == [frame.start, *(s.end for s, _ in runs[:-1])]
    assert runs[-1][0].end == frame.end
    assert all(a[1] != b[1] for a, b in pairwise(runs))
    for (start, end), label in runs:
        assert all(any(s <= i < e for s, e in borders) is label for i in range(start, end))


def test_the_paragraphs_around_some_words() -> None:
    start = TEXT.index("the dam")
    content = (Span(start, TEXT.index(".\nThe third")),)
    never = TEXT.index("never")
    found = surroundings(TEXT, content, (Span(never, never + 5),))
    assert ["".join(piece.text for piece in line) for line in found] == [
        "The first line.",
        "Brenn said the dam will never leak.",
        "The third.",
    ]
    assert [(piece.text, piece.role) for piece in found[1]] == [
        ("Brenn said ", "context"),
        ("the dam will ", "said"),
        ("never", "marked"),
        (" leak", "said"),
        (".", "context"),
    ]

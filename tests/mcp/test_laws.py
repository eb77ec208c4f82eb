"""What holds for any cursor, and for any words that are selected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import QueryError
from onrecord.mcp.cursors import LONGEST, cursor_to, place_of
from onrecord.mcp.selectors import LONGEST_QUOTE, REACH, passage_data
from onrecord.publish.passages import AROUND
from onrecord.records import Span

asked = st.tuples(st.text(), st.none() | st.text())
TEXT = st.text(st.sampled_from("ab \n“é😀"), min_size=1, max_size=200)


@given(asked, st.integers(0, 10**9 - 1))
def test_a_cursor_gives_back_its_place(question: tuple[str, str | None], place: int) -> None:
    cursor = cursor_to(place, *question)
    assert place_of(cursor, *question) == place
    assert len(cursor) <= LONGEST


@given(asked, asked, st.integers(0, 10**9 - 1))
def test_it_is_good_for_no_other_question(
    one: tuple[str, str | None], other: tuple[str, str | None], place: int
) -> None:
    if one == other:
        return
    with pytest.raises(QueryError, match="not given out"):
        place_of(cursor_to(place, *one), *other)


@given(st.text())
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(QueryError, match="not given out"):
        place_of(cursor, "search", "dam")


@given(st.data())
def test_selectors_select_the_words(data: st.DataObject) -> None:
    text = data.draw(TEXT)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    made = passage_data(text, (span,))
    (selected,) = made.selectors
    quote = selected.quote
    assert quote is not None
    assert text[selected.position.start : selected.position.end] == quote.exact
    assert text[: span.start].endswith(quote.prefix)
    assert text[span.end :].startswith(quote.suffix)
    assert text[made.start : made.start + len(made.passage)] == made.passage
    assert quote.exact in made.passage


def test_a_passage_and_its_selectors_have_bounds() -> None:
    text = "a" * (LONGEST_QUOTE * 2)
    made = passage_data(text, (Span(5_000, 5_010), Span(6_000, 6_000 + LONGEST_QUOTE + 1)))
    assert made.cut
    assert len(made.passage) <= LONGEST_QUOTE + 2 * REACH
    short, long = made.selectors
    assert short.quote is not None
    assert len(short.quote.prefix) == len(short.quote.suffix) == AROUND
    assert long.quote is None

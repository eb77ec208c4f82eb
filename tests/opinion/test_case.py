"""Statements cut into pieces that can be pointed to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, CHANGE, LEAK, NEVER

from onrecord.errors import QueryError
from onrecord.opinion import case_of
from onrecord.opinion.case import LONGEST_PIECE, LONGEST_SIDE
from onrecord.records import Quoted, Reason, Side, Span

OTHER = Side(statement=ALWAYS, text=LEAK.text, story=LEAK.id)
WORDS = st.text(alphabet="ab. ,;:—\n”é😀", min_size=1, max_size=900)


def said(text: str, start: int = 0) -> Side:
    content = Quoted(text=text[start:], spans=(Span(start, len(text)),))
    return Side(statement=replace(NEVER, content=content), text=text, story="s")


@given(WORDS, st.integers(1, 6))
def test_pieces_are_words_of_the_statement_in_order(text: str, times: int) -> None:
    side = said("Before. x" + text * times, len("Before. "))
    pieces = case_of(CHANGE, side, OTHER).of("a")
    assert [piece.number for piece in pieces] == list(range(1, len(pieces) + 1))
    assert all(side.text[p.span.start : p.span.end] == p.text for p in pieces)
    assert all(0 < len(p.text) <= LONGEST_PIECE and p.text == p.text.strip() for p in pieces)
    assert sum(len(p.text) for p in pieces) <= LONGEST_SIDE
    assert all(p.span.start >= len("Before. ") for p in pieces)
    assert all(p.span.end <= q.span.start for p, q in pairwise(pieces))


def test_pieces_end_with_clauses_and_are_numbered_through() -> None:
    case = case_of(CHANGE, said("The dam is safe; it holds. “We looked.” Yes"), OTHER)
    assert [(p.number, p.side, p.text) for p in case.pieces] == [
        (1, "a", "The dam is safe;"),
        (2, "a", "it holds."),
        (3, "a", "“We looked.”"),
        (4, "a", "Yes"),
        (5, "b", "the reservoir has always leaked"),
    ]


def test_of_a_long_statement_those_pieces_are_given_that_the_flag_rests_on() -> None:
    text = "Some words that tell of the valley. " * 200
    mark = Span(6_000, 6_010)
    reason = Reason(kind="negation", a=(mark,), b=(), text="")
    pieces = case_of(replace(CHANGE, reasons=(reason,)), said(text), OTHER).of("a")
    assert pieces[0].span.start < mark.start < mark.end < pieces[-1].span.end
    assert pieces[0].span.start > 4_000


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"status": "confirmed"}, "a person has confirmed it"),
        ({"status": "dismissed"}, "a person has dismissed it"),
        ({"type": "repeat"}, "no conflict"),
        ({"type": "update"}, "no conflict"),
    ],
)
def test_only_candidates_are_asked_of(changes: dict[str, str], what: str) -> None:
    with pytest.raises(QueryError, match=what):
        case_of(replace(CHANGE, **changes), said("a"), OTHER)  # type: ignore[arg-type]


def test_nothing_is_asked_of_a_statement_without_words() -> None:
    with pytest.raises(QueryError, match="no words"):
        case_of(CHANGE, said(" \n "), OTHER)

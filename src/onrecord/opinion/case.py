"""What a second opinion is asked of: two statements, their words cut into numbered pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.errors import QueryError
from onrecord.opinion.labels import KINDS
from onrecord.records import Relation, Side, Span, Spans
from onrecord.spans import overlap, trim

LONGEST_PIECE, LONGEST_SIDE = 240, 1_600
"""Characters of a piece, and of all pieces of a statement."""
_BREAK = re.compile(r"[.!?;:,–—][”\"’')]?\s|[\r\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a statement: the characters at ``span`` of its article."""

    number: int
    side: Literal["a", "b"]
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A relation with both sides, and the pieces that can be pointed to, numbered from 1."""

    relation: Relation
    a: Side
    b: Side
    pieces: tuple[Piece, ...]

    def of(self, side: Literal["a", "b"]) -> tuple[Piece, ...]:
        """The pieces of one statement."""
        return tuple(piece for piece in self.pieces if piece.side == side)


def case_of(relation: Relation, a: Side, b: Side) -> Case:
    """The case of ``relation`` between ``a`` and ``b``. Raises ``QueryError`` for one that is no
    conflict, that a person judged already, or one side of which has no words."""
    if relation.type not in KINDS:
        what = f"it is of the type {relation.type}, and no conflict"
        raise QueryError(relation.id, what, f"An opinion is for: {', '.join(KINDS)}")
    if relation.status != "candidate":
        raise QueryError(relation.id, f"a person has {relation.status} it", "That stands")
    reasons = relation.reasons
    first = _chosen(a, [span for reason in reasons for span in reason.a])
    second = _chosen(b, [span for reason in reasons for span in reason.b])
    if not (first and second):
        raise QueryError(relation.id, "one side has no words to point to", "Look at its page")
    return Case(relation=relation, a=a, b=b, pieces=tuple(_numbered(a, first, b, second)))


def _numbered(a: Side, first: Spans, b: Side, second: Spans) -> Iterator[Piece]:
    for number, span in enumerate(first, 1):
        yield Piece(number=number, side="a", span=span, text=a.text[span.start : span.end])
    for number, span in enumerate(second, len(first) + 1):
        yield Piece(number=number, side="b", span=span, text=b.text[span.start : span.end])


def _chosen(side: Side, marks: Sequence[Span]) -> Spans:
    """The pieces of what ``side`` says; of a long one those nearest to ``marks``."""
    found = [piece for span in side.statement.content.spans for piece in _cut(side.text, span)]
    kept: list[Span] = []
    left = LONGEST_SIDE
    for piece in sorted(found, key=lambda piece: _distance(piece, marks)):
        left -= piece.end - piece.start
        if left < 0:
            break
        kept.append(piece)
    return tuple(sorted(kept))


def _distance(piece: Span, marks: Iterable[Span]) -> int:
    """Characters between ``piece`` and the nearest of ``marks``; 0 where they touch."""
    apart = (
        0 if overlap(piece, mark) else max(mark.start - piece.end, piece.start - mark.end)
        for mark in marks
    )
    return min(apart, default=0)


def _cut(text: str, span: Span) -> Iterator[Span]:
    """``span`` in pieces that end at marks of punctuation, or at a word where there is none."""
    start = span.start
    while start < span.end:
        end = _end(text, start, span.end)
        piece = trim(text, Span(start, end))
        if piece.end > piece.start:
            yield piece
        start = end


def _end(text: str, start: int, stop: int) -> int:
    found = _BREAK.search(text, start, stop)
    end = found.end() if found else stop
    if end - start <= LONGEST_PIECE:
        return end
    space = text.rfind(" ", start + 1, start + LONGEST_PIECE)
    return space + 1 if space > 0 else start + LONGEST_PIECE

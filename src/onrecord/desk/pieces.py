"""Texts cut where what they are to the reader changes, and the paragraphs around some words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeVar

from onrecord.publish.brief import Piece, Role
from onrecord.publish.display import shown
from onrecord.records import Span, Spans
from onrecord.spans import covered, hull, overlap, paragraphs

Label = TypeVar("Label")
Paragraph = tuple[Piece, ...]


def cut(
    frame: Span, borders: Iterable[Span], label: Callable[[Span], Label]
) -> Iterator[tuple[Span, Label]]:
    """``frame`` in runs of one label; labels change at the ends of ``borders`` only."""
    inside = {p for span in borders for p in span if frame.start < p < frame.end}
    cells = [Span(*pair) for pair in pairwise(sorted(inside | {frame.start, frame.end}))]
    for value, group in groupby(cells, key=label):
        run = list(group)
        yield Span(run[0].start, run[-1].end), value


def surroundings(text: str, content: Spans, marks: Spans, reach: int = 1) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text`` that hold ``content``, and ``reach`` more to either side, with
    the words that are said and those that are marked."""
    lines, whole = paragraphs(text), hull(content)
    touched = [place for place, line in enumerate(lines) if overlap(line, whole)]
    if not touched:
        return ()
    wanted = lines[max(0, touched[0] - reach) : touched[-1] + reach + 1]
    return tuple(_paragraph(text, line, content, marks) for line in wanted)


def _paragraph(text: str, line: Span, content: Spans, marks: Spans) -> Paragraph:
    runs = cut(line, (*content, *marks), lambda cell: _role(cell, content, marks))
    return tuple(Piece(text=shown(text[s:e]), role=role) for (s, e), role in runs)


def _role(cell: Span, content: Sequence[Span], marks: Sequence[Span]) -> Role:
    if covered(marks, cell):
        return "marked"
    return "said" if covered(content, cell) else "context"


def marked(snippet: str, hits: Sequence[Span]) -> tuple[Piece, ...]:
    """A snippet of a search, its hits marked."""
    pieces, done = [], 0
    for start, end in hits:
        pieces.append(Piece(text=shown(snippet[done:start]), role="said"))
        pieces.append(Piece(text=shown(snippet[start:end]), role="marked"))
        done = end
    pieces.append(Piece(text=shown(snippet[done:]), role="said"))
    return tuple(piece for piece in pieces if piece.text)

"""Places in a text, and in a recording of it, as JSON and back."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.records import Moment, Span, Spans


def spans_to_json(spans: Spans) -> list[list[int]]:
    """``spans`` as lists of two numbers."""
    return [[start, end] for start, end in spans]


def spans_from_json(pairs: Iterable[Iterable[int]]) -> Spans:
    """Spans from lists of two numbers; ``ValueError`` or ``TypeError`` for anything else."""
    return tuple(_span(*pair) for pair in pairs)


def moment_from_json(at: int, seconds: int) -> Moment:
    """A moment of a recording; ``TypeError`` for anything else."""
    if not (isinstance(at, int) and isinstance(seconds, int) and at >= 0 and seconds >= 0):
        raise TypeError(f"[{at!r}, {seconds!r}] is not a moment of a recording")
    return Moment(at, seconds)


def _span(start: int, end: int) -> Span:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        raise ValueError(f"[{start!r}, {end!r}] is not a span")
    return Span(start, end)

"""Places in a text, and in a recording of it."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``[start, end)`` of a text, in code points."""

    start: int
    end: int


Spans = tuple[Span, ...]


class Moment(NamedTuple):
    """The words of a transcript from the character ``at`` on are said ``seconds`` after the
    recording starts."""

    at: int
    seconds: int

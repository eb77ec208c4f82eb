"""Some words of a text around what was found in it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import Span, Spans

WIDTH = 240
"""Characters of a snippet, about."""
_BEFORE = 60
_MOST = 2_000
_CUT = "…"


def snippet(text: str, hits: Sequence[Span]) -> tuple[str, Spans]:
    """About ``WIDTH`` characters of ``text`` where most of ``hits`` (``[start, end)``, in order)
    stand, the beginning when there are none, and where in them these hits are."""
    start, end = _window(text, hits) if len(text) > WIDTH + _BEFORE else Span(0, len(text))
    lead = _CUT if start > 0 else ""
    words = "".join(" " if char.isspace() else char for char in text[start:end])
    shift = len(lead) - start
    inside = tuple(Span(s + shift, e + shift) for s, e in hits if start <= s and e <= end)
    return f"{lead}{words}{_CUT if end < len(text) else ''}", inside


def _window(text: str, hits: Sequence[Span]) -> Span:
    """Where the snippet begins and ends, between words where they are set apart."""
    first = _densest(hits) if hits else 0
    start = max(0, first - _BEFORE)
    if start > 0:
        start = _after_space(text, start, first)
    last = max((e for s, e in hits if s < start + WIDTH), default=0)
    end = min(len(text), max(start + WIDTH, last))
    if end < len(text):
        space = text.rfind(" ", max(start, last, end - _BEFORE), end)
        end = space if space > 0 else end
    return Span(start, end)


def _after_space(text: str, start: int, first: int) -> int:
    """Behind the first space from ``start`` on; where there is none before ``first``, it itself."""
    space = text.find(" ", start, first)
    return space + 1 if space >= 0 else start


def _densest(hits: Sequence[Span]) -> int:
    """Where the hit begins that has most others close behind it."""
    some, best, place, ahead = hits[:_MOST], 0, 0, 0
    for number, (start, _) in enumerate(some):
        while ahead < len(some) and some[ahead][1] <= start + WIDTH - _BEFORE:
            ahead += 1
        if ahead - number > best:
            best, place = ahead - number, number
    return some[place][0]

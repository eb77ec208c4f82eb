"""Of candidates that claim the same words as their content, only the surest stays."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.models.candidate import Candidate
from onrecord.records import Spans
from onrecord.spans import overlap

#: How much of the shorter of two contents the longer may hold before they count as the same.
MOST_SHARED = 0.9


def distinct(found: Iterable[Candidate]) -> list[Candidate]:
    """Return ``found``, the surest first, without those whose content a surer one has."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda c: (-c.confidence, c.cue)):
        if not any(_same(one.content, other.content) for other in kept):
            kept.append(one)
    return kept


def _same(a: Spans, b: Spans) -> bool:
    shared = sum(overlap(x, y) for x in a for y in b)
    shorter = min(sum(end - start for start, end in spans) for spans in (a, b))
    return shared > MOST_SHARED * shorter

"""Speech inside speech: which attribution stands in the content of which."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import Attribution, Span
from onrecord.spans import covered, hull


def outer_of(attributions: Sequence[Attribution]) -> list[tuple[int, ...]]:
    """For each attribution those whose content holds its source and cue, outermost first."""
    return [
        tuple(sorted(_around(attributions, i), key=lambda j: -_length(attributions[j])))
        for i in range(len(attributions))
    ]


def _around(attributions: Sequence[Attribution], i: int) -> list[int]:
    inner = attributions[i]
    anchors = (*inner.source, *inner.cue) or inner.content
    return [
        j
        for j, outer in enumerate(attributions)
        if j != i
        and all(covered(outer.content, anchor) for anchor in anchors)
        and _length(outer) > _length(inner)
    ]


def _length(attribution: Attribution) -> int:
    whole: Span = hull(attribution.content)
    return whole.end - whole.start

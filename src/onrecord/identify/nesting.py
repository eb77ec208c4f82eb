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


def depths_of(outer: Sequence[Sequence[int]]) -> list[int]:
    """How deep each attribution lies, always deeper than all that are around it."""
    depths: dict[int, int] = {}

    def depth(i: int) -> int:
        if i not in depths:
            depths[i] = 1 + max((depth(j) for j in outer[i]), default=-1)
        return depths[i]

    return [depth(i) for i in range(len(outer))]


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

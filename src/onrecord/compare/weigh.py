"""One score from many signs: a logistic sum whose contributions are shown.

The weights (``weights.py``) were fitted by ridge logistic regression on labelled pairs.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from onrecord.compare.align import Pair
from onrecord.compare.finding import Finding
from onrecord.compare.people import speaker_words
from onrecord.compare.weights import BIAS, WEIGHTS

_FAR = 400.0


def features(pair: Pair, findings: Sequence[Finding]) -> dict[str, float]:
    """What the sum runs over: the strongest finding of each kind, and how the two are joined."""
    values = {
        "cover": max(pair.cover_a, pair.cover_b),
        "mutual": min(pair.cover_a, pair.cover_b),
        "weight": min(6.0, pair.weight) / 6.0,
        "near": 0.0 if pair.gap is None else math.exp(-abs(pair.gap) / _FAR),
        "two speakers": float(_two_named(pair)),
    }
    if any(finding.firm for finding in findings):
        values["firm"] = 1.0
    for finding in findings:
        values[finding.kind] = max(values.get(finding.kind, 0.0), finding.strength)
    return values


def _two_named(pair: Pair) -> bool:
    named = speaker_words(pair.a.side) and speaker_words(pair.b.side)
    return bool(named) and not pair.same_speaker


def contribution(finding: Finding) -> float:
    """What one finding adds to the sum."""
    sure = WEIGHTS["firm"] if finding.firm else 0.0
    return sure + WEIGHTS.get(finding.kind, 0.0) * finding.strength


def probability(values: dict[str, float]) -> float:
    """The score, from 0 to 1."""
    total = BIAS + _sum(values.items())
    return 1.0 / (1.0 + math.exp(-total))


def _sum(values: Iterable[tuple[str, float]]) -> float:
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in values)

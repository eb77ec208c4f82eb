"""One score from many signs: a logistic sum whose contributions are shown.

The shipped weights (``weights.py``) were fitted by ridge logistic regression on labelled pairs.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from onrecord.compare.align import Pair
from onrecord.compare.finding import Finding
from onrecord.compare.people import speaker_words
from onrecord.compare.proposition import says_something
from onrecord.compare.rhetoric import rhetoric
from onrecord.sureness import Weights

_FAR = 400.0

Values = dict[str, float]


def features(
    pair: Pair, findings: Sequence[Finding], given: Mapping[str, float] | None = None
) -> Values:
    """What the sum runs over: the strongest finding of each kind, and how the two are joined.

    ``given`` are values known from outside (``entailment``: how surely a learned model takes the
    two to exclude each other, 0 to 1); a sign that has no weight adds nothing.
    """
    values = {
        "cover": max(pair.cover_a, pair.cover_b),
        "mutual": min(pair.cover_a, pair.cover_b),
        "weight": min(6.0, pair.weight) / 6.0,
        "near": 0.0 if pair.gap is None else math.exp(-abs(pair.gap) / _FAR),
        "two speakers": float(_two_named(pair)),
        "one speaker": float(pair.same_speaker),
        "no proposition": float(not (says_something(pair.a) and says_something(pair.b))),
        **rhetoric(pair),
        **(given or {}),
    }
    if any(finding.firm for finding in findings):
        values["firm"] = 1.0
    if findings:
        values["found"] = max(finding.strength for finding in findings)
    for finding in findings:
        values[finding.kind] = max(values.get(finding.kind, 0.0), finding.strength)
    return values


def _two_named(pair: Pair) -> bool:
    named = speaker_words(pair.a.side) and speaker_words(pair.b.side)
    return bool(named) and not pair.same_speaker


def contribution(finding: Finding, weights: Weights) -> float:
    """What one finding adds to the sum."""
    sure = weights.signs["firm"] if finding.firm else 0.0
    return sure + weights.signs.get(finding.kind, 0.0) * finding.strength


def probability(values: Mapping[str, float], weights: Weights) -> float:
    """The score, from 0 to 1."""
    added = (weights.signs.get(name, 0.0) * value for name, value in values.items())
    return 1.0 / (1.0 + math.exp(-weights.bias - sum(added)))

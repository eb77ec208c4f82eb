"""How sure one may be of what the tagger found, given what the rules found for the same cue.

A logistic model on the tagger's log-odds (Platt, 1999) with two more signs: the rules give the
cue the same content, or another one. Fitted on the half of the held-back articles of PolNeAR that
is for choices, for the event that content and source are right; ``eval/attribution.py`` fits it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from onrecord.records import Attribution, Spans
from onrecord.spans import overlap

BIAS, ODDS, SAME, OTHER = -0.16, 0.92, 0.67, -0.21
_ALIKE = 0.5
_LIMIT = 1e-4


def weighed(found: Attribution, rules: Sequence[Attribution]) -> Attribution:
    """``found`` with the confidence that it has beside ``rules``."""
    same, other = signs(found, rules)
    p = min(max(found.confidence, _LIMIT), 1 - _LIMIT)
    total = BIAS + ODDS * math.log(p / (1 - p)) + SAME * same + OTHER * other
    return replace(found, confidence=1 / (1 + math.exp(-total)))


def signs(found: Attribution, rules: Sequence[Attribution]) -> tuple[bool, bool]:
    """Whether a rule gives the cue the same content; whether rules only give it another."""
    rivals = [rule for rule in rules if same_cue(rule, found)]
    same = any(alike(rule.content, found.content) for rule in rivals)
    return same, bool(rivals) and not same


def same_cue(a: Attribution, b: Attribution) -> bool:
    """Whether the cues of both share a character."""
    return any(overlap(x, y) for x in a.cue for y in b.cue)


def alike(a: Spans, b: Spans) -> bool:
    """Whether two contents share half of their characters (Jaccard)."""
    shared = sum(overlap(x, y) for x in a for y in b)
    return shared >= _ALIKE * (length(a) + length(b) - shared)


def length(spans: Spans) -> int:
    """The number of characters in ``spans``."""
    return sum(span.end - span.start for span in spans)

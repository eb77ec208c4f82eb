"""Gate first, judge second: whether two statements found in the wild answer one question.

Pairs that somebody hands over are about one matter already. Pairs that blocking proposes mostly
are not, so that more is asked of them: a denial must be of that very statement, and any other
finding needs propositions that match. What does not match stays silent.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.answer import answers
from onrecord.compare.finding import Finding
from onrecord.compare.matter import aligned
from onrecord.compare.people import speaker_words
from onrecord.compare.proposition import says_something
from onrecord.compare.terms import key_for, key_of

_STRONG = 0.5
_ALIKE = 0.75
# What one speaker's words must show, beside being about one matter.
_OF_ONE = frozenset({"negation", "place", "date"})


def grounded(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Whether the findings stand on one matter."""
    kinds = {finding.kind for finding in findings}
    if any(finding.firm for finding in findings):
        one = _one_scene(pair) or "stance" in kinds
        return pair.same_speaker or (_both_named(pair) and one)
    if "denial-act" in kinds:
        return answers(pair)
    if not pair.same_speaker or not (says_something(pair.a) and says_something(pair.b)):
        return False
    strong = {f.kind for f in findings if f.strength >= _STRONG}
    return bool(strong & _OF_ONE) and aligned(pair)


def _one_scene(pair: Pair) -> bool:
    """Whether two speakers are of one article, name somebody or something in common, one names the
    other, or both say nearly the same words."""
    alike = min(pair.cover_a, pair.cover_b) >= _ALIKE
    named = _names(pair.a, pair.b) or _names(pair.b, pair.a)
    return pair.gap is not None or pair.names > 0 or named or alike


def _names(side: Analysis, other: Analysis) -> bool:
    """Whether a statement has the last name of the other's speaker, or his country."""
    last = [key_for(word, word) for word in speaker_words(other.side)[-1:]]
    return any(t.pos_ == "PROPN" and key_of(t) in last for t in side.content)


def _both_named(pair: Pair) -> bool:
    return bool(speaker_words(pair.a.side) and speaker_words(pair.b.side))

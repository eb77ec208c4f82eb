"""Gate first, judge second: whether two statements found in the wild answer one question.

Pairs that somebody hands over are about one matter already. Pairs that blocking proposes mostly
are not, so that more is asked of them: a denial must be of that very statement, and any other
finding needs propositions that match. What does not match stays silent.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.compare.align import Pair
from onrecord.compare.answer import answers
from onrecord.compare.finding import Finding
from onrecord.compare.matter import aligned
from onrecord.compare.people import speaker_words
from onrecord.compare.proposition import says_something

_STRONG = 0.5
# What one speaker's words must show, beside being about one matter.
_OF_ONE = frozenset({"negation", "place", "date"})


def grounded(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Whether the findings stand on one matter."""
    kinds = {finding.kind for finding in findings}
    if any(finding.firm for finding in findings):
        return pair.same_speaker or _both_named(pair)
    if "denial-act" in kinds:
        return answers(pair)
    if not pair.same_speaker or not (says_something(pair.a) and says_something(pair.b)):
        return False
    strong = {f.kind for f in findings if f.strength >= _STRONG}
    return bool(strong & _OF_ONE) and aligned(pair)


def _both_named(pair: Pair) -> bool:
    return bool(speaker_words(pair.a.side) and speaker_words(pair.b.side))

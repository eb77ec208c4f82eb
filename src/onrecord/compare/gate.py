"""Gate first, judge second: whether two statements found in the wild answer one question.

Pairs that somebody hands over are about one matter already. Pairs that blocking proposes mostly
are not, so that more is asked of them: a denial must have its target beside it or name it, and
any other finding needs contents that match in more than a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.compare.align import Pair
from onrecord.compare.denial import denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.time import days_between
from onrecord.spans import contains, hull

_KEYS = 3
_WEIGHT = 2.5
_COVER = 0.4
_FEW_KEYS = 2
_HIGH_COVER = 0.6
_ANSWER = 500
_DENIAL_DAYS = 14
_STRONG = 0.5
_MARKS = frozenset({"reversal", "then-now", "clash"})


def grounded(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Whether the findings stand on one matter."""
    kinds = {finding.kind for finding in findings}
    if "denial-act" in kinds and _answered(pair):
        return True
    strong = {f.kind for f in findings if f.strength >= _STRONG} - _MARKS
    return bool(strong) and aligned(pair) and _in_time(pair, kinds)


def aligned(pair: Pair) -> bool:
    """Whether the contents share more than a name."""
    keys, cover = len(pair.shared), max(pair.cover_a, pair.cover_b)
    many = keys >= _KEYS and pair.weight >= _WEIGHT and cover >= _COVER
    return many or (keys >= _FEW_KEYS and cover >= _HIGH_COVER)


def _in_time(pair: Pair, kinds: set[str]) -> bool:
    days = days_between(pair.a.side, pair.b.side)
    return "denial-act" not in kinds or days is None or days <= _DENIAL_DAYS


def _answered(pair: Pair) -> bool:
    """Whether the denial has ``a`` beside it: inside it, in its sentence, or right before it."""
    denial = denial_in(pair.b.side)
    if denial is None or pair.gap is None:
        return False
    if _inside(pair) or _one_sentence(pair):
        return True
    return denial.elliptic and denial.where != "frame" and 0 <= pair.gap <= _ANSWER


def _inside(pair: Pair) -> bool:
    inner = hull(pair.a.side.statement.content.spans)
    return any(contains(outer, inner) for outer in pair.b.side.statement.content.spans)


def _one_sentence(pair: Pair) -> bool:
    """Whether ``a`` stands in the sentence in which ``b`` denies."""
    denial = denial_in(pair.b.side)
    if denial is None:
        return False
    sentence = pair.b.phrase(list(denial.words[0].sent))
    return contains(sentence, hull(pair.a.side.statement.content.spans))

"""Which inferred conflicts are flags, and which are only possible, by what they rest on.

Scores do not tell right flags from wrong ones where the rules meet text of another kind; what a
flag rests on does. ``READ`` counts inferred flags as a reader judged them, on some 3,700 pages of
news (``eval/gold/README.md``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from onrecord.compare.align import Pair
from onrecord.compare.denial import denial_in
from onrecord.compare.finding import Finding
from onrecord.compare.target import holder_of
from onrecord.sureness import FLAG, POSSIBLE

_SHARE: Final = 0.75
_ENOUGH: Final = 2
# The most that a conflict of a kind that is mostly wrong can score.
_MOST: Final = FLAG - 0.01
# What stands beside other signs, and is not what a flag rests on.
_BESIDE: Final = frozenset("negation position antonym modality then-now".split())


class Read(NamedTuple):
    """How many flags were right of those ``read``, before any of the wrong ones was mended, and of
    those that the rules ``still`` make of them."""

    right: int
    read: int
    right_still: int
    still: int


READ: Final[Mapping[str, Read]] = {
    "stance": Read(12, 13, 12, 12),
    "answer": Read(12, 21, 12, 14),
    "denial of a holder's claim": Read(2, 3, 2, 2),
    "denial by a word": Read(1, 5, 1, 2),
    "denial of a claim": Read(4, 33, 0, 0),
    "disowned": Read(2, 5, 2, 2),
    "opposed": Read(3, 11, 2, 4),
    "figures of one page": Read(0, 34, 0, 2),
    "figures of a body": Read(0, 4, 0, 3),
    "turned by a body": Read(0, 1, 0, 1),
}
"""By what a flag rests on. What is not here was read too seldom, or has been narrowed since until
none was left of what was read (``docs/decisions/0030-which-inferred-conflicts-are-flagged.md``).

An *answer* denies what was said before it ("That is a lie"), *a word* points back to it ("denied
it"); a claim that is spelled out has a *holder* where the denial names whose it is. *Opposed* are
two speakers, or one on one page. A *body* is a speaker who is no person, on two pages."""


def flagged(score: float, pair: Pair, findings: Sequence[Finding]) -> float:
    """``score``, capped where all that the findings rest on is mostly wrong."""
    return score if not findings or trusted(pair, findings) else capped(score)


def capped(score: float) -> float:
    """``score`` brought below ``FLAG``; the order of such scores stays."""
    if score < POSSIBLE:
        return score
    return POSSIBLE + (_MOST - POSSIBLE) * (score - POSSIBLE) / (1.0 - POSSIBLE)


def trusted(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Whether one of the things that the findings rest on is not known to be mostly wrong."""
    kinds = {finding.kind for finding in findings} - _BESIDE
    return not kinds or not all(_mostly_wrong(rests_on(pair, kind)) for kind in kinds)


def rests_on(pair: Pair, kind: str) -> str:
    """What a finding of ``kind`` is called in ``READ``."""
    if kind == "denial-act":
        return _denial(pair)
    if kind == "number" and pair.same_speaker and pair.gap is not None:
        return "figures of one page"
    if kind == "number" and pair.same_speaker and not _by_a_person(pair):
        return "figures of a body"
    if kind == "opposed" and pair.same_speaker and pair.gap is None:
        return "turned in another article" if _by_a_person(pair) else "turned by a body"
    return kind


def _by_a_person(pair: Pair) -> bool:
    """Whether a person speaks: a body tells of another week or month what it told of the last."""
    return all(
        side.side.statement.speaker is not None and side.side.statement.speaker.kind == "person"
        for side in (pair.a, pair.b)
    )


def _denial(pair: Pair) -> str:
    denial = denial_in(pair.b.side)
    if denial is not None and denial.elliptic:
        return "answer" if denial.where == "content" else "denial by a word"
    return "denial of a claim" if holder_of(pair.b) is None else "denial of a holder's claim"


def _mostly_wrong(name: str) -> bool:
    """Whether less than three quarters were right, of those still made if these are enough."""
    read = READ.get(name)
    if read is None:
        return False
    right, of = (read.right_still, read.still) if read.still >= _ENOUGH else read[:2]
    return right < _SHARE * of

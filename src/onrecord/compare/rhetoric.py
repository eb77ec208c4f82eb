"""How the words around two statements set them to each other: charge, rejoinder, contrast."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.denial import denial_in
from onrecord.compare.polarity import indices, negated
from onrecord.compare.time import looks_back
from onrecord.compare.words.evaluation import AGAINST, BAD, FOR, GOOD
from onrecord.compare.words.rhetoric import (
    CHARGES,
    CONTRAST,
    JUDGING,
    PARTICLES,
    REJOIN,
    REJOIN_PHRASES,
    SHOWING,
    UTTER,
)

_NEAR = 600


def rhetoric(pair: Pair) -> dict[str, float]:
    """Which of these hold, as 1.0: ``charge`` (``a`` accuses, blames, alleges), ``rejoinder``
    (``b`` answers it, by another speaker near it), ``contrast`` ("but", "however" around either,
    near each other), ``shown`` (``b`` finds or proves), ``judged`` (``b`` passes judgement),
    ``no against yes`` (one negates, the other does not), ``denies`` (``b`` denies the truth of
    something said by another), ``looks back`` (either is told of an earlier time, by one speaker),
    ``judge alike`` (both praise or both blame)."""
    near = pair.gap is not None and abs(pair.gap) <= _NEAR
    two = not pair.same_speaker
    signs = {
        "charge": two and _has(pair.a.cue, CHARGES),
        "rejoinder": two and near and _rejoins(pair.b),
        "contrast": near and (_has(pair.b.frame, CONTRAST) or _has(pair.a.frame, CONTRAST)),
        "shown": two and _has(pair.b.cue, SHOWING),
        "judged": two and _has(pair.b.cue, JUDGING),
        "no against yes": _negates(pair.a) != _negates(pair.b),
        "denies": two and _denies_truth(pair.b),
        "looks back": not two and (looks_back(pair.a.side) or looks_back(pair.b.side)),
        "judge alike": valence(pair.a) * valence(pair.b) > 0,
    }
    return {name: 1.0 for name, holds in signs.items() if holds}


def _has(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    return any(t.lemma_.lower() in words for t in tokens)


def _rejoins(side: Analysis) -> bool:
    """Whether the cue answers: "replied", "shot back"."""
    return any(
        t.lemma_.lower() in REJOIN
        or (t.lemma_.lower() in REJOIN_PHRASES and any(c.lower_ in PARTICLES for c in t.children))
        for t in side.cue
    )


def _negates(side: Analysis) -> bool:
    return any(t.dep_ == "neg" or t.lower_ in UTTER for t in side.content)


def _denies_truth(side: Analysis) -> bool:
    denial = denial_in(side.side)
    return denial is not None and denial.of_truth


def valence(side: Analysis) -> int:
    """How many more words of praise than of blame content and cue hold; a negation turns them."""
    said = (*side.content, *side.cue)
    inside = indices(said)
    signs = ((t, _sign(t.lemma_.lower())) for t in said)
    return sum(-sign if negated(t, inside) else sign for t, sign in signs if sign)


def _sign(lemma: str) -> int:
    return (lemma in FOR or lemma in GOOD) - (lemma in AGAINST or lemma in BAD)

"""How the words around two statements set them to each other: charge, rejoinder, contrast."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
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
    ``no against yes`` (one negates, the other does not)."""
    near = pair.gap is not None and abs(pair.gap) <= _NEAR
    two = not pair.same_speaker
    signs = {
        "charge": two and _has(pair.a.cue, CHARGES),
        "rejoinder": two and near and _rejoins(pair.b),
        "contrast": near and (_has(pair.b.frame, CONTRAST) or _has(pair.a.frame, CONTRAST)),
        "shown": two and _has(pair.b.cue, SHOWING),
        "judged": two and _has(pair.b.cue, JUDGING),
        "no against yes": _negates(pair.a) != _negates(pair.b),
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

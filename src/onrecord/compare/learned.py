"""A learned voice, for those who name a model: how surely it takes two contents to be at odds.

It never makes a flag alone: it is one term of the sum, for pairs that a detector has found. Without
a model the term is absent.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from onrecord.compare.align import Pair
from onrecord.compare.denial import denial_in
from onrecord.models.entailment import LABELS, EntailmentModel
from onrecord.records import Side

UNTRUE: Final = "It is not true that "
USUAL: Final = 0.35
"""What a model gives a pair on average: more than this speaks for a conflict, less against it."""
_CONTRADICTION: Final = LABELS.index("contradiction")
_KEPT: Final = 4096


def heard(pair: Pair, voice: EntailmentModel | None) -> dict[str, float]:
    """What ``voice`` adds to the signs of a pair: ``entailment``, from -0.35 to 0.65, the mean of
    both directions; nothing without a voice."""
    if voice is None:
        return {}
    return {"entailment": _mean(voice, told(pair.a.side), told(pair.b.side)) - USUAL}


def told(side: Side) -> str:
    """What a statement says as the model reads it: untrue where its cue denies it."""
    content = side.statement.content.text
    denial = denial_in(side)
    return UNTRUE + content if denial and denial.where == "cue" else content


@lru_cache(maxsize=_KEPT)
def _mean(voice: EntailmentModel, one: str, two: str) -> float:
    return float(voice.scores([(one, two), (two, one)])[:, _CONTRADICTION].mean())

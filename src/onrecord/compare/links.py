"""Words by which a reporter ties one statement to another as its answer."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis

_REACH = 300
_WORDS = frozenset("remark comment statement response reaction denial rebuke reply".split())
_COME = frozenset("come follow".split())
_ANSWERING = frozenset("response reaction reply answer respond react".split())


def linked(pair: Pair) -> bool:
    """Whether the page says that ``b`` answers ``a``: "the remarks come a day after X said ...",
    "in response to". The two must stand near each other."""
    if pair.gap is None or abs(pair.gap) > _REACH:
        return False
    return _comes_after(pair.a) if pair.gap < 0 else _answers(pair.b)


def _comes_after(side: Analysis) -> bool:
    """Whether "the remarks come a day after" leads up to the statement, which then came first."""
    return any(
        token.lemma_.lower() in _COME
        and any(t.lemma_.lower() in _WORDS for t in token.children if t.dep_ == "nsubj")
        for token in side.frame
        if _before(token, side)
    )


def _answers(side: Analysis) -> bool:
    return any(token.lemma_.lower() in _ANSWERING for token in (*side.cue, *side.frame))


def _before(token: Token, side: Analysis) -> bool:
    return not side.content or token.i < side.content[0].i

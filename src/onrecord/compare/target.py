"""Whose claim a denial names: "allegations by X that ...", "X's claim that ..."."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.analysis import Analysis
from onrecord.compare.words.denial import CLAIM_NOUNS


@dataclass(frozen=True, slots=True, eq=False)
class Holder:
    """Who is said to hold the denied claim. ``place``: a government or country by its place."""

    text: str
    place: bool


def holder_of(side: Analysis) -> Holder | None:
    """The holder of the claim that a statement denies, when its words name one."""
    for noun in (*side.content, *side.cue, *side.frame):
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in CLAIM_NOUNS and _denied(side, noun):
            named = _owner(noun) or _by(noun)
            if named is not None:
                return _holder(named)
    return None


def _denied(side: Analysis, noun: Token) -> bool:
    """Whether a claim noun opens the content of the denial."""
    return any(noun.i == token.i for token in side.content[:6])


def _owner(noun: Token) -> Token | None:
    return next((t for t in noun.children if t.dep_ == "poss" and t.pos_ == "PROPN"), None)


def _by(noun: Token) -> Token | None:
    for preposition in noun.children:
        if preposition.lower_ in {"by", "from"}:
            named = next((t for t in preposition.children if t.pos_ == "PROPN"), None)
            if named is not None:
                return named
    return None


def _holder(named: Token) -> Holder:
    words = [t.text for t in named.subtree if t.pos_ == "PROPN" and t.i <= named.i]
    return Holder(" ".join(words) or named.text, named.ent_type_ == "GPE")

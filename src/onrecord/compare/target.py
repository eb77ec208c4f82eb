"""Whose claim a denial names: "allegations by X that ...", "X's claim that ...", "the X report"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.analysis import Analysis
from onrecord.compare.people import name_words, same_name, speaker_words
from onrecord.compare.words.denial import CLAIM_NOUNS, SAYING, TRUE
from onrecord.naming.given_names import GIVEN_NAMES
from onrecord.records import Side

_OPENING = 6
_OWNING = frozenset({"poss", "compound", "nmod"})


@dataclass(frozen=True, slots=True, eq=False)
class Holder:
    """Who is said to hold the denied claim. ``place``: a government or country by its place."""

    text: str
    place: bool


def holder_of(side: Analysis) -> Holder | None:
    """The holder of the claim that a statement denies, when its words name one."""
    for noun in _claims(side):
        named = _owner(noun) or _by(noun)
        if named is not None:
            return _holder(named, side.side.text)
    return None


def held_by(holder: Holder, side: Side) -> bool:
    """Whether the speaker of ``side`` is the holder: by name, or by initials ("the NW report")."""
    speaker = speaker_words(side)
    initials = "".join(word[0] for word in speaker)
    named = name_words(holder.text)
    return same_name(named, speaker, near=True) or (len(initials) > 1 and named == (initials,))


def claimed(side: Analysis) -> tuple[Token, ...]:
    """The words that say what the denied claim is, where it is spelled out: "the claim that ...",
    "the report of ...", "anyone claiming that ..."."""
    for noun in (*_claims(side), *(t for t in side.content if t.lemma_.lower() in TRUE)):
        told = next((t for t in noun.children if _tells(t)), None)
        if told is not None:
            return tuple(t for t in told.subtree if t.i != told.i or told.pos_ != "ADP")
    for verb in side.content:
        if verb.lemma_.lower() in SAYING and verb.tag_ in {"VBG", "VB"}:
            clause = next((t for t in verb.children if t.dep_ == "ccomp"), None)
            if clause is not None:
                return tuple(clause.subtree)
    return ()


def _tells(token: Token) -> bool:
    that = token.dep_ in {"acl", "ccomp", "relcl"} and any(
        t.lower_ == "that" for t in token.children
    )
    return that or (token.dep_ == "prep" and token.lower_ in {"of", "about"})


def _claims(side: Analysis) -> Iterator[Token]:
    """The nouns for a claim that open the content of a denial."""
    opening = {token.i for token in side.content[:_OPENING]}
    for noun in (*side.content, *side.cue, *side.frame):
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in CLAIM_NOUNS and noun.i in opening:
            yield noun


def of_a_person(side: Analysis) -> bool:
    """Whether the denied claim is "his" or "her" claim."""
    return any(t.lower_ in {"his", "her"} for noun in _claims(side) for t in noun.children)


def _owner(noun: Token) -> Token | None:
    near = (t for t in noun.children if t.dep_ in _OWNING and t.pos_ == "PROPN")
    return next(near, None)


def _by(noun: Token) -> Token | None:
    """Who is named after the noun: "claims by Brenn", "the claims in Brenn's suit"."""
    for preposition in noun.children:
        if preposition.lower_ in {"by", "from"}:
            named = next((t for t in preposition.children if t.pos_ in {"PROPN", "NOUN"}), None)
            if named is not None:
                return named
        elif preposition.lower_ == "in":
            named = next((o for t in preposition.children if (o := _owner(t)) is not None), None)
            if named is not None:
                return named
    return None


def _holder(named: Token, page: str) -> Holder:
    words = [t.text for t in named.subtree if t.pos_ in {"PROPN", "NOUN"} and t.i <= named.i]
    place = named.ent_type_ == "GPE" and not _of_somebody(named.text, page)
    return Holder(" ".join(words) or named.text, place)


def _of_somebody(name: str, page: str) -> bool:
    """Whether the page gives somebody of that name a given name."""
    before = re.findall(rf"\b(\w+) {re.escape(name)}\b", page)
    return any(word.casefold() in GIVEN_NAMES for word in before)

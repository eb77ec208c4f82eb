"""Which attributions are public statements: speech, writing, posts, official positions.

Beliefs, perceptions, votes and poll findings are attributions too (PolNeAR marks them), but nobody
said them in public. Words between quotation marks, and turns, were said by somebody.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from onrecord.describe.cues import ACT_OF_CUE, WITH_PARTICLE
from onrecord.describe.lexicon import (
    CARRYING_OUT,
    DENYING,
    NOT_SPEECH,
    POSITION,
    REFUSING,
    SPEECH,
    TO_COME,
    UNREAL,
)
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution
from onrecord.spans import text_of

_COUNTED = re.compile(
    r"\b(?:polls?|surveys?|percent|voters|respondents?)\b|%"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|\d+)(?: out of| in) (?:\w+)\b",
    re.I,
)
#: Without one of these a cue tells of nothing: it is a mark or the name of an outlet.
_TELLING = frozenset({"VERB", "NOUN", "ADJ", "AUX", "ADP", "ADV", "SCONJ"})


def is_public(doc: Doc, attribution: Attribution) -> bool:
    """Whether ``attribution`` reports something that was said or written in public."""
    if is_counted(doc, attribution):
        return False
    if attribution.kind in ("turn", "direct"):
        return True
    cue = tokens(doc, attribution.cue)
    if _is_unreal(cue) or _explains(cue) or _takes_lives(cue):
        return False
    lemmas = {token.lemma_.lower() for token in cue}
    if lemmas & SPEECH or (lemmas & POSITION and _takes_position(doc, attribution)):
        return True
    # "brushed aside fears": what is rejected is a state of mind, to reject it is not
    rejects = any(ACT_OF_CUE.get(lemma) == "reject" for lemma in lemmas - NOT_SPEECH)
    if _has_particle(cue) or rejects:
        return True
    if lemmas & NOT_SPEECH:
        return attribution.kind == "mixed"
    if lemmas & ACT_OF_CUE.keys() or not any(token.pos_ in _TELLING for token in cue):
        return True
    return attribution.kind == "mixed" or _person(doc, attribution)


def _has_particle(cue: list[Token]) -> bool:
    """Whether two words of the cue name an act together: "cast doubt", "called for"."""
    words = {token.lower_ for token in cue}
    pairs = (pair for token in cue for pair in WITH_PARTICLE.get(token.lemma_.lower(), ()))
    return any(words & particles for particles, act in pairs if act != "other")


def is_counted(doc: Doc, attribution: Attribution) -> bool:
    """Whether the source is a poll, or people counted by one."""
    return bool(_COUNTED.search(text_of(whole_text(doc), attribution.source)))


def _takes_position(doc: Doc, attribution: Attribution) -> bool:
    """Whether a person is for or against something; "sought to win" is no position."""
    words = tokens(doc, attribution.cue)[-1:] + tokens(doc, attribution.content)[:1]
    return _person(doc, attribution) and all(token.lower_ != "to" for token in words)


def _person(doc: Doc, attribution: Attribution) -> bool:
    """Whether the source is somebody who can speak: a named person, or a pronoun for one."""
    source = tokens(doc, attribution.source)
    return any(t.ent_type_ == "PERSON" or t.lower_ in ("he", "she") for t in source)


def _is_unreal(cue: list[Token]) -> bool:
    """Whether nothing was said: "would say", "never mentioned", "wants to say", "if she says".

    To refuse an answer is a saying ("would not comment"), and so is a denial in any mood.
    """
    lemmas = {token.lemma_.lower() for token in cue}
    negated = any(token.dep_ == "neg" or token.lower_ == "never" for token in cue)
    if lemmas & DENYING or (negated and lemmas & REFUSING):
        return False
    return negated or any(token.lower_ in UNREAL for token in cue) or _is_only_meant(cue)


def _explains(cue: list[Token]) -> bool:
    """Whether the reporter explains what was meant: "he was referring to the fire of May"."""
    return any(t.lower_ in ("referring", "alluding") and _was(t) for t in cue)


def _was(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "be" for child in verb.children)


def _takes_lives(cue: list[Token]) -> bool:
    """Whether "claimed" tells of deaths: "a crash that claimed the life of the pilot"."""
    objects = (c for t in cue if t.lemma_ == "claim" for c in t.children if c.dep_ == "dobj")
    return any(child.lemma_.lower() in ("life", "victim") for child in objects)


def _is_only_meant(cue: list[Token]) -> bool:
    """Whether the cue is a bare infinitive that nothing says was carried out."""
    if any(token.tag_ == "VB" and _is_to_come(token, cue) for token in cue):
        return True
    if len(cue) < 2 or cue[0].lower_ != "to" or cue[1].tag_ != "VB":
        return False
    return cue[1].head.lemma_.lower() not in CARRYING_OUT


def _is_to_come(verb: Token, cue: list[Token]) -> bool:
    """Whether the cue says that the saying is only planned or wanted: "plans to announce"."""
    return verb.head in cue and verb.head.i < verb.i and verb.head.lemma_.lower() in TO_COME

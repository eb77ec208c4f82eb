"""Which attributions are public statements: speech, writing, posts, official positions.

Beliefs, perceptions, votes and poll findings are attributions too (PolNeAR marks them), but nobody
said them in public. Words between quotation marks, and turns, were said by somebody.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from onrecord.describe.lexicon import ACT_OF_CUE, DENYING, NOT_SPEECH, REFUSING, SPEECH, UNREAL
from onrecord.language import tokens
from onrecord.records import Attribution
from onrecord.spans import text_of

_COUNTED = re.compile(
    r"\b(?:polls?|surveys?|percent|voters?|respondents?)\b|%"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|\d+)(?: out of| in) (?:\w+)\b",
    re.I,
)


def is_public(doc: Doc, attribution: Attribution) -> bool:
    """Whether ``attribution`` reports something that was said or written in public."""
    if _COUNTED.search(text_of(doc.text, attribution.source)):
        return False
    if attribution.kind in ("turn", "direct"):
        return True
    cue = tokens(doc, attribution.cue)
    lemmas = {token.lemma_.lower() for token in cue if token.is_alpha}
    if _unreal(cue):
        return False
    if not lemmas or lemmas & SPEECH:
        return True
    if lemmas & NOT_SPEECH:
        return attribution.kind == "mixed"
    return (
        attribution.kind == "mixed" or bool(lemmas & ACT_OF_CUE.keys()) or _person(doc, attribution)
    )


def _person(doc: Doc, attribution: Attribution) -> bool:
    """Whether the source is somebody who can speak: a named person, or a pronoun for one."""
    source = tokens(doc, attribution.source)
    return any(t.ent_type_ == "PERSON" or t.lower_ in ("he", "she") for t in source)


def _unreal(cue: list[Token]) -> bool:
    """Whether the cue itself says that nothing was said ("would say", "never mentioned").

    To refuse an answer is a saying ("would not comment"), and so is a denial in any mood.
    """
    lemmas = {token.lemma_.lower() for token in cue}
    negated = any(token.dep_ == "neg" or token.lower_ == "never" for token in cue)
    if lemmas & DENYING or (negated and lemmas & REFUSING):
        return False
    return negated or any(token.lower_ in UNREAL for token in cue)

"""Through which medium something was said: interview, post, press conference, court ...

A noun that names a medium counts only where the syntax ties it to the saying: as the source ("the
letter said"), or as an adverbial or object of the cue ("said in an interview"). Sayings of the same
speaker that follow closely share the occasion until another medium is named.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from onrecord.describe.media_words import (
    BROADCASTERS,
    CARRIERS,
    CHANNELS,
    MEDIUM_OF_CUE,
    MEDIUM_OF_NOUN,
    OUTLETS,
    PLATFORMS,
    PRESS,
    REPORTING,
    SPEAKING,
)
from onrecord.describe.public import is_counted
from onrecord.describe.ties import tied
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution
from onrecord.spans import text_of

_TOOK_TO = re.compile(r"\b(?:took|takes|taking) to (?:twitter|x|social media|facebook)\b", re.I)
#: Where a credit stands for a cue: "... a long drought. [Northern Wire.]"
_CREDIT = re.compile(r"^\W?[\[(][^\])]{2,40}[\])]\W?$")
_ON = frozenset({"on", "to", "via"})


def named_medium(doc: Doc, attribution: Attribution, public: bool) -> str | None:
    """The medium that the words around the content tie to the saying; else ``None``.

    What is no ``public`` statement has one only where a document is the source.
    """
    speaking = _speaking(doc, attribution)
    if speaking is not None or not public:
        return speaking
    cue = tokens(doc, attribution.cue)
    words = text_of(whole_text(doc), attribution.cue)
    if _TOOK_TO.search(words):
        return "social post"
    itself = (MEDIUM_OF_CUE.get(token.lemma_.lower()) for token in cue if token.pos_ == "VERB")
    around = (medium_of(token) for token in tied(doc, attribution, cue))
    found = next((medium for medium in (*itself, *around) if medium is not None), None)
    reported = _CREDIT.match(words) or _is_outlet(doc, attribution, cue)
    return found or ("report" if reported else None)


def _speaking(doc: Doc, attribution: Attribution) -> str | None:
    """The medium that the source is: "the letter said", "according to the report"."""
    source = tokens(doc, attribution.source)
    if any(_is_platform(token) for token in source):
        return "social post"
    named = (medium_of(token) for token in source if token.head not in source)
    found = next((medium for medium in named if medium in SPEAKING), None)
    return "poll" if found is None and is_counted(doc, attribution) else found


def medium_of(token: Token) -> str | None:
    """The medium that ``token`` names, alone or with the word before it."""
    lemma = token.lemma_.lower()
    before = {child.lower_ for child in token.children if child.dep_ in ("compound", "amod")}
    if lemma in ("conference", "release", "briefing"):
        spoken = "press release" if lemma == "release" else "press conference"
        return spoken if before & PRESS else None
    if lemma == "post":
        return "social post" if _is_posted(token) else None
    if lemma in CARRIERS or lemma in MEDIUM_OF_NOUN:
        kinds = (MEDIUM_OF_NOUN.get(word) for word in sorted(before))
        compound = next((medium for medium in kinds if medium is not None), None)
        return compound or MEDIUM_OF_NOUN.get(lemma)
    if lemma == "channel" and before & CHANNELS:
        return "TV"
    return "social post" if _is_platform(token) else _broadcaster(token)


def _is_platform(token: Token) -> bool:
    """Whether something is posted there: "on Twitter"; elsewhere it is a company."""
    return token.dep_ == "pobj" and token.head.lower_ in _ON and token.lower_ in PLATFORMS


def _is_posted(token: Token) -> bool:
    """Whether a post is one on a platform, not a newspaper or an office."""
    if token.dep_ == "pobj" and token.head.lower_ == "in":
        return any(child.lower_ in ("a", "another") for child in token.children)
    words = {word.lower_ for word in token.subtree}
    return bool(words & (PLATFORMS | {"social", "blog"}))


def _broadcaster(token: Token) -> str | None:
    """TV or radio for "on CNN's breakfast show"; who told it to a channel gave it an interview."""
    told = token.dep_ in ("dobj", "dative")
    if not told and token.head.lower_ not in _ON:
        return None
    parts = [token, *(c for c in token.children if c.dep_ in ("poss", "compound", "nmod"))]
    found = (BROADCASTERS.get(part.lower_) for part in parts)
    medium = next((medium for medium in found if medium is not None), None)
    return "interview" if told and medium == "TV" else medium


def _is_outlet(doc: Doc, attribution: Attribution, cue: list[Token]) -> bool:
    """Whether a newspaper or an agency reports this in its own name."""
    source = tokens(doc, attribution.source)
    brings = any(token.lemma_.lower() in REPORTING for token in cue)
    heads = (token for token in source if token.head not in source and token.pos_ == "PROPN")
    return brings and any(token.lower_ in OUTLETS for token in heads)

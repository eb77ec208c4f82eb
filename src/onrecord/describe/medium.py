"""Through which medium something was said: interview, post, press conference, court ...

A noun that names a medium counts only where the syntax ties it to the saying: as the source ("the
letter said"), or as an adverbial or object of the cue ("said in an interview"). Sayings of the same
speaker that follow closely share the occasion until another medium is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.describe.media_words import (
    BROADCASTERS,
    CARRIERS,
    GIVING,
    MEDIUM_OF_CUE,
    MEDIUM_OF_NOUN,
    NOT_ON,
    OCCASIONS,
    OUTLETS,
    PARTS,
    PLATFORMS,
    PRESS,
    REPORTING,
    SPEAKING,
    WITHIN,
)
from onrecord.describe.public import is_counted, is_public
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution
from onrecord.spans import hull, text_of

_TOOK_TO = re.compile(r"\b(?:took|takes|taking) to (?:twitter|x|social media|facebook)\b", re.I)
#: How a word may hang on the saying: every step up from it must be one of these.
_TIES = frozenset("prep pobj dobj advcl pcomp agent acl npadvmod xcomp appos nsubj".split())
_STEPS = 7
#: So many words before and after the cue are looked at.
_REACH = 60
_ON = frozenset({"on", "to", "via"})
#: A saying this many characters after the last of the same occasion may be another one.
_CLOSE = 1200


def media(
    doc: Doc, attributions: Sequence[Attribution], names: Sequence[str | None]
) -> list[str | None]:
    """The medium of each attribution, in order. ``names`` are the resolved speakers."""
    latest: dict[str, tuple[str, int]] = {}
    out: list[str | None] = []
    for attribution, name in zip(attributions, names, strict=True):
        at = hull(attribution.content).start
        medium = named_medium(doc, attribution)
        if medium is None and name in latest and abs(at - latest[name][1]) < _CLOSE:
            medium = latest[name][0] if is_public(doc, attribution) else None
        elif name is not None and medium is not None:
            latest.pop(name, None)
        if medium is None and attribution.kind == "turn":
            medium = out[-1] if out and out[-1] in OCCASIONS else "interview"
        if name is not None and medium in OCCASIONS:
            latest[name] = (medium, at)
        out.append(medium)
    return out


def named_medium(doc: Doc, attribution: Attribution) -> str | None:
    """The medium that the words around the content tie to the saying; else ``None``."""
    cue = tokens(doc, attribution.cue)
    speaking = _speaking(doc, attribution)
    if speaking is not None or not is_public(doc, attribution):
        return speaking
    if _TOOK_TO.search(text_of(whole_text(doc), attribution.cue)):
        return "social post"
    itself = (MEDIUM_OF_CUE.get(token.lemma_.lower()) for token in cue if token.pos_ == "VERB")
    tied = (_named(token) for token in _tied(doc, attribution, cue))
    found = next((medium for medium in (*itself, *tied) if medium is not None), None)
    return found or ("report" if _is_outlet(doc, attribution, cue) else None)


def _speaking(doc: Doc, attribution: Attribution) -> str | None:
    """The medium that the source is: "the letter said", "according to the report"."""
    source = tokens(doc, attribution.source)
    named = (_named(token) for token in source if token.head not in source)
    found = next((medium for medium in named if medium in SPEAKING), None)
    return "poll" if found is None and is_counted(doc, attribution) else found


def _named(token: Token) -> str | None:
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
    if token.dep_ == "pobj" and token.head.lower_ in _ON and token.lower_ in PLATFORMS:
        return "social post"
    return _broadcaster(token)


def _is_posted(token: Token) -> bool:
    """Whether a post is one on a platform, not a newspaper or an office."""
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


def _tied(doc: Doc, attribution: Attribution, cue: list[Token]) -> Iterator[Token]:
    """The nouns of the sentence that hang on the cue, but for those of source and content."""
    source = tokens(doc, attribution.source)
    said = {token.i for token in tokens(doc, attribution.content)}
    anchors = {token.i for token in cue}
    for token in (cue or source)[:1]:
        for word in doc[max(token.sent.start, token.i - _REACH) : token.i + _REACH]:
            own = word.pos_ in ("NOUN", "PROPN") and word.i not in said and word not in source
            if own and _hangs_on(word, anchors, said):
                yield word


def _hangs_on(word: Token, anchors: set[int], said: set[int]) -> bool:
    if word.i in anchors:
        return word.dep_ in ("pobj", "dobj")
    for _ in range(_STEPS):
        given = word.dep_ != "dobj" or word.head.lemma_.lower() in GIVING
        if word.dep_ not in _TIES or word.head.i in said or not given or _is_outside(word):
            return False
        word = word.head
        if word.i in anchors:
            return True
    return False


def _is_outside(word: Token) -> bool:
    """Whether the preposition before ``word`` keeps the saying out of it: "after the debate"."""
    if word.dep_ != "pobj":
        return False
    preposition = word.head
    if preposition.lower_ == "of":
        return preposition.head.lemma_.lower() not in PARTS
    spoken_of = preposition.lower_ == "on" and MEDIUM_OF_NOUN.get(word.lemma_.lower()) in NOT_ON
    return preposition.lower_ not in WITHIN or spoken_of


def _is_outlet(doc: Doc, attribution: Attribution, cue: list[Token]) -> bool:
    """Whether a newspaper or an agency reports this in its own name."""
    source = tokens(doc, attribution.source)
    brings = any(token.lemma_.lower() in REPORTING for token in cue)
    heads = (token for token in source if token.head not in source and token.pos_ == "PROPN")
    return brings and any(token.lower_ in OUTLETS for token in heads)

"""On which occasion something was said: the programme or the venue, where the text names it.

A phrase counts only where the syntax ties it to the saying, as it does for the medium: "said on The
Late Desk", "told the Harrowmere Forum", "in an interview on Radio Tarn".
"""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from onrecord.describe.media_words import BROADCASTERS
from onrecord.describe.occasion_words import (
    AT_PLACE,
    EVENTS,
    GENERIC,
    JOINING,
    NO_NAME,
    NO_OCCASION,
    ON_AIR,
    SAYING,
)
from onrecord.describe.ties import tied
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution, Span

#: A name longer than this is none.
_LONGEST = 10
_OPENING = frozenset("“\"‘'«") | {"``", "''"}
_CLOSING = frozenset("”\"’'»") | {"''", "``"}
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "that"})


def occasion(doc: Doc, attribution: Attribution) -> str | None:
    """The article's words for the programme or venue of the saying; ``None`` where unnamed."""
    span = occasion_span(doc, attribution)
    return whole_text(doc)[span.start : span.end] if span else None


def occasion_span(doc: Doc, attribution: Attribution) -> Span | None:
    """Where the article names the programme or venue of the saying."""
    cue = tokens(doc, attribution.cue)
    for noun in tied(doc, attribution, cue):
        found = named_occasion(noun)
        if found is not None:
            return found
    return None


def named_occasion(noun: Token) -> Span | None:
    """The programme or venue that ``noun`` heads, as far as its name reaches."""
    if noun.dep_ != "pobj":
        return _shown(noun) if noun.dep_ in ("dobj", "dative") else None
    preposition = noun.head.lower_
    if preposition in ON_AIR:
        return _programme(noun)
    return _venue(noun) if preposition in AT_PLACE else None


def _shown(noun: Token) -> Span | None:
    """The programme in "told Radio Tarn’s The Late Desk"; a bare outlet is only the listener."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    aired = any(_airs(word) for owner in owners for word in owner.subtree)
    return _programme(noun) if aired and noun.ent_type_ != "PERSON" else None


def _airs(word: Token) -> bool:
    return word.lower_ in BROADCASTERS


def _programme(noun: Token) -> Span | None:
    """A capitalised name, or one between quotation marks: where something is broadcast."""
    name = _name_from(noun.doc, _first(noun))
    if name is None:
        return None
    words = [t for t in name if t.is_alpha and t.lower_ not in JOINING]
    if not words or not words[0].text[:1].isupper():
        return None
    bare = len(words) == 1 and words[0].lower_ in GENERIC
    if _is_quoted(name) or any(_airs(token) for token in words):
        return None if bare else _span(name)
    spoken = noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in SAYING
    title = len(words) > 1 and not {token.ent_type_ for token in words} & NO_OCCASION
    return _span(name) if spoken and title else None


def _is_quoted(name: TokenSpan) -> bool:
    return any(token.text in _OPENING for token in name)


def _venue(noun: Token) -> Span | None:
    """A phrase about an event or a hall that holds a name: "rally in Dunmarrow", "Tarn Hall"."""
    if noun.lemma_.lower() not in EVENTS:
        return None
    phrase = noun.doc[noun.left_edge.i : max(_placed(noun).i, noun.i) + 1]
    named = any(t.pos_ == "PROPN" and t.lower_ not in NO_NAME for t in phrase)
    return _span(_without_determiner(phrase)) if named and len(phrase) <= _LONGEST else None


def _placed(noun: Token) -> Token:
    """The last word of the place that follows the noun itself: "rally *in Dunmarrow*"."""
    for preposition in noun.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in ("in", "of", "at", "on"):
            for place in preposition.children:
                names = place.pos_ == "PROPN" and place.lower_ not in NO_NAME
                if place.dep_ == "pobj" and names:
                    return place
    return noun


def _first(noun: Token) -> Token:
    """The first word of the phrase that its preposition or verb governs."""
    after = noun.head.i + 1 if noun.dep_ == "pobj" else noun.left_edge.i
    return noun.doc[min(after, noun.i)]


def _name_from(doc: Doc, first: Token) -> TokenSpan | None:
    """The run of capitalised words from ``first`` on, small words inside and quotations whole."""
    end = start = first.i
    quoted = False
    for token in doc[first.i : first.i + _LONGEST]:
        if token.text in _OPENING and not quoted:
            quoted = True
        elif quoted and token.text in _CLOSING:
            return _trimmed(doc[start : token.i + 1])
        elif quoted or _capital(token):
            end = token.i + 1
        elif token.i == first.i and token.lower_ in _DETERMINERS:
            start = token.i + 1
        elif token.lower_ not in JOINING:
            break
    return _trimmed(doc[start:end]) if end > start and not quoted else None


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.lower_ not in NO_NAME


def _trimmed(name: TokenSpan) -> TokenSpan | None:
    return name if any(token.is_alpha for token in name) else None


def _without_determiner(name: TokenSpan) -> TokenSpan:
    lower = name[0].lower_ in _DETERMINERS and name[0].text[:1].islower()
    return name[1:] if lower and len(name) > 1 else name


def _span(name: TokenSpan) -> Span:
    return Span(name.start_char, name.end_char)

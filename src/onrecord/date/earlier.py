"""Sayings that their words put at some earlier time: "previously", "once", "had said"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from onrecord.date.occasions import OCCASION_NOUNS
from onrecord.language import tokens
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import covered

_ADVERBS: Final = frozenset(
    "previously earlier once formerly originally initially hitherto".split()
)
_ADJECTIVES: Final = frozenset("previous earlier past prior former".split())
_AT: Final = frozenset({"in", "at", "during", "on"})
_QUOTING: Final = frozenset({"direct", "turn"})


def looking_back(doc: Doc, attribution: Attribution, holder: Attribution | None) -> Spans:
    """The words beside the cue that put the saying at an earlier time, without saying when.

    These are adverbs ("once said"), an earlier occasion ("in a previous interview"), the
    pluperfect ("had said"), and any past tense where somebody's own words (``holder``) tell of
    the saying: "You said that you had proof". Nothing where there are none.
    """
    cue = [t for t in tokens(doc, attribution.cue) if t.pos_ in {"VERB", "AUX"}]
    verb = next((t for t in cue if t.dep_ not in {"aux", "auxpass"}), None)
    if verb is None or _negated(verb):
        return ()
    words = [t for t in verb.children if _looks_back(t, verb)] + _earlier_occasion(verb)
    words = [t for t in words if not covered(attribution.content, _span(t))]
    if words:
        return tuple(_span(t) for t in words[:1])
    had = [t for t in verb.lefts if t.dep_ == "aux" and t.lower_ in {"had", "having"}]
    quoted = holder is not None and holder.kind in _QUOTING and _past(verb)
    return (*(_span(t) for t in had), _span(verb)) if had or quoted else ()


def _looks_back(token: Token, verb: Token) -> bool:
    if token.lower_ == "once" and token.i > verb.i:
        return False
    return token.dep_ == "advmod" and token.lower_ in _ADVERBS and not any(token.children)


def _earlier_occasion(verb: Token) -> list[Token]:
    nouns = [
        noun
        for link in verb.children
        if link.dep_ == "prep" and link.lower_ in _AT
        for noun in link.children
        if noun.lemma_.lower() in OCCASION_NOUNS
    ]
    return [t for noun in nouns for t in noun.children if t.lower_ in _ADJECTIVES]


def _past(verb: Token) -> bool:
    have = any(t.dep_ == "aux" and t.lemma_ == "have" for t in verb.lefts)
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and have)


def _negated(verb: Token) -> bool:
    return any(t.dep_ == "neg" for t in verb.children)


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))

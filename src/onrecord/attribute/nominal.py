"""Sources without a reporting verb: "the claim by X that …", "according to X"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.attribute.cues import LIGHT_VERBS, NOUNS, OBJECTS, SPEECH_NOUNS
from onrecord.attribute.drafts import Draft, without
from onrecord.attribute.tokens import (
    clause_of,
    guest_span,
    host_of,
    span_of,
    subject_of,
    subtree_span,
    words_under,
)
from onrecord.records import Span, Spans

_LONGEST_NAME = 5
_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_GIVERS = frozenset({"by", "from"})


def nominal(doc: Doc) -> Iterator[Draft]:
    """The attributions whose cue is a noun or "according to", in the order of the cues."""
    for token in doc:
        if token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS:
            draft = _of_noun(token)
            if draft is not None:
                yield draft
        elif token.lower_ == "according" and token.i + 1 < len(doc):
            draft = _according(token)
            if draft is not None:
                yield draft


def _of_noun(noun: Token) -> Draft | None:
    content = _that_clause(noun) or _of_clause(noun)
    source = _owner(noun) or _carrier_subject(noun)
    if content is None or source is None:
        return None
    pieces = without(_words_of(noun, content), _strangers(content))
    who = without(subtree_span(source), tuple(pieces))[:1]
    return Draft("noun", tuple(pieces), tuple(who), (span_of(noun, noun),))


def _words_of(noun: Token, content: Token) -> Span:
    """The words of ``content`` that follow ``noun``, without a leading "of"."""
    span = subtree_span(content)
    first = content.nbor().idx if content.dep_ == "prep" else span.start
    return Span(max(first, noun.idx + len(noun)), span.end)


def _strangers(content: Token) -> Spans:
    """Participles in a content that go with a reporting verb above it."""
    return tuple(guest_span(token) for token in words_under(content) if host_of(token) is not None)


def _that_clause(noun: Token) -> Token | None:
    """The clause of a claim, also when the parser hangs it on who makes it ("by X that …")."""
    giver = _giver(noun)
    for bearer in (noun, giver) if giver is not None else (noun,):
        for child in bearer.rights:
            if child.dep_ in _CLAUSES and child.pos_ in ("VERB", "AUX") and _is_reported(child):
                return child
    return None


def _is_reported(clause: Token) -> bool:
    """Whether "that" only joins the clause, by its tag or because it has no part in it."""
    that = next((c for c in clause.lefts if c.lower_ == "that"), None)
    if that is None:
        return False
    objects = sum(child.dep_ == "dobj" for child in clause.children)
    joins = that.dep_ == "dobj" and (that.tag_ == "IN" or objects > 1)
    return that.dep_ == "mark" or joins


def _of_clause(noun: Token) -> Token | None:
    """The complement of "of": "claims of fraud", "the claim of X running …"."""
    if noun.lemma_.lower() not in SPEECH_NOUNS:
        return None
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            return child
    return None


def _owner(noun: Token) -> Token | None:
    """Whose claim it is: "X's claim", "the claim by X"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    return owner if owner is not None else _giver(noun)


def _giver(noun: Token) -> Token | None:
    for child in noun.rights:
        if child.dep_ in ("prep", "agent") and child.lower_ in _GIVERS:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _carrier_subject(noun: Token) -> Token | None:
    """Who makes the claim: "X made the claim that …"; verbs of speech speak for themselves."""
    if noun.dep_ != "dobj" or noun.head.lemma_ not in LIGHT_VERBS:
        return None
    return None if noun.head.lemma_ in OBJECTS else subject_of(noun.head)


def _according(token: Token) -> Draft | None:
    to = token.nbor()
    if to.lower_ != "to":
        return None
    source = next((c for c in to.children if c.dep_ == "pobj"), None)
    if source is None:
        return None
    last = _with_apposition(source.right_edge)
    phrase = span_of(token, last)
    if token.head == token:
        return None
    host = clause_of(token.head)
    content = _host_words(host, phrase)
    if not content:
        return None
    return Draft("according", content, (span_of(source.left_edge, last),), (span_of(token, to),))


def _with_apposition(last: Token) -> Token:
    """The end of a source that a name in commas follows ("X's lawyer, Y Z, …")."""
    rest = last.doc[last.i + 1 : last.i + 2 + _LONGEST_NAME]
    if len(rest) < 3 or rest[0].text != ",":
        return last
    names = 1
    while names < len(rest) and rest[names].pos_ == "PROPN":
        names += 1
    closed = names < len(rest) and rest[names].text == ","
    return rest[names - 1] if names > 1 and closed else last


def _host_words(host: Token, phrase: Span) -> Spans:
    return tuple(without(subtree_span(host), (phrase,)))

"""Sent, says one; never received, says the other beside him."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.polarity import indices, negated
from onrecord.compare.proposition import mood_of, subject_of
from onrecord.compare.terms import FULL, key_of, weight_of
from onrecord.compare.words.receipt import MISSED, SENT

_NEAR = 700
_ROLES = frozenset("nsubj nsubjpass dobj attr".split())
_MODAL = frozenset("will would shall should can could may might must 'll ’ll".split())


def receipt(pair: Pair) -> list[Finding]:
    """A thing that one speaker says was sent or given, and another, near him in the article, says
    did not come."""
    if pair.same_speaker or pair.gap is None or abs(pair.gap) > _NEAR:
        return []
    return _between(pair, pair.a, pair.b) or _between(pair, pair.b, pair.a)


def _between(pair: Pair, giver: Analysis, other: Analysis) -> list[Finding]:
    for sent in _sent(giver):
        for missed in _missed(other):
            if key_of(sent) == key_of(missed) and not _another_sends(sent, missed):
                spans = {giver: (giver.span(sent),), other: (other.phrase(_phrase(missed)),)}
                text = f"{sent.head.text} / {other.side.text[slice(*spans[other][0])]}"
                a, b = spans[pair.a], spans[pair.b]
                return [Finding(kind="receipt", a=a, b=b, text=text, strength=1.0, firm=True)]
    return []


def _another_sends(sent: Token, missed: Token) -> bool:
    """Whether somebody else only says that he himself sent none."""
    ones, twos = subject_of(sent.head), subject_of(missed.head)
    if missed.head.lemma_.lower() not in SENT or ones is None or twos is None:
        return False
    things = {ones.i, twos.i} & {sent.i, missed.i}
    return not things and key_of(ones) != key_of(twos)


def _sent(side: Analysis) -> Iterator[Token]:
    """Things said to have been sent, given or issued."""
    inside = indices(side.content)
    for noun in _things(side, SENT):
        if not _none(noun) and not negated(noun.head, inside):
            yield noun


def _missed(side: Analysis) -> Iterator[Token]:
    """Things said not to have come: "received no fax", "did not get any warning"; not those of
    one kind only ("any letters that were signed")."""
    inside = indices(side.content)
    for noun in _things(side, MISSED):
        some = any(t.lower_ in {"any", "a", "such"} for t in noun.children)
        if any(t.dep_ in {"relcl", "acl"} for t in noun.children):
            continue
        if _none(noun) or (some and negated(noun.head, inside)):
            yield noun


def _things(side: Analysis, verbs: frozenset[str]) -> Iterator[Token]:
    for noun in side.content:
        verb = noun.head
        fits = noun.dep_ in _ROLES and verb.lemma_.lower() in verbs and noun.pos_ == "NOUN"
        if fits and weight_of(noun) >= FULL and _told(verb):
            yield noun


def _told(verb: Token) -> bool:
    """Whether a deed is told as done or not done, and is no plan."""
    return mood_of(verb) == "told" and not any(t.lower_ in _MODAL for t in verb.children)


def _none(noun: Token) -> bool:
    return any(t.lower_ == "no" for t in noun.children)


def _phrase(noun: Token) -> list[Token]:
    return [t for t in noun.children if t.lower_ in {"no", "any", "such"}] + [noun]

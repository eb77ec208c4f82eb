"""Predicates that say of a proposition that it is not so: "the claim that P is false"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import span_of, subtree_span
from onrecord.records import Span, Spans
from onrecord.reported.claims import holder_of, is_that_clause, told_by, words_of
from onrecord.reported.mark import Mark
from onrecord.reported.words import (
    CLAIMS,
    DISPARAGING,
    PROPOSALS,
    SAYING,
    TRUE,
    UNTRUE,
    UNTRUE_OF_CLAUSE,
)

_NEGATORS = frozenset("not n't n’t never no".split())
_CALLING = frozenset("call brand label describe denounce term deem dismiss blast".split())
_PREDICATES = frozenset("acomp attr oprd pobj ccomp xcomp conj".split())
_LEFT_OUT = frozenset("if unless whether would could might may should".split())


def untrue(doc: Doc) -> Iterator[Mark]:
    """The marks of ``doc`` whose word judges a claim to be untrue, in reading order."""
    for token in doc:
        mark = None
        if _judges(token):
            mark = _of_claim(token) or _of_clause(token) or _of_saying(token)
        if mark is not None:
            yield mark


def _judges(token: Token) -> bool:
    """Whether a word says "untrue", by itself or under a negation, of something asserted."""
    lemma = token.lemma_.lower()
    verb = _verb(token)
    if token.dep_ not in _PREDICATES | {"ROOT"} or token.pos_ in {"VERB", "ADV"}:
        return False
    if any(c.lower_ in _LEFT_OUT for c in verb.lefts):
        return False
    if lemma in TRUE:
        return negated(token)
    return lemma in UNTRUE | DISPARAGING and not negated(token)


def _says_untrue(token: Token) -> bool:
    return token.lemma_.lower() in TRUE | UNTRUE


def negated(token: Token) -> bool:
    """Whether a negation stands right over a predicate."""
    near = [*token.lefts, *_verb(token).children]
    return any(c.lower_ in _NEGATORS for c in near)


def _verb(token: Token) -> Token:
    return token.head if token.dep_ in _PREDICATES else token


def words_of_judgement(token: Token) -> Span:
    """A judging word with the negation before it."""
    signs = [c for c in (*token.lefts, *_verb(token).children) if c.lower_ in _NEGATORS]
    first = min([token, *signs], key=lambda t: t.i)
    return span_of(first, token) if first.i <= token.i else span_of(token, token)


def _of_claim(token: Token) -> Mark | None:
    """What is meant by "the claim that P is false", "called Y's plan to P reckless"."""
    noun = judged_noun(token)
    claim = told_by(noun) if noun is not None else None
    if noun is None or claim is None or not noun.i < token.i or claim.content.start > token.idx:
        return None
    denied = claim.type == "denial" and _says_untrue(token)
    return Mark(
        words=words_of_judgement(token),
        content=claim.content,
        type="denial" if denied else "dispute",
        act=claim.act,
        holder=holder_of(noun),
        cue=(span_of(noun, noun),),
        inside=True,
        disputed=not denied,
    )


def judged_noun(token: Token) -> Token | None:
    """The subject or object of which a predicate is said: "the claim is false", "called his claim
    false"."""
    verb = _verb(token)
    over = {"nsubj", "nsubjpass"} if verb.lemma_.lower() not in _CALLING else {"dobj", "nsubj"}
    nouns = (c for c in verb.children if c.dep_ in over and c.pos_ == "NOUN" and c.i < token.i)
    return next((c for c in nouns if c.lemma_.lower() in CLAIMS | PROPOSALS), None)


def _of_clause(token: Token) -> Mark | None:
    """What is meant by "it is not true that P", "it's a lie that P"."""
    if token.lemma_.lower() not in TRUE | UNTRUE_OF_CLAUSE or not _of_it(token):
        return None
    for bearer in (token, _verb(token)):
        for child in bearer.rights:
            under = child.i > token.i and child.dep_ in {"ccomp", "acl", "csubj"}
            if under and is_that_clause(child):
                return _mark(token, child)
    return None


def _of_saying(token: Token) -> Mark | None:
    """What is meant by "it is wrong to say that P", "she is wrong when she says that P"."""
    if token.lemma_.lower() in DISPARAGING:
        return None
    for bearer in (token, _verb(token)):
        for say in bearer.rights:
            finite = say.dep_ == "advcl" and any(c.lower_ == "when" for c in say.lefts)
            saying = say.i > token.i and say.lemma_.lower() in SAYING
            if saying and (finite or say.tag_ in {"VB", "VBG"}):
                said = next((c for c in say.rights if c.dep_ == "ccomp"), None)
                if said is not None:
                    return replace(_mark(token, said), holder=_judged(token))
    return None


def _judged(token: Token) -> Spans:
    """Who is said to be wrong in what he says; nobody where that is "it"."""
    subject = next((c for c in _verb(token).lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.lower_ in {"it", "that", "this"}:
        return ()
    return (subtree_span(subject),)


def _of_it(token: Token) -> bool:
    """Whether the subject is the empty "it", or "there" before "no truth"."""
    subjects = {c.lower_ for c in _verb(token).lefts}
    return "it" in subjects or ("there" in subjects and token.lemma_.lower() == "truth")


def _mark(token: Token, clause: Token) -> Mark:
    words = words_of_judgement(token)
    return Mark(words=words, content=words_of(clause), type="denial", inside=True)

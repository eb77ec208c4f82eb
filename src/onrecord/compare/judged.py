"""Of which name a word of judgement is said, by the parse."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.terms import weight_of

_RELATIVE = frozenset("which who that".split())
_LINKING = frozenset("be become remain seem stay prove".split())
# Bodies that stand for the country which they are named by: "the Kestrian government".
_STATES = frozenset("government administration state republic country regime".split())


def judged_name(word: Token) -> Token | None:
    """The name of which a word of judgement is said: "Kestria is a vital partner", "Kestria, which
    remains vital", "the unreliability of Kestria"; ``None`` for anything but a name."""
    if word.pos_ == "NOUN":
        of = next((t for t in word.children if t.lower_ == "of"), None)
        return _name(_inner(of)) if of is not None else None
    bearer = word.head if word.dep_ == "amod" else word
    verb = bearer.head
    if bearer.dep_ not in {"attr", "acomp"} or verb.lemma_.lower() not in _LINKING:
        return None
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in _RELATIVE and verb.dep_ == "relcl":
        subject = verb.head
    return _name(subject)


def _inner(preposition: Token) -> Token | None:
    """What a preposition governs, through an example: "of sources such as Kestria"."""
    under = next((t for t in preposition.children if t.dep_ == "pobj"), None)
    if under is None:
        return None
    such = next((t for t in under.children if t.lower_ == "as"), None)
    return under if such is None else _inner(such)


def _name(head: Token | None) -> Token | None:
    """The first word of a name that tells (of "the United States", "United"), or that of the
    country whose government is meant."""
    if head is None:
        return None
    if head.pos_ == "PROPN":
        parts = (t for t in (head, *head.children) if t.pos_ == "PROPN")
        return next((t for t in parts if weight_of(t)), None)
    if head.lemma_.lower() not in _STATES:
        return None
    beside = (t for t in head.children if t.dep_ in {"compound", "amod", "poss"})
    return next((t for t in beside if t.ent_type_ in {"GPE", "NORP"}), None)

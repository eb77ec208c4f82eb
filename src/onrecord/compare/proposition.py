"""A statement as propositions: predicate, arguments by role, polarity and mood.

Two statements can only be set against each other where a proposition of one matches one of the
other. What the parse does not give is left open, and what is open matches nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from spacy.tokens import Token

from onrecord.compare.analysis import Analysis, analyse
from onrecord.compare.people import speaker_words
from onrecord.compare.polarity import indices, negators
from onrecord.compare.terms import key_of, particle_of, weight_of
from onrecord.compare.words.alternating import CHANGING
from onrecord.compare.words.attitudes import (
    AHEAD,
    CONDITIONS,
    DOING,
    EXIST,
    SUPPOSING,
    WANTED,
)
from onrecord.records import Side

Mood = Literal["told", "wanted", "supposed"]
SUBJECTS = frozenset("nsubj nsubjpass".split())
OBJECTS = frozenset("dobj nsubjpass attr oprd".split())
_OWN = frozenset("i we".split())
_HIM = frozenset("he she they it".split())
_MODIFIERS = frozenset("amod compound poss nmod nummod".split())
_APART = frozenset("ROOT conj".split())
# Clauses that narrow a noun down: "a plan to raise the levy", "an issue that will matter".
_NOT_TOLD = frozenset("relcl acl".split())
# Clauses that stand for a thing, and tell nothing: "the talk of prices rising", "electing her".
_THINGS = frozenset("pcomp csubj csubjpass".split())
_COMPLEMENTS = frozenset({"xcomp", "ccomp"})
_CLIMB = 6


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A noun phrase: its head, the key of that, and the keys of what narrows it down; ``about``
    are those of them that a preposition or clause adds ("the remarks on the levy")."""

    head: Token
    key: str
    narrowed: frozenset[str]
    about: frozenset[str]

    def meets(self, other: Phrase) -> bool:
        """Whether both can name one thing: one head, and no other narrowing."""
        if self.key != other.key or (self.about and other.about and not self.about & other.about):
            return False
        return not (self.narrowed and other.narrowed) or bool(self.narrowed & other.narrowed)


@dataclass(frozen=True, slots=True, eq=False)
class Proposition:
    """What is said of whom. ``own``: its subject is the speaker himself; ``others``: somebody
    else. ``ahead``: it lies in the future. ``words`` show predicate and negation.
    ``undergone``: its subject undergoes what another sentence may say that somebody does ("the
    levy rises", "we raise the levy"): it is the patient, and who acts is open."""

    predicate: Token
    key: str
    negated: bool
    mood: Mood
    ahead: bool
    own: bool
    others: bool
    agent: Phrase | None
    patients: tuple[Phrase, ...]
    words: tuple[Token, ...]
    undergone: bool = False


@lru_cache(maxsize=8192)
def propositions(side: Side) -> tuple[Proposition, ...]:
    """The propositions of a statement, in the order of their predicates."""
    seen = analyse(side)
    return tuple(_all(seen))


def says_something(seen: Analysis) -> bool:
    """Whether a content says anything: it has a verb, or says what something is ("as a lapse")."""
    return any(
        t.pos_ in {"VERB", "AUX"} or t.dep_ in {"acomp", "oprd"} or t.lower_ == "as"
        for t in seen.content
    )


def _all(seen: Analysis) -> Iterator[Proposition]:
    inside = indices((*seen.content, *seen.cue))
    for token in seen.content:
        if token.pos_ in {"NOUN", "PROPN", "ADJ"} and token.dep_ in {"attr", "acomp", "oprd"}:
            yield _proposition(seen, token, token.head, (), inside)
        elif token.pos_ == "VERB" or _exists(token):
            patients = tuple(_patients(token))
            yield _proposition(seen, token, token, patients, inside)


def _proposition(
    seen: Analysis,
    token: Token,
    verb: Token,
    patients: tuple[Phrase, ...],
    inside: frozenset[int],
) -> Proposition:
    signs = negators(token, inside)
    none = [t for p in patients for t in p.head.children if t.lower_ == "no"]
    subject = subject_of(verb)
    own = _own(seen, subject)
    thing = _undergoing(token, subject)
    particle = particle_of(token)
    if thing is not None:
        patients = (thing,)
    return Proposition(
        predicate=token,
        key="exist" if _exists(token) else key_of(token),
        negated=(len(signs) + len(none)) % 2 == 1,
        mood=mood_of(token),
        ahead=any(t.lower_ in AHEAD for t in verb.children),
        own=own,
        others=subject is not None and not own,
        agent=_agent(verb, subject),
        patients=patients,
        words=(*signs[:1], *none[:1], token, *([particle] if particle is not None else [])),
        undergone=thing is not None,
    )


def _agent(verb: Token, subject: Token | None) -> Phrase | None:
    """Who acts: after a passive who is named with "by", else its subject."""
    by = (t for p in verb.children if p.dep_ == "agent" for t in p.children if t.dep_ == "pobj")
    doer = next(by, subject)
    return phrase(doer) if doer is not None else None


def _undergoing(verb: Token, subject: Token | None) -> Phrase | None:
    """What changes by itself, as the subject of a verb of change without an object."""
    if subject is None or verb.pos_ != "VERB" or key_of(verb) not in CHANGING:
        return None
    if subject.dep_ != "nsubj" or any(t.dep_ in OBJECTS for t in verb.children):
        return None
    return phrase(subject)


def _exists(token: Token) -> bool:
    """Whether a verb only says that something is there: "there is", "contained"."""
    expletive = any(t.dep_ == "expl" for t in token.children)
    return token.lemma_.lower() in EXIST or (token.lemma_ == "be" and expletive)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb which governs it ("wants to leave")."""
    node = verb
    for _ in range(_CLIMB):
        found = next((t for t in node.children if t.dep_ in SUBJECTS), None)
        if found is not None:
            return found
        if node.dep_ not in {"xcomp", "conj", "acomp", "attr"}:
            return None
        node = node.head
    return None


def complements(predicate: Token) -> frozenset[str]:
    """The keys of the verbs that complete a predicate: "likely to rise", "asked them to leave"."""
    verbs = (predicate, predicate.head) if predicate.dep_ == "acomp" else (predicate,)
    below = (t for verb in verbs for t in verb.children)
    return frozenset(key_of(t) for t in below if t.dep_ in _COMPLEMENTS and t.pos_ == "VERB")


def _own(seen: Analysis, subject: Token | None) -> bool:
    if subject is None:
        return False
    indirect = seen.side.statement.kind == "indirect"
    pronoun = subject.lower_ in _OWN or (indirect and subject.lower_ in _HIM)
    return pronoun or subject.lower_ in speaker_words(seen.side)[-1:]


def _patients(verb: Token) -> Iterator[Phrase]:
    for token in verb.children:
        if token.dep_ in OBJECTS or (token.dep_ == "conj" and token.pos_ == "NOUN"):
            yield from phrases(token)
        elif token.dep_ == "prep" and token.lower_ in {"for", "to", "with", "on", "against"}:
            for below in token.children:
                if below.dep_ == "pobj":
                    yield from phrases(below)


def phrases(head: Token) -> Iterator[Phrase]:
    """A noun phrase and those joined to it by "and"."""
    found = phrase(head)
    if found is not None:
        yield found
    for token in head.children:
        if token.dep_ in {"conj", "appos"} and token.pos_ in {"NOUN", "PROPN"}:
            yield from phrases(token)


def phrase(head: Token) -> Phrase | None:
    """The noun phrase under ``head``; ``None`` for a pronoun or a word that names nothing."""
    if head.pos_ not in {"NOUN", "PROPN"} or not weight_of(head):
        return None
    about = frozenset(_about(head))
    about |= {key_of(t) for t in head.children if t.dep_ in _NOT_TOLD and weight_of(t)}
    beside = (t for t in head.children if t.dep_ in _MODIFIERS and weight_of(t))
    return Phrase(head, key_of(head), about | {key_of(t) for t in beside}, about)


def _about(head: Token) -> Iterator[str]:
    for token in head.children:
        if token.dep_ == "prep":
            yield from (key_of(t) for t in token.children if t.dep_ == "pobj" and weight_of(t))


def mood_of(token: Token) -> Mood:
    """Whether something is told, asked for or only named ("should", "a plan to"), or supposed."""
    if _only_named(token):
        return "wanted"
    node = token
    for _ in range(_CLIMB):
        near = {t.lower_ for t in node.children if t.dep_ in {"aux", "mark", "advmod"}}
        if near & CONDITIONS or (node.lemma_.lower() in SUPPOSING and node.i != token.i):
            return "supposed"
        named = node.dep_ == "xcomp" and node.head.lemma_.lower() not in DOING
        if near & WANTED or (named and node.head.pos_ == "VERB"):
            return "wanted"
        if node.dep_ in _NOT_TOLD or (node.dep_ == "advcl" and "to" in near):
            return "wanted"
        if node.dep_ in _APART:
            break
        node = node.head
    return "told"


def _only_named(token: Token) -> bool:
    """Whether a verb, or that of a predicate, is a gerund that stands for a thing."""
    verb = token if token.pos_ == "VERB" else token.head
    first = verb.head if verb.dep_ == "conj" else verb
    return verb.tag_ == "VBG" and first.dep_ in _THINGS

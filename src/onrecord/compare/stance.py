"""Whom or what a speaker is for or against: "supports the levy", "refused to endorse Tost"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from onrecord.compare.analysis import Analysis, analyse
from onrecord.compare.people import speaker_words
from onrecord.compare.polarity import indices, negators
from onrecord.compare.proposition import Phrase, mood_of, phrase, phrases, subject_of
from onrecord.compare.terms import FULL, key_of, weight_of
from onrecord.compare.words.proposals import (
    AGAINST,
    AGAINST_NOUNS,
    CAREER,
    CONDITION,
    FOR,
    FOR_NOUNS,
    WITHHOLD,
)
from onrecord.records import Side

_OWN = frozenset("i we".split())
_HIS = frozenset("his her their its".split())
_HIM = frozenset("he she they".split())
# A support that something is said of is not given: "his endorsement is a matter of time".
_TOPIC = frozenset({"nsubj", "nsubjpass"})
_ASKED = frozenset("what whether why how whom".split())
_TOWARDS = frozenset("for of to on against from with behind".split())


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """What a stance is towards: a thing or person (``phrases``, several for one with an
    apposition), or a ``deed`` done to it ("raising the levy")."""

    phrases: tuple[Phrase, ...]
    deed: str | None

    @property
    def proposal(self) -> bool:
        """Whether it is something proposed or done, and nobody by name."""
        return self.deed is not None or all(p.head.pos_ == "NOUN" for p in self.phrases)

    def meets(self, other: Target) -> bool:
        """Whether both are towards one thing."""
        if self.deed != other.deed:
            return False
        return any(_same(one, two) for one in self.phrases for two in other.phrases)


@dataclass(frozen=True, slots=True, eq=False)
class Stance:
    """For (+1) or against (-1) a target; ``words`` are those that say so."""

    sign: int
    target: Target
    words: tuple[Token, ...]


@lru_cache(maxsize=8192)
def stances(side: Side) -> tuple[Stance, ...]:
    """The stances that a statement's own speaker takes in it."""
    seen = analyse(side)
    return tuple(_all(seen))


def _all(seen: Analysis) -> Iterator[Stance]:
    said = (*seen.cue, *seen.content)
    inside = indices(said)
    for token in said:
        sign = _sign(token)
        if not sign or not _own(seen, token) or _conditional(token):
            continue
        signs = negators(token, inside)
        if len(signs) % 2 and sign < 0 and token.lemma_.lower() != "rule":
            continue
        target = _target(seen, token)
        if target is not None:
            yield Stance(-sign if len(signs) % 2 else sign, target, (*signs[:1], token))


def _sign(token: Token) -> int:
    """Which way a word alone leans; 0 for no stance."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN":
        return _noun_sign(token, lemma)
    if token.pos_ not in {"VERB", "ADJ"} or token.dep_ == "amod":
        return 0
    for sign, table in ((1, FOR), (-1, AGAINST)):
        needed = table.get(lemma)
        if needed is not None and (not needed or any(t.lower_ in needed for t in token.children)):
            return sign
    return 0


def _noun_sign(token: Token, lemma: str) -> int:
    sign = (lemma in FOR_NOUNS) - (lemma in AGAINST_NOUNS)
    withheld = token.dep_ == "dobj" and token.head.lemma_.lower() in WITHHOLD
    return -sign if withheld else sign


def _own(seen: Analysis, token: Token) -> bool:
    """Whether the speaker himself takes the stance: it is his cue, he is its subject or owner."""
    if token.pos_ == "NOUN":
        return token.dep_ not in _TOPIC and _owned(seen, token)
    if any(token.i == t.i for t in seen.cue):
        return True
    subject = subject_of(token)
    if subject is None:
        return _led(seen, token)
    return subject.dep_ == "nsubj" and _is_speaker(seen, subject)


def _owned(seen: Analysis, noun: Token) -> bool:
    owner = next((t for t in noun.children if t.dep_ == "poss"), None)
    if owner is None:
        return False
    if owner.lower_ in _HIS:
        return not _named_before(seen, owner)
    return owner.lower_ in {"my", "our"} or _is_speaker(seen, owner)


def _named_before(seen: Analysis, owner: Token) -> bool:
    """Whether somebody else is named before "his", whom it then means."""
    own = speaker_words(seen.side)
    return any(t.i < owner.i and t.pos_ == "PROPN" and t.lower_ not in own for t in seen.content)


def _led(seen: Analysis, verb: Token) -> bool:
    """Whether a verb without a subject hangs on the cue: "refused [to endorse Tost]"."""
    cue = {t.i for t in seen.cue}
    node = verb
    while node.dep_ in {"xcomp", "conj", "ccomp", "pcomp"}:
        node = node.head
        if node.i in cue:
            return True
    return False


def _is_speaker(seen: Analysis, subject: Token) -> bool:
    indirect = seen.side.statement.kind == "indirect"
    if subject.lower_ in _OWN or (indirect and subject.lower_ in _HIM):
        return True
    return subject.lower_ in speaker_words(seen.side)[-1:]


def _conditional(token: Token) -> bool:
    """Whether a stance is only supposed, or asked for: "what else he would support"."""
    before = (t for child in token.children if child.i < token.i for t in (child, *child.children))
    if mood_of(token) == "supposed" or any(t.lower_ in _ASKED for t in before):
        return True
    clauses = [t for t in token.children if t.dep_ == "advcl"]
    return any(t.lower_ in CONDITION for clause in clauses for t in clause.children)


def _target(seen: Analysis, token: Token) -> Target | None:
    for child in token.children:
        if child.dep_ in {"dobj", "pobj"} and child.pos_ != "PRON":
            return _of_noun(seen, child)
        if child.dep_ in {"xcomp", "pcomp"} and child.tag_ == "VBG":
            return _of_deed(child)
    for child in token.children:
        by = child.lower_ == "by" and child.dep_ == "prep"
        if by or (child.dep_ in {"prep", "agent"} and child.lower_ in _TOWARDS):
            for below in child.children:
                if below.dep_ == "pobj" and below.pos_ in {"NOUN", "PROPN"}:
                    return _of_noun(seen, below)
                if below.dep_ == "pcomp":
                    return _of_deed(below)
    return None


def _of_noun(seen: Analysis, noun: Token) -> Target | None:
    own = speaker_words(seen.side)
    found = tuple(p for p in phrases(noun) if p.head.lower_ not in own)
    return Target(found, None) if found else None


def _of_deed(verb: Token) -> Target | None:
    things = [phrase(t) for t in verb.children if t.dep_ == "dobj"]
    found = tuple(thing for thing in things if thing is not None)
    return Target(found, key_of(verb)) if found else None


def narrowed_alike(one: Target, two: Target) -> bool:
    """Whether both targets are told apart from others of their kind in one way: "the oil levy"."""
    return any(a.narrowed & b.narrowed for a in one.phrases for b in two.phrases)


def _same(one: Phrase, two: Phrase) -> bool:
    """Whether two phrases name one thing; whose agenda one backs, him one backs."""
    if _for_whom(one) & _for_whom(two):
        return True
    if not one.meets(two):
        return False
    return weight_of(one.head) >= FULL or bool(one.narrowed & two.narrowed)


def _for_whom(named: Phrase) -> frozenset[str]:
    """The keys of the person that a phrase stands for: "Brenn", "Brenn's agenda"."""
    if named.head.pos_ == "PROPN":
        return frozenset({named.key})
    owners = (t for t in named.head.children if t.dep_ == "poss" and t.pos_ == "PROPN")
    return frozenset(key_of(t) for t in owners if named.head.lemma_ in CAREER)

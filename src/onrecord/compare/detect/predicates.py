"""Whether two uses of one predicate can clash: who does it, and whether it is told or wanted."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.terms import key_of

_SELF = frozenset("i we he she they it".split())
_WANTED = frozenset("should must ought".split())
_CLIMB = 5
_SUBJECTS = frozenset("nsubj nsubjpass".split())
# What each takes for himself: one may support what another does not.
_STANCES = frozenset(
    """
    support back endorse oppose vote want like favour favor prefer trust love hate believe think
    recognise recognize plan intend attend agree
    """.split()
)


def can_clash(pair: Pair, one: Token, two: Token) -> bool:
    """Whether ``one`` and ``two``, uses of one word, tell of one doing: both told or both wanted,
    and by two speakers not each of himself. A noun stands for the verb that governs it."""
    one, two = _deed(one), _deed(two)
    if one.pos_ != "VERB" or key_of(one) != key_of(two):
        return True
    if _wanted(one) != _wanted(two) or "pcomp" in {one.dep_, two.dep_}:
        return False
    return pair.same_speaker or not _each_his_own(one, two)


def _deed(word: Token) -> Token:
    return word.head if word.pos_ == "NOUN" and word.head.pos_ == "VERB" else word


def own_subject(verb: Token) -> bool:
    """Whether the subject is a personal pronoun: mostly the speaker himself."""
    subject = _subject(verb)
    return subject is not None and subject.lower_ in _SELF


def _each_his_own(one: Token, two: Token) -> bool:
    if own_subject(one) and own_subject(two):
        return True
    subjects = _subject(one), _subject(two)
    if one.lemma_.lower() not in _STANCES:
        return False
    keys = {key_of(subject) for subject in subjects if subject is not None}
    return None in subjects or len(keys) > 1


def _subject(verb: Token) -> Token | None:
    return next((t for t in verb.children if t.dep_ in _SUBJECTS), None)


def _wanted(verb: Token) -> bool:
    """Whether a deed is asked for: under "should", in its own clause or one above."""
    near = (verb, *islice(verb.ancestors, _CLIMB))
    return any(t.lower_ in _WANTED for node in near for t in node.children)

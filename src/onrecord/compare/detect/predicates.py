"""Whether two uses of one predicate can clash: who does it, and whether it is told or wanted."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.people import speaker_words
from onrecord.compare.polarity import distance
from onrecord.compare.proposition import subject_of
from onrecord.compare.terms import key_of

_SELF = frozenset("i we he she they it".split())
_FIRST = frozenset({"i", "we"})
_WANTED = frozenset("should must ought".split())
_CLIMB = 5
_REACH = 3
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
    if key_of(one) != key_of(two) and _takes_side(one) and _takes_side(two):
        return pair.same_speaker
    if one.pos_ != "VERB" or key_of(one) != key_of(two):
        return True
    if _wanted(one) != _wanted(two) or "pcomp" in {one.dep_, two.dep_}:
        return False
    return pair.same_speaker or not _each_his_own(one, two)


def other_agents(pair: Pair, one: Token, two: Token) -> bool:
    """Whether ``one`` and ``two`` are done by different doers: two nouns, or the speaker himself
    and somebody else. What a pronoun stands for is open."""
    first, second = subject_of(_deed(one)), subject_of(_deed(two))
    if first is None or second is None:
        return False
    own = _is_own(pair.a, first), _is_own(pair.b, second)
    if pair.same_speaker and own[0] != own[1]:
        other = second if own[0] else first
        return other.pos_ != "PRON" or other.lower_ == "you"
    return "PRON" not in {first.pos_, second.pos_} and key_of(first) != key_of(second)


def of_one_thing(pair: Pair, one: Token, two: Token) -> bool:
    """Whether a shared word stands near both in the parse: ``one`` and ``two`` are said of it."""
    return any(
        distance(one, pair.a.terms[key].token) <= _REACH
        and distance(two, pair.b.terms[key].token) <= _REACH
        for key in pair.shared
    )


def _is_own(side: Analysis, subject: Token) -> bool:
    indirect = side.side.statement.kind == "indirect"
    pronoun = subject.lower_ in _FIRST or (indirect and subject.lower_ in _SELF)
    return pronoun or subject.lower_ in speaker_words(side.side)


def _deed(word: Token) -> Token:
    return word.head if word.pos_ == "NOUN" and word.head.pos_ == "VERB" else word


def _over(noun: Token) -> Token:
    """What governs a noun, through its preposition."""
    return noun.head.head if noun.head.pos_ == "ADP" else noun.head


def _takes_side(verb: Token) -> bool:
    return verb.lemma_.lower() in _STANCES


def other_deeds(pair: Pair, one: Token, two: Token) -> bool:
    """Whether one speaker makes a noun the object of two different verbs, or an object here and
    a predicate there: "wants no money", "pays with money"."""
    if not pair.same_speaker or one.pos_ != "NOUN" or two.pos_ != "NOUN":
        return False
    if (one.dep_ == "attr") != (two.dep_ == "attr"):
        return True
    verbs = _over(one), _over(two)
    return all(v.pos_ == "VERB" for v in verbs) and key_of(verbs[0]) != key_of(verbs[1])


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

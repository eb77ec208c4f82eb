"""One proposition said and denied: predicate, patient and agent match, the polarity does not."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.detect.predicates import can_clash
from onrecord.compare.finding import Finding
from onrecord.compare.people import speaker_words
from onrecord.compare.proposition import (
    Phrase,
    Proposition,
    complements,
    phrase,
    propositions,
    subject_of,
)
from onrecord.compare.terms import FULL, key_for, key_of, weight_of
from onrecord.compare.words.antonyms import ANTONYMS
from onrecord.spans import text_of

_OWNED = frozenset("its my our their".split())


def opposed(pair: Pair) -> list[Finding]:
    """The first two propositions that match in their arguments and exclude each other."""
    for one in propositions(pair.a.side):
        for two in propositions(pair.b.side):
            if clash(one, two) and _one_matter(pair, one, two):
                return [_finding(pair, one, two)]
    return []


def clash(one: Proposition, two: Proposition) -> bool:
    """Whether the two cannot both hold by their predicates, moods and times."""
    if one.mood != "told" or two.mood != "told" or one.ahead != two.ahead:
        return False
    if one.key == two.key:
        return one.negated != two.negated
    lemmas = frozenset((one.predicate.lemma_.lower(), two.predicate.lemma_.lower()))
    return lemmas in ANTONYMS and one.negated == two.negated


def _one_matter(pair: Pair, one: Proposition, two: Proposition) -> bool:
    """Whether both are said of the same: same patient by a compatible agent, or same agent."""
    if not can_clash(pair, one.predicate, two.predicate) or _otherwise(one, two):
        return False
    if one.undergone != two.undergone:
        return pair.same_speaker and _met(one, two) and weight_of(one.predicate) >= FULL
    if one.patients or two.patients:
        agents = _agents(pair, one, two)
        there = _there_is(one) or _there_is(two)
        plain = there or (pair.same_speaker and weight_of(one.predicate) >= FULL)
        return _met(one, two) and (agents is True or (plain and agents is None))
    said = weight_of(one.predicate) >= FULL
    named = one.agent is not None and two.agent is not None
    return said and named and _agents(pair, one, two) is True


def _met(one: Proposition, two: Proposition) -> bool:
    """Whether both are done to one thing."""
    return any(a.meets(b) and _told(a, b) for a in one.patients for b in two.patients)


def _there_is(told: Proposition) -> bool:
    """Whether only existence is told: "there is", "contained"; what one has, another may not."""
    return told.key == "exist" and told.predicate.lemma_ not in {"have", "hold", "carry"}


def _otherwise(one: Proposition, two: Proposition) -> bool:
    """Whether the predicates are set apart by what they take: "made in a post" and "on a line",
    "a good guide" and "a guide", "likely to rise" and "likely to stay"; or what is negated is
    only narrower: "yielded" and "did not yield to him"."""
    completed = complements(one.predicate), complements(two.predicate)
    if all(completed) and completed[0].isdisjoint(completed[1]):
        return True
    ones, twos = _taken(one.predicate), _taken(two.predicate)
    if one.key == two.key and (twos and not ones if two.negated else ones and not twos):
        return True
    if one.predicate.pos_ == "NOUN" and bool(ones) != bool(twos):
        return True
    return bool(ones and twos) and not ones & twos


def _taken(predicate: Token) -> frozenset[str]:
    """The keys of what a predicate takes by prepositions; for a noun, of what narrows it."""
    found = phrase(predicate) if predicate.pos_ == "NOUN" else None
    if found is not None:
        return found.narrowed
    below = (t for p in predicate.children if p.dep_ == "prep" for t in p.children)
    return frozenset(key_of(t) for t in below if t.dep_ in {"pobj", "pcomp"} and weight_of(t))


def _told(one: Phrase, two: Phrase) -> bool:
    """Whether a shared patient says enough: a weighty noun, or one narrowed in the same way."""
    return weight_of(one.head) >= FULL or bool(one.narrowed & two.narrowed)


def _agents(pair: Pair, one: Proposition, two: Proposition) -> bool | None:
    """Whether one agent acts in both: ``None`` when a pronoun, or nothing, stands for either."""
    if pair.same_speaker and one.own and two.own:
        return True
    if pair.same_speaker and ((one.own and two.others) or (one.others and two.own)):
        return False
    if _person_and_thing(one, two) or _person_and_thing(two, one):
        return False
    if not pair.same_speaker and (_speaks_of_its_own(one) or _speaks_of_its_own(two)):
        return False
    if not pair.same_speaker and (_is_speaker(pair.b, one, two) or _is_speaker(pair.a, two, one)):
        return True
    if one.agent is None or two.agent is None:
        return None if pair.same_speaker or not (one.own and two.own) else False
    return one.agent.meets(two.agent) or _undergone(one, two)


def _undergone(one: Proposition, two: Proposition) -> bool:
    """Whether both are passives and only one says by whom: "was sold by the bank", "was sold"."""
    subjects = (*_subjects(one), *_subjects(two))
    agents = [p.agent.head.dep_ for p in (one, two) if p.agent is not None]
    return all(t.dep_ == "nsubjpass" for t in subjects) and "nsubjpass" in agents


def _is_speaker(side: Analysis, told: Proposition, own: Proposition) -> bool:
    """Whether who acts by name is the speaker of ``side``, who says of himself ``own``."""
    if told.agent is None or told.agent.head.pos_ != "PROPN" or not own.own:
        return False
    return any(key_for(word, word) == told.agent.key for word in speaker_words(side.side)[-1:])


def _speaks_of_its_own(told: Proposition) -> bool:
    """Whether what acts is the speaker's own ("its sales rose"): another's may do otherwise."""
    return any(c.lower_ in _OWNED for t in _subjects(told) for c in t.children)


def _person_and_thing(one: Proposition, two: Proposition) -> bool:
    """Whether "he" does the one and a thing the other."""
    pronoun = any(t.lower_ in {"he", "she"} for t in _subjects(one))
    return pronoun and two.agent is not None and two.agent.head.pos_ == "NOUN"


def _subjects(told: Proposition) -> list[Token]:
    verb = told.predicate if told.predicate.pos_ == "VERB" else told.predicate.head
    subject = subject_of(verb)
    return [subject] if subject is not None else []


def _finding(pair: Pair, one: Proposition, two: Proposition) -> Finding:
    a = tuple(pair.a.span(t) for t in sorted(set(one.words), key=lambda t: t.i))
    b = tuple(pair.b.span(t) for t in sorted(set(two.words), key=lambda t: t.i))
    text = f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}"
    return Finding(kind="opposed", a=a, b=b, text=text, strength=1.0, firm=True)

"""One proposition said and denied: predicate, patient and agent match, the polarity does not."""

from __future__ import annotations

from onrecord.compare.align import Pair
from onrecord.compare.detect.predicates import can_clash
from onrecord.compare.finding import Finding
from onrecord.compare.proposition import Phrase, Proposition, propositions
from onrecord.compare.terms import FULL, weight_of
from onrecord.compare.words.antonyms import ANTONYMS
from onrecord.spans import text_of


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
    if not can_clash(pair, one.predicate, two.predicate):
        return False
    if one.patients or two.patients:
        met = [a for a in one.patients for b in two.patients if a.meets(b) and _told(a, b)]
        agents = _agents(pair, one, two)
        plain = weight_of(one.predicate) >= FULL or one.key == "exist"
        return bool(met) and (agents is True or (plain and agents is None))
    said = weight_of(one.predicate) >= FULL
    named = one.agent is not None and two.agent is not None
    return said and named and _agents(pair, one, two) is True


def _told(one: Phrase, two: Phrase) -> bool:
    """Whether a shared patient says enough: a weighty noun, or one narrowed in the same way."""
    return weight_of(one.head) >= FULL or bool(one.narrowed & two.narrowed)


def _agents(pair: Pair, one: Proposition, two: Proposition) -> bool | None:
    """Whether one agent acts in both: ``None`` when a pronoun, or nothing, stands for either."""
    if pair.same_speaker and one.own and two.own:
        return True
    if pair.same_speaker and ((one.own and two.others) or (one.others and two.own)):
        return False
    if one.agent is None or two.agent is None:
        return None if pair.same_speaker or not (one.own and two.own) else False
    return one.agent.meets(two.agent)


def _finding(pair: Pair, one: Proposition, two: Proposition) -> Finding:
    a = tuple(pair.a.span(t) for t in sorted(set(one.words), key=lambda t: t.i))
    b = tuple(pair.b.span(t) for t in sorted(set(two.words), key=lambda t: t.i))
    text = f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}"
    return Finding(kind="opposed", a=a, b=b, text=text, strength=1.0, firm=True)

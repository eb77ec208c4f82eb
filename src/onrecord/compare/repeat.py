"""The same again: two statements whose contents are near enough to be one claim."""

from __future__ import annotations

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.benign import asks, relays
from onrecord.compare.detect.position import evaluations
from onrecord.compare.detect.slots import fillers
from onrecord.compare.finding import Finding
from onrecord.compare.people import same_name, speaker_words
from onrecord.compare.proposition import Proposition, propositions
from onrecord.compare.words.origin import ORIGIN

_MUTUAL = 0.45
_COVER = 0.75
_LEAST = 2.0
_KEYS = 3
_SAME = 0.6


def repeat(pair: Pair) -> Finding | None:
    """The shared words, when one speaker (or whoever relays him) says the same again."""
    relayed = _relayed(pair)
    if not (relayed or (pair.same_speaker and asks(pair.a) == asks(pair.b))):
        return None
    if not relayed and _one_denies(pair):
        return None
    mutual, cover = sorted((pair.cover_a, pair.cover_b))
    alike = mutual >= _MUTUAL or (cover >= _COVER and mutual >= 0.25)
    alike = alike and pair.weight >= _LEAST and (len(pair.shared) >= _KEYS or mutual >= _SAME)
    if _acts_apart(pair) or not (alike or _one_filler(pair)):
        return None
    a, b = pair.places(pair.shared[:4])
    shown = ", ".join(pair.b.terms[key].token.text for key in pair.shared[:4])
    return Finding(kind="same words", a=a, b=b, text=shown, strength=min(1.0, (mutual + cover) / 2))


def _acts_apart(pair: Pair) -> bool:
    """Whether the acts themselves are opposite: the same thing "praised" and "denounced"."""
    ones, twos = _by_cue(pair.a), _by_cue(pair.b)
    return bool(ones and twos) and ones.isdisjoint(twos)


def _by_cue(side: Analysis) -> set[int]:
    return {told.sign for told in evaluations(side.side) if told.token in side.cue}


def _one_denies(pair: Pair) -> bool:
    """Whether one tells an act as not done that the other tells as done."""
    return any(
        one.negated != two.negated and one.mood == two.mood == "told" and _one_act(one, two)
        for one in propositions(pair.a.side)
        for two in propositions(pair.b.side)
    )


def _one_act(one: Proposition, two: Proposition) -> bool:
    """Whether the predicates are one, or both tell where something came from."""
    lemmas = {one.predicate.lemma_.lower(), two.predicate.lemma_.lower()}
    return one.key == two.key or lemmas <= ORIGIN


def _relayed(pair: Pair) -> bool:
    """Whether ``b`` tells ``a``'s speaker what he said: "You mentioned that ..."."""
    for one, two in ((pair.a, pair.b), (pair.b, pair.a)):
        listener = one.side.statement.addressee or ""
        names = tuple(listener.casefold().split())
        told = (
            same_name(names, speaker_words(two.side), near=True) if names else pair.gap is not None
        )
        if relays(one) and told:
            return True
    return False


def _one_filler(pair: Pair) -> bool:
    """Whether both put one act, or one state, in the same place or time."""
    ones = {(f.slot, f.verb, f.head) for f in fillers(pair.a) if f.slot != "agent"}
    twos = {(f.slot, f.verb, f.head) for f in fillers(pair.b) if f.slot != "agent"}
    places = {f[2] for f in ones if f[0] == "place"} & {f[2] for f in twos if f[0] == "place"}
    return bool(ones & twos and pair.weight >= _LEAST) or bool(places and _relayed(pair))

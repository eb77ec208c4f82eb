"""Whether a statement made elsewhere says the very thing that a denial says is not so."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.polarity import indices
from onrecord.compare.proposition import Phrase, Proposition, propositions

_MUTUAL = 0.5
_WEIGHT = 3.0
_THINGS = 3
_PART = frozenset("compound amod nmod nummod poss".split())


def restated(pair: Pair) -> bool:
    """Whether ``a`` tells what ``b`` denies: one predicate of one agent or patient on both sides,
    or, for what is named and not told ("reports of a sale of the mine"), nearly all its words."""
    twos = [two for two in propositions(pair.b.side) if two.predicate.pos_ == "VERB"]
    if twos:
        ones = propositions(pair.a.side)
        return any(_same(pair, one, two) for one in ones for two in twos)
    mutual = min(pair.cover_a, pair.cover_b)
    return mutual >= _MUTUAL and pair.weight >= _WEIGHT and _things(pair) >= _THINGS


def _same(pair: Pair, one: Proposition, two: Proposition) -> bool:
    """Whether both say one thing, ``one`` as a fact."""
    if one.key != two.key or one.mood != "told":
        return False
    if one.negated != (two.negated != _by_cue(pair, two)):
        return False
    agents = _meet(one.agent, two.agent)
    patients = _any_meet(one.patients, two.patients)
    return agents is not False and patients is not False and bool(agents or patients)


def _by_cue(pair: Pair, told: Proposition) -> bool:
    """Whether the denying cue is itself among what negates a proposition."""
    return not indices(pair.b.cue).isdisjoint(indices(told.words))


def _meet(one: Phrase | None, two: Phrase | None) -> bool | None:
    """Whether two phrases can name one thing; ``None`` where either is not named."""
    return None if one is None or two is None else one.meets(two)


def _any_meet(ones: tuple[Phrase, ...], twos: tuple[Phrase, ...]) -> bool | None:
    if not ones or not twos:
        return None
    return any(one.meets(two) for one in ones for two in twos)


def _things(pair: Pair) -> int:
    """How many things the shared words name: "the interest rate" is one."""
    return len({_head(pair.b.terms[key].token).i for key in pair.shared})


def _head(token: Token) -> Token:
    """The noun of whose name a word is part."""
    while token.dep_ in _PART:
        token = token.head
    return token

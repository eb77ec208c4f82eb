"""What a number is the measure of: "output fell 2 percent in May" measures output, by a fall."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.proposition import subject_of
from onrecord.compare.quantities import UNITS, Quantity
from onrecord.compare.terms import key_of, weight_of

_TIMES = frozenset({"DATE", "TIME"})
_VERBS = frozenset({"VERB", "AUX"})
_NARROWING = frozenset("relcl acl advcl appos conj".split())
_NAMED_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december
    """.split()
)
_CLIMB = 8


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """``named`` are the keys of what is measured, ``verb`` that of what it does, ``role`` how the
    number hangs on that ("to", "by"); ``times`` the words that set its time. It ``counts`` heads
    where it has no unit of its own, so that what is counted is known by its noun.
    """

    named: frozenset[str]
    verb: str
    role: str
    times: frozenset[str]
    counts: bool

    def meets(self, other: Measure) -> bool:
        """Whether both measure one thing in one way, and at one time where both name it."""
        ones, twos = _days(self.times) or self.times, _days(other.times) or other.times
        one_time = ones <= twos or twos <= ones
        narrower = self.named <= other.named or other.named <= self.named
        named = narrower if self.counts else self.named == other.named
        same = (self.verb, self.role) == (other.verb, other.role)
        return bool(self.named and other.named) and named and same and one_time


def _days(times: frozenset[str]) -> frozenset[str]:
    """Those words of time that tell a day, a month or a year."""
    return frozenset(t for t in times if t in _NAMED_DAYS or any(c.isdigit() for c in t))


def measure_of(quantity: Quantity) -> Measure | None:
    """What ``quantity`` is the measure of; ``None`` where the parse does not tell."""
    verb, role, over = _climb(quantity)
    if verb is None:
        return None
    subject = subject_of(verb)
    counted = None if quantity.unit in UNITS else quantity.counted
    things = [t for t in (subject, over, counted) if t is not None]
    named = frozenset(key for thing in things for key in _named(thing, quantity))
    return Measure(named, key_of(verb), role, _times(verb), counted is not None)


def _climb(quantity: Quantity) -> tuple[Token | None, str, Token | None]:
    """The verb above a number, the preposition between them, and the noun that takes it: "a
    profit of $3 million"."""
    node, role, over = quantity.counted, "", None
    for _ in range(_CLIMB):
        if node.pos_ in _VERBS:
            return node, role, over
        if node.pos_ == "ADP":
            role = role or node.lower_
        elif node is not quantity.counted and node.pos_ in {"NOUN", "PROPN"}:
            over = over or node
        if node.head is node:
            break
        node = node.head
    return None, role, over


def _named(thing: Token, quantity: Quantity) -> list[str]:
    """The keys of the words that name ``thing``, without its number and its time."""
    own = {t.i for t in quantity.tokens}
    if thing.pos_ == "PRON":
        return [thing.lower_]
    return [
        key_of(t)
        for t in _phrase(thing)
        if weight_of(t) and t.i not in own and not t.like_num and t.ent_type_ not in _TIMES
    ]


def _phrase(noun: Token) -> list[Token]:
    """A noun with what narrows it down, clauses left out."""
    below = (t for child in noun.children if child.dep_ not in _NARROWING for t in _phrase(child))
    return [noun, *below]


def _times(verb: Token) -> frozenset[str]:
    """The words of time in the clause of ``verb``: not in clauses below it."""
    clause = [verb]
    for token in clause:
        clause += [t for t in token.children if t.pos_ not in _VERBS]
    return frozenset(t.lower_ for t in clause if t.ent_type_ in _TIMES and not t.is_stop)

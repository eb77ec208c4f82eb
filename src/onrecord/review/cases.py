"""The review queue: relations that wait for a judgement, those most worth it first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.records import Judged, Relation, RelationType, Side
from onrecord.review.order import day_of, worth
from onrecord.sureness import is_possible

CONFLICTS: tuple[RelationType, ...] = ("self-contradiction", "change", "denial", "dispute")
"""The types of relations that a person judges before they are used."""
POOL = 300
"""How many of the surest are put in order; the others wait until those are judged."""


class Waiting(Protocol):
    """What the queue is read from; a ledger is one."""

    def waiting(
        self, types: Collection[str], limit: int, *, second: str | None = None
    ) -> list[Relation]:
        """The surest relations that nobody judged, or others and not the reviewer ``second``."""

    def sides(self, identities: Iterable[str]) -> list[Side]:
        """Statements with these ids in their context."""

    def judged(self, relations: Iterable[str] | None = None) -> Mapping[str, list[Judged]]:
        """What was said of relations, by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A relation to judge, with both statements in their context, what was said of it so far, how
    much it is worth to judge it first (0 to 1), and what brings it forward."""

    relation: Relation
    a: Side
    b: Side
    judged: tuple[Judged, ...] = ()
    worth: float = 0.0
    because: tuple[str, ...] = ()


def queue(ledger: Waiting, limit: int = 20, *, second: str | None = None) -> list[Case]:
    """At most ``limit`` conflicts that nobody judged yet, the most certain and consequential first;
    those that are only possible come after all others.

    ``second`` is a reviewer's name: those that others judged and this one did not. The order is the
    same in each run.
    """
    found = ledger.waiting(CONFLICTS, max(POOL, limit), second=second)
    cases = _cases(ledger, found)
    return sorted(cases, key=_place)[:limit]


def _place(case: Case) -> tuple[bool, float, str]:
    return is_possible(case.relation), -case.worth, case.relation.id


def case_of(ledger: Waiting, relation: Relation) -> Case:
    """One relation with its statements and judgements, as if it were alone in the queue."""
    (case,) = _cases(ledger, [relation])
    return case


def _cases(ledger: Waiting, found: Sequence[Relation]) -> list[Case]:
    ends = dict.fromkeys(end for relation in found for end in (relation.a, relation.b))
    sides = {side.statement.id: side for side in ledger.sides(ends)}
    said = ledger.judged([relation.id for relation in found])
    days = [day for side in sides.values() if (day := day_of(side.statement)) is not None]
    newest = max(days, default=None)
    return [_case(relation, sides, said.get(relation.id, ()), newest) for relation in found]


def _case(
    relation: Relation, sides: Mapping[str, Side], said: Iterable[Judged], newest: float | None
) -> Case:
    a, b = sides[relation.a], sides[relation.b]
    value, because = worth(relation, a, b, newest)
    return Case(relation=relation, a=a, b=b, judged=tuple(said), worth=value, because=because)

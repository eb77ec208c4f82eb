"""Check a whole ledger: that it is as it was written, and that every span yields its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from onrecord.errors import BadRecord
from onrecord.ledger import (
    chain,
    codec,
    judgements,
    verify_copies,
    verify_statements,
    verify_words,
)
from onrecord.ledger.databases import database_of
from onrecord.ledger.parts import Numbers, parts
from onrecord.ledger.people import verify as people
from onrecord.ledger.schema import relation, statement
from onrecord.ledger.texts import entering as texts

Fault = tuple[str, str]
"""Where something is wrong, and what."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the ledger that is not as it must be."""

    where: str
    what: str


class Task(NamedTuple):
    """A check, of the articles with some numbers when it goes by articles."""

    name: str
    within: Numbers | None = None


def tasks(connection: Connection, count: int = 1) -> list[Task]:
    """All checks in their order; those that go by articles in as many parts."""
    some = parts(connection, count)
    return [
        task
        for name in _CHECKS
        for task in [*(Task(name, one) for one in some if name in _BY_ARTICLE), Task(name)]
    ]


def problems(connection: Connection) -> Iterator[Problem]:
    """All that is wrong, in the order of the checks; nothing for a sound ledger."""
    for task in tasks(connection):
        yield from problems_of(connection, task)


def problems_of(connection: Connection, task: Task) -> Iterator[Problem]:
    """What is wrong by one check."""
    found = (
        _CHECKS[task.name](connection)
        if task.within is None
        else _BY_ARTICLE[task.name](connection, task.within)
    )
    yield from (Problem(where, what) for where, what in _as_far_as_it_goes(task.name, found))


def _as_far_as_it_goes(name: str, faults: Iterator[Fault]) -> Iterator[Fault]:
    """The faults until a row holds what cannot be one of its values at all."""
    try:
        yield from faults
    except (ValueError, TypeError, KeyError, AttributeError, DBAPIError) as error:
        why = " ".join(str(error).split()[:12])
        yield name, f"not all can be checked, since a row cannot be read: {why}"


def _damage(connection: Connection) -> Iterator[Fault]:
    yield from database_of(connection).damage(connection)


def _relations(connection: Connection) -> Iterator[Fault]:
    ends = select(statement.c.id)
    for row in connection.execute(select(relation)):
        try:
            codec.relation_of(row)
        except BadRecord as error:
            yield f"relation {row.id}", f"it cannot be read: {error.what}"
    lost = select(relation.c.id).where(relation.c.a.not_in(ends) | relation.c.b.not_in(ends))
    for identity in connection.scalars(lost):
        yield f"relation {identity}", "one of its statements is not in the ledger"


_CHECKS: dict[str, Callable[[Connection], Iterator[Fault]]] = {
    "the file": _damage,
    "the chain": chain.faults,
    "statements": verify_statements.astray,
    "relations": _relations,
    "words of articles": texts.astray,
    "names": verify_words.faults,
    "what is held twice": verify_copies.faults,
    "persons": people.faults,
    "judgements": judgements.faults,
}
_BY_ARTICLE: dict[str, Callable[[Connection, Numbers], Iterator[Fault]]] = {
    "statements": verify_statements.faults,
    "words of articles": texts.faults,
}

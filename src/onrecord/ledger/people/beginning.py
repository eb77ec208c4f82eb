"""Few of many persons: by the beginnings of a name that is being typed, or those heard lately."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select

from onrecord.ledger.names import words
from onrecord.ledger.people.groups import root_column
from onrecord.ledger.schema import person, person_name, person_word, statement, statement_person

_LAST = "\U0010ffff"
_MOST = 200
"""How many persons are looked at: one letter begins the names of many."""
_LATELY = 5_000
"""How many of the statements entered last are looked at."""


def roots_beginning(connection: Connection, text: str, limit: int) -> list[int]:
    """The roots of persons with a name each of ``text``'s words begins a word of, those who say
    most first."""
    begun = words(text)
    if not begun:
        return []
    query = (
        select(root_column().label("top"))
        .distinct()
        .join_from(person, person_name, person_name.c.person == person.c.seq)
        .order_by("top")
        .limit(_MOST)
    )
    for word in begun:
        bearing = select(person_word.c.name).where(person_word.c.word.between(word, word + _LAST))
        query = query.where(person_name.c.seq.in_(bearing))
    found = list(connection.scalars(query))
    talking = _by_statements(limit).where(root_column().in_(found))
    first = list(connection.scalars(talking))
    return [*first, *(root for root in found if root not in first)][:limit]


def roots_lately(connection: Connection, limit: int) -> list[int]:
    """The roots of those who say most in the statements entered last."""
    last = select(func.max(statement.c.seq)).scalar_subquery()
    query = _by_statements(limit).where(statement_person.c.statement > last - _LATELY)
    return list(connection.scalars(query))


def _by_statements(limit: int) -> Select[Any]:
    """Roots, those of most statements first."""
    return (
        select(root_column().label("top"))
        .join_from(statement_person, person, statement_person.c.person == person.c.seq)
        .group_by("top")
        .order_by(func.count().desc(), "top")
        .limit(limit)
    )

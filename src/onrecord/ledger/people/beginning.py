"""Few of many persons: by the beginnings of a name that is being typed, or those heard lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from onrecord.ledger.names import words
from onrecord.ledger.people.groups import members_of, root_column
from onrecord.ledger.schema import person, person_name, person_word, statement, statement_person

_COUNTED = 10_000
"""Who says so much is not ranked further."""
_LAST = "\U0010ffff"
_MOST = 60
"""How many names are looked at: one letter begins those of many."""
_LATELY = 5_000
"""How many of the statements entered last are looked at."""


def roots_beginning(connection: Connection, text: str, limit: int) -> list[int]:
    """The roots of persons with a name each of ``text``'s words begins a word of, those who say
    most first.

    Of very many, those known first are looked at.
    """
    begun = words(text)
    if not begun:
        return []
    query = select(root_column()).join_from(
        person_name, person, person_name.c.person == person.c.seq
    )
    for word in begun:
        bearing = select(person_word.c.name).where(person_word.c.word.between(word, word + _LAST))
        query = query.where(person_name.c.seq.in_(bearing))
    found = list(dict.fromkeys(connection.scalars(query.limit(_MOST))))
    said = _up_to(connection, found, _COUNTED)
    return sorted(found, key=lambda root: (-said[root], root))[:limit]


def _up_to(connection: Connection, roots: Sequence[int], most: int) -> Counter[int]:
    """How many statements those under each root make; no more than ``most`` are counted."""
    some = (
        select(statement_person.c.statement)
        .where(statement_person.c.person == person.c.seq)
        .limit(most)
        .correlate(person)
        .subquery("some")
    )
    many = select(func.count()).select_from(some).scalar_subquery()
    query = select(root_column().label("top"), many.label("many"))
    found: Counter[int] = Counter()
    for row in connection.execute(query.where(person.c.seq.in_(members_of(connection, roots)))):
        found[row.top] += row.many
    return found


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

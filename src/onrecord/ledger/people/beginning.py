"""Persons by the beginnings of the words of a name, for a name that is still being typed."""

from __future__ import annotations

from sqlalchemy import Connection, select

from onrecord.ledger.names import words
from onrecord.ledger.people.groups import root_column
from onrecord.ledger.schema import person, person_name, person_word

_LAST = "\U0010ffff"
_MOST = 200
"""How many persons are looked at: one letter begins the names of many."""


def roots_beginning(connection: Connection, text: str) -> list[int]:
    """The roots of persons with a name each of ``text``'s words begins a word of."""
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
    return list(connection.scalars(query))

"""Write what is known of a person: its row, names, words of names, and offices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from onrecord.ledger.names import folded, words
from onrecord.ledger.people import codec
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.schema import article, office, person, person_name, person_word, sighting
from onrecord.records import Office, Person, Sighting


def inserted(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> list[int]:
    """Insert ``rows``; gives their numbers in the same order."""
    if not rows:
        return []
    query = insert(table).returning(table.c.seq, sort_by_parameter_order=True)
    return list(connection.scalars(query, rows))


def enter(connection: Connection, one: Person) -> int:
    """Enter somebody new; gives the number of the row."""
    base = codec.person_to_json(one) if one.registered else None
    row = codec.person_values(one) | {"id": one.id, "base": base}
    (seq,) = inserted(connection, person, [row])
    _add_names(connection, seq, (one.name, *one.aliases))
    _add_offices(connection, seq, one.offices)
    return seq


def learn(connection: Connection, seq: int, before: Person, after: Person) -> None:
    """Add what ``after`` knows beyond ``before``; nothing is ever unlearned."""
    known = {before.name, *before.aliases}
    _add_names(connection, seq, [n for n in (after.name, *after.aliases) if n not in known])
    _add_offices(connection, seq, [post for post in after.offices if post not in before.offices])
    values = codec.person_values(after)
    if values != codec.person_values(before):
        connection.execute(update(person).where(person.c.seq == seq).values(values))


def retell(connection: Connection, seq: int, judge: Judge) -> None:
    """Write anew what is known of a row, from its registry and the sightings that it has now.

    A row that has neither keeps its id alone: no name leads to it.
    """
    row = connection.execute(select(person).where(person.c.seq == seq)).one()
    _forget(connection, seq)
    told = codec.person_from_json(row.base) if row.base is not None else None
    for seen in _sightings(connection, seq):
        told = judge.learned(told, seen) if told else judge.new_person(seen)
    if told is not None:
        told = replace(told, id=row.id)
        values = codec.person_values(told)
        connection.execute(update(person).where(person.c.seq == seq).values(values))
        _add_names(connection, seq, (told.name, *told.aliases))
        _add_offices(connection, seq, told.offices)


def _sightings(connection: Connection, seq: int) -> list[Sighting]:
    """What a row was told by, in the order in which it came."""
    query = (
        select(sighting, article.c.id, article.c.published)
        .join_from(sighting, article)
        .where(sighting.c.person == seq, sighting.c.by_name)
        .order_by(sighting.c.seq)
    )
    return [codec.sighting_of(row) for row in connection.execute(query)]


def _forget(connection: Connection, seq: int) -> None:
    theirs = select(person_name.c.seq).where(person_name.c.person == seq)
    connection.execute(delete(person_word).where(person_word.c.name.in_(theirs)))
    connection.execute(delete(person_name).where(person_name.c.person == seq))
    connection.execute(delete(office).where(office.c.person == seq))
    connection.execute(update(person).where(person.c.seq == seq).values(context=[]))


def _add_names(connection: Connection, seq: int, names: Iterable[str]) -> None:
    fresh = list(dict.fromkeys(names))
    rows = [{"person": seq, "name": name, "folded": folded(name)} for name in fresh]
    numbers = inserted(connection, person_name, rows)
    found = [
        {"word": word, "name": number}
        for number, name in zip(numbers, fresh, strict=True)
        for word in sorted(set(words(name)))
    ]
    if found:
        connection.execute(insert(person_word), found)


def _add_offices(connection: Connection, seq: int, offices: Iterable[Office]) -> None:
    rows = [{"person": seq, **codec.office_to_json(post)} for post in dict.fromkeys(offices)]
    if rows:
        connection.execute(insert(office), rows)

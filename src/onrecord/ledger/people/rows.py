"""Write what is known of a person: its row, names, words of names, and offices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from onrecord.ledger.databases import database_of
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


def enter(connection: Connection, new: Sequence[Person]) -> list[int]:
    """Enter persons who are new; gives the numbers of their rows, in the same order."""
    values = [
        codec.person_values(one)
        | {"id": one.id, "base": codec.person_to_json(one) if one.registered else None}
        for one in new
    ]
    seqs = inserted(connection, person, values)
    known = list(zip(seqs, new, strict=True))
    _add_names(connection, [(seq, name) for seq, one in known for name in _names(one)])
    _add_offices(connection, [(seq, post) for seq, one in known for post in one.offices])
    return seqs


def _names(one: Person) -> tuple[str, ...]:
    return (one.name, *one.aliases)


def learn(connection: Connection, seq: int, before: Person, after: Person) -> None:
    """Add what ``after`` knows beyond ``before``; nothing is ever unlearned."""
    _add_names(connection, [(seq, n) for n in _names(after) if n not in _names(before)])
    fresh = [post for post in after.offices if post not in before.offices]
    _add_offices(connection, [(seq, post) for post in fresh])
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
        _add_names(connection, [(seq, name) for name in _names(told)])
        _add_offices(connection, [(seq, post) for post in told.offices])


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


def _add_names(connection: Connection, named: Iterable[tuple[int, str]]) -> None:
    """Enter names, each with the number of whose it is."""
    fresh = list(dict.fromkeys(named))
    rows = [{"person": seq, "name": name, "folded": folded(name)} for seq, name in fresh]
    numbers = inserted(connection, person_name, rows)
    found = [
        {"word": word, "name": number}
        for number, (_, name) in zip(numbers, fresh, strict=True)
        for word in sorted(set(words(name)))
    ]
    database_of(connection).insert_all(connection, person_word, found)


def _add_offices(connection: Connection, held: Iterable[tuple[int, Office]]) -> None:
    """Enter offices, each with the number of whose it is."""
    rows = [{"person": seq, **codec.office_to_json(post)} for seq, post in dict.fromkeys(held)]
    if rows:
        connection.execute(insert(office), rows)

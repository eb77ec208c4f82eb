"""Check the persons of a ledger: that every link is the one that its records give."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from onrecord.ledger.people.codec import person_from_json
from onrecord.ledger.schema import (
    decision,
    person,
    person_name,
    sighting,
)

Fault = tuple[str, str]
"""Where something is wrong, and what."""


def faults(connection: Connection) -> Iterator[Fault]:
    """All that is wrong with persons; nothing in a sound ledger."""
    yield from _persons(connection)
    yield from _merges(connection)
    yield from _journal(connection)


def _persons(connection: Connection) -> Iterator[Fault]:
    """Registered persons that cannot be read, and those whom their sightings do not lead to."""
    for row in connection.execute(select(person).where(person.c.base.is_not(None))):
        try:
            same = person_from_json(row.base).id == row.id
        except (KeyError, TypeError):
            same = False
        if not same:
            yield f"person {row.id}", "what the registry told of them cannot be read"
    named = select(person_name.c.seq).where(
        person_name.c.person == sighting.c.person, person_name.c.name == sighting.c.name
    )
    query = (
        select(person.c.id, sighting.c.name)
        .join_from(sighting, person, sighting.c.person == person.c.seq)
        .where(sighting.c.by_name, ~named.exists())
    )
    for row in connection.execute(query):
        yield f"person {row.id}", f"the name {row.name} is not among their names"


def _merges(connection: Connection) -> Iterator[Fault]:
    """Merges that no decision tells of, or that lead elsewhere than they should."""
    undone = select(decision.c.undoes).where(decision.c.undoes.is_not(None))
    standing = select(decision.c.other, decision.c.person).where(
        decision.c.kind == "merge", decision.c.seq.not_in(undone)
    )
    decided = {row.other: row.person for row in connection.execute(standing)}
    rows = connection.execute(select(person)).all()
    into = {row.seq: row.same_as for row in rows}
    for row in rows:
        if decided.get(row.seq) != row.same_as:
            yield f"person {row.id}", "the journal tells of another merge"
        elif _end(row.seq, into) != (row.seq if row.root is None else row.root):
            yield f"person {row.id}", "its merges lead to somebody else"


def _end(seq: int, into: dict[int, int | None]) -> int | None:
    """Where merges lead; ``None`` for a circle."""
    for _ in range(len(into)):
        after = into.get(seq)
        if after is None:
            return seq
        seq = after
    return None


def _journal(connection: Connection) -> Iterator[Fault]:
    """Decisions about sightings that are not there, and sightings that were joined silently."""
    known = set(connection.scalars(select(sighting.c.seq)))
    told: set[int] = set()
    for row in connection.execute(select(decision.c.seq, decision.c.moved)):
        moved = {seq for seq, *_ in row.moved}
        told |= moved
        if not moved <= known:
            yield f"decision {row.seq}", "it moved what is not in the ledger"
    joined = select(sighting.c.seq).where(func.json_array_length(sighting.c.evidence) > 0)
    for seq in sorted(set(connection.scalars(joined)) - told):
        yield f"sighting {seq}", "no decision tells why it is of that person"

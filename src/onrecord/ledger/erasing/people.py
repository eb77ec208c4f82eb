"""What an erasure means for persons: what only it told of them goes, and who only it told of."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, or_, select, update

from onrecord.ledger.chunks import chunked
from onrecord.ledger.erasing.hanging import Rows, hanging, remove
from onrecord.ledger.people import rows
from onrecord.ledger.people.groups import groups, nodes
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.schema import decision, person, sighting, speaker, statement


def seen_in(connection: Connection, articles: Iterable[int]) -> dict[int, int]:
    """The sightings of articles (by number), and whom each is of."""
    found: dict[int, int] = {}
    for some in chunked(articles):
        query = select(sighting.c.seq, sighting.c.person).where(sighting.c.article.in_(some))
        found |= {row.seq: row.person for row in connection.execute(query)}
    return found


def unsettle(connection: Connection, sightings: Collection[int]) -> set[int]:
    """Take sightings out of the decisions that moved them; gives those decisions that moved no
    other one, and go with them."""
    bare: set[int] = set()
    for row in connection.execute(select(decision.c.seq, decision.c.moved)).all():
        kept = [moved for moved in row.moved if moved[0] not in sightings]
        if not kept and row.moved:
            bare.add(row.seq)
        elif len(kept) < len(row.moved):
            changed = update(decision).where(decision.c.seq == row.seq)
            connection.execute(changed.values(moved=kept))
    return bare


def forget(connection: Connection, persons: Iterable[int], judge: Judge) -> None:
    """Tell persons anew from what is left of them, and remove those of whom nothing is."""
    known = nodes(connection, set(persons))
    for seq in sorted(known):
        rows.retell(connection, seq, judge)
    roots = groups(connection, {node.root for node in known.values()})
    for group in roots.values():
        numbers = {node.seq for node in group.nodes}
        there = select(sighting.c.seq).where(sighting.c.person.in_(numbers)).limit(1)
        if connection.execute(there).first() is None and not group.person.registered:
            remove(connection, hanging(connection, {person.name: numbers}))
        else:
            _rename(connection, numbers, group.person.name)


def _rename(connection: Connection, numbers: Collection[int], name: str) -> None:
    """Rows of a group that nothing is known of any more bear its name."""
    seen = select(sighting.c.person).where(sighting.c.by_name)
    empty = person.c.seq.in_(numbers) & person.c.base.is_(None) & person.c.seq.not_in(seen)
    connection.execute(update(person).where(empty).values(name=name))


def silent_speakers(connection: Connection) -> Rows:
    """The rows of speakers who say nothing any more."""
    said = select(statement.c.seq).where(statement.c.speaker == speaker.c.seq)
    return {speaker.name: set(connection.scalars(select(speaker.c.seq).where(~said.exists())))}


def group_of(connection: Connection, root: int) -> set[int]:
    """The numbers of all rows that are the person with this root."""
    members = select(person.c.seq).where(or_(person.c.seq == root, person.c.root == root))
    return set(connection.scalars(members))

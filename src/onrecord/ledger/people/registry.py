"""Load a registry of persons, and look again at whom the ledger knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select, update

from onrecord.ledger.erasures import refuse_erased
from onrecord.ledger.people import codec, rows
from onrecord.ledger.people.candidates import Near
from onrecord.ledger.people.groups import Group, groups, root_column
from onrecord.ledger.people.journal import Ruling, merge, move, record
from onrecord.ledger.people.judge import Judge, program
from onrecord.ledger.people.recognition import Recognition
from onrecord.ledger.schema import article, decision, person, person_name, sighting
from onrecord.records import Person, Sighting

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many persons a registry held that are new, how many known persons turned out to be
    among them, and how many sightings of an office."""

    new: int
    known: int
    merged: int
    moved: int


def load(connection: Connection, registry: Sequence[Person], judge: Judge) -> Loaded:
    """Enter registered persons, or tell those anew that are there, and merge whom they are.

    What a named person split or undid is left as it is. Raises ``Erased`` for a person who was
    erased.
    """
    new = sum(_enter(connection, one, judge) for one in registry)
    settled, recognition = _settled(connection), Recognition(connection, judge)
    merged = moved = 0
    for group in list(_unregistered(connection)):
        if _merged(connection, group, judge, settled):
            merged += 1
        else:
            moved += _moved(connection, group, recognition, settled)
    return Loaded(new, len(registry) - new, merged, moved)


def _enter(connection: Connection, one: Person, judge: Judge) -> bool:
    """Whether the registered person is new."""
    refuse_erased(connection, "person", one.id)
    known = connection.execute(select(person).where(person.c.id == one.id)).one_or_none()
    if known is None:
        rows.enter(connection, [one])
        return True
    base = codec.person_to_json(one)
    if known.base != base:
        connection.execute(update(person).where(person.c.seq == known.seq).values(base=base))
        rows.retell(connection, known.seq, judge)
    return False


@dataclass(frozen=True, slots=True)
class Settled:
    """What people decided: the program moves none of these sightings and merges none of these
    pairs."""

    sightings: frozenset[int]
    pairs: frozenset[tuple[int, int | None]]


def _settled(connection: Connection) -> Settled:
    undone = select(decision.c.undoes).where(decision.c.undoes.is_not(None))
    taken_back = decision.c.seq.in_(undone)
    joins = taken_back & decision.c.kind.in_(("join", "merge"))
    splits = ~taken_back & (decision.c.kind == "split")
    found = connection.execute(select(decision).where(joins | splits)).all()
    moved = frozenset(seq for row in found for seq, *_ in row.moved)
    pairs = frozenset((row.person, row.other) for row in found if row.kind == "merge")
    return Settled(moved, pairs)


def _unregistered(connection: Connection) -> Iterator[Group]:
    """The groups without a registered person."""
    query = select(root_column()).distinct().join_from(person, person_name)
    roots = connection.scalars(query.where(person_name.c.person == person.c.seq)).all()
    for start in range(0, len(roots), _PAGE):
        for group in groups(connection, roots[start : start + _PAGE]).values():
            if not group.person.registered:
                yield group


def _merged(connection: Connection, group: Group, judge: Judge, settled: Settled) -> bool:
    """Merge a group into the registered person that it is."""
    name = group.person.name
    near = groups(connection, Near(connection, [name]).to(name, registered=True))
    if not near:
        return False
    known = {other.person.id: other.root for other in near.values()}
    registry = [near[root].person for _, root in sorted(known.items())]
    found = judge.recognise(_as_sighting(group.person), registry)
    kept = known.get(found.person or "")
    theirs = {row.seq for row in _sightings(connection, group)}
    if kept is None or (kept, group.root) in settled.pairs or theirs & settled.sightings:
        return False
    merge(connection, kept, group.root, Ruling(program(), "; ".join(found.evidence)))
    return True


def _as_sighting(one: Person) -> Sighting:
    """All that is known of somebody as if one article told it."""
    roles = tuple(
        f"{post.title} of {post.area}" if post.area else post.title for post in one.offices
    )
    return Sighting(article="", name=one.name, kind=one.kind, roles=roles, context=one.context)


def _moved(connection: Connection, group: Group, recognition: Recognition, settled: Settled) -> int:
    """Move the sightings of an office to its registered holder on their day; gives how many."""
    moved = 0
    theirs = list(_sightings(connection, group))
    recognition.look_up([codec.sighting_of(row) for row in theirs])
    for row in theirs:
        seen = recognition.holder(codec.sighting_of(row))
        if seen is None or seen.root is None or row.seq in settled.sightings:
            continue
        before = move(connection, [row], seen.root, recognition.judge, by_name=False)
        ruling = Ruling(program(), "; ".join(seen.evidence))
        record(connection, ruling, "join", person=seen.root, other=row.person, moved=before)
        moved += 1
    return moved


def _sightings(connection: Connection, group: Group) -> Iterable[Row[Any]]:
    query = select(sighting, article.c.id, article.c.published).join_from(sighting, article)
    members = [node.seq for node in group.nodes]
    return connection.execute(query.where(sighting.c.person.in_(members))).all()

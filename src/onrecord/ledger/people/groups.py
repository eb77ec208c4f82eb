"""Persons as they are stored: a row (node) for each, and merged ones as a group under its root."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.names import folded
from onrecord.ledger.people import codec
from onrecord.ledger.schema import office, person, person_name
from onrecord.records import Office, Person


@dataclass(frozen=True, slots=True)
class Node:
    """A row of ``person``: what is known of one before merges."""

    seq: int
    root: int
    person: Person


@dataclass(frozen=True, slots=True)
class Group:
    """A root and all that was merged into it, and the one person that they are."""

    root: int
    nodes: tuple[Node, ...]
    person: Person


def root_column() -> ColumnElement[int]:
    """The root of a row of ``person``: itself unless it was merged."""
    return func.coalesce(person.c.root, person.c.seq)


def members_of(connection: Connection, roots: Iterable[int]) -> list[int]:
    """The numbers of the rows of ``person`` under these roots, in order."""
    found: set[int] = set()
    for some in chunked(sorted(set(roots))):
        under = or_(person.c.seq.in_(some), person.c.root.in_(some))
        found.update(connection.scalars(select(person.c.seq).where(under)))
    return sorted(found)


def nodes(connection: Connection, seqs: Iterable[int]) -> dict[int, Node]:
    """The nodes with these numbers."""
    return {node.seq: node for some in chunked(seqs) for node in _nodes(connection, some)}


def groups(connection: Connection, roots: Iterable[int]) -> dict[int, Group]:
    """The groups under these roots, by number."""
    found: dict[int, Group] = {}
    for some in chunked(sorted(set(roots))):
        members = select(person.c.seq).where(or_(person.c.seq.in_(some), person.c.root.in_(some)))
        by_root: dict[int, list[Node]] = defaultdict(list)
        for node in _nodes(connection, list(connection.scalars(members))):
            by_root[node.root].append(node)
        found |= {root: _group(root, theirs) for root, theirs in by_root.items()}
    return found


def _group(root: int, members: Sequence[Node]) -> Group:
    """The root's name, and what any of the members knows."""
    ordered = sorted(members, key=lambda node: (node.seq != root, node.seq))
    people = [node.person for node in ordered]
    first = people[0]
    if len(people) == 1:
        return Group(root, tuple(ordered), first)
    names = {name for one in people for name in (one.name, *one.aliases)}
    whole = replace(
        first,
        aliases=tuple(sorted(names - {first.name})),
        offices=codec.ordered(_once([post for one in people for post in one.offices])),
        context=frozenset().union(*(one.context for one in people)),
        wikidata=next((one.wikidata for one in people if one.wikidata), None),
        registered=any(one.registered for one in people),
    )
    return Group(root, tuple(ordered), whole)


def _once(posts: Sequence[Office]) -> list[Office]:
    """The posts without those that another tells better, with its area or its dates."""
    best: dict[str, list[Office]] = defaultdict(list)
    for post in sorted(posts, key=lambda post: (post.start is None, post.area is None)):
        others = best[folded(post.title)]
        dated = post.start is not None or post.end is not None
        if dated or not any(post.area in (None, other.area) for other in others):
            others.append(post)
    return [post for others in best.values() for post in others]


def _nodes(connection: Connection, seqs: Sequence[int]) -> list[Node]:
    names: dict[int, list[str]] = defaultdict(list)
    offices: dict[int, list[Office]] = defaultdict(list)
    rows: list[Any] = []
    for some in chunked(seqs):
        rows += connection.execute(select(person).where(person.c.seq.in_(some)))
        named = select(person_name.c.person, person_name.c.name)
        for row in connection.execute(named.where(person_name.c.person.in_(some))):
            names[row.person].append(row.name)
        for row in connection.execute(select(office).where(office.c.person.in_(some))):
            offices[row.person].append(
                Office(title=row.title, area=row.area, start=row.start, end=row.end)
            )
    return [
        Node(
            row.seq,
            row.seq if row.root is None else row.root,
            codec.person_of(row, names[row.seq], offices[row.seq]),
        )
        for row in rows
    ]

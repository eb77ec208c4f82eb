"""The persons of a ledger and the journal about them, as people and programs read them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, Row, and_, func, or_, select
from sqlalchemy.orm import aliased

from onrecord.errors import QueryError
from onrecord.ledger.chunks import chunked
from onrecord.ledger.people.groups import groups, members_of, root_column
from onrecord.ledger.people.naming import roots_named
from onrecord.ledger.schema import (
    article,
    decision,
    person,
    person_name,
    sighting,
    statement_person,
)
from onrecord.records import Person

Asked = ColumnElement[bool] | None


@dataclass(frozen=True, slots=True)
class Why:
    """A reason for which sightings or persons were taken for one, how often it was given, by whom,
    and the last decision that gave it."""

    reason: str
    by: str
    times: int
    last: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A person, how many statements they make, in how many articles, and why they are one."""

    person: Person
    statements: int
    articles: int
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A line of the journal. ``person`` and ``other`` are ids; ``sightings`` are the articles and
    the names that were moved; ``undone_by`` the decision that took it back."""

    number: int
    kind: str
    by: str
    at: str
    reason: str
    person: str
    name: str
    other: str | None
    other_name: str | None
    sightings: tuple[tuple[str, str], ...]
    undoes: int | None
    undone_by: int | None


def listed(connection: Connection, name: str | None, *, everyone: bool) -> list[Listed]:
    """Those whom ``name`` may mean (``None``: all), those who say most first.

    Registered persons who say nothing, and unknown holders of an office ("the minister"), are left
    out unless ``everyone`` is asked for.
    """
    if name is None:
        return _listed(connection, _all_roots(connection), None, everyone=everyone)
    return listed_under(connection, roots_named(connection, name), everyone=everyone)


def listed_under(
    connection: Connection, roots: Sequence[int], *, everyone: bool = False, reasons: bool = True
) -> list[Listed]:
    """The persons under these roots, as ``listed`` lists them; ``reasons`` says whether with the
    reasons why they are taken for one."""
    members = members_of(connection, roots)
    theirs = person.c.seq.in_(members)
    alone = len(members) == len(set(roots))
    return _listed(connection, roots, theirs, everyone=everyone, reasons=reasons, alone=alone)


class PersonPage(NamedTuple):
    """Some persons; ``more`` says whether others follow."""

    persons: tuple[Listed, ...]
    more: bool


def person_page(connection: Connection, after: str | None, limit: int) -> PersonPage:
    """The first ``limit`` persons of those who say anything, those who say most first, that stand
    after the one with the id ``after``. Raises ``QueryError`` when nobody has it."""
    top, many = root_column().label("top"), func.count().label("many")
    query = (
        select(top, many)
        .join_from(statement_person, person, statement_person.c.person == person.c.seq)
        .where(person.c.kind != "unnamed")
        .group_by("top")
        .order_by(many.desc(), top)
    )
    if after is not None:
        root, said = _rank(connection, after)
        query = query.having(or_(many < said, and_(many == said, top > root)))
    roots = [row.top for row in connection.execute(query.limit(limit + 1))]
    some = roots[:limit]
    listed = listed_under(connection, some, everyone=True, reasons=False)
    by_id = {one.person.id: one for one in listed}
    ordered = groups(connection, some)
    return PersonPage(tuple(by_id[ordered[one].person.id] for one in some), len(roots) > limit)


def _rank(connection: Connection, identity: str) -> tuple[int, int]:
    """The root of the person with this id, and how often they stand beside a statement."""
    roots = roots_named(connection, identity)
    if len(roots) != 1:
        raise QueryError(identity, "nobody has this id", "Begin with the first page")
    theirs = statement_person.c.person.in_(members_of(connection, roots))
    query = select(func.count()).select_from(statement_person).where(theirs)
    return roots[0], connection.execute(query).scalar_one()


def _listed(
    connection: Connection,
    roots: Sequence[int],
    asked: Asked,
    *,
    everyone: bool,
    reasons: bool = True,
    alone: bool = False,
) -> list[Listed]:
    counts = _counts(connection, statement_person.c.statement, asked, once=alone)
    homes = _counts(connection, sighting.c.article, asked)
    wanted = [root for root in roots if everyone or counts[root] or homes[root]]
    why = _reasons(connection, asked) if reasons else defaultdict(list)
    found = [
        Listed(group.person, counts[root], homes[root], tuple(why[root]))
        for root, group in groups(connection, wanted).items()
        if everyone or group.person.kind != "unnamed"
    ]
    return sorted(found, key=lambda one: (-one.statements, one.person.name, one.person.id))


def _all_roots(connection: Connection) -> Sequence[int]:
    """The roots of groups that have a name."""
    query = select(root_column()).distinct().join_from(person, person_name)
    return connection.scalars(query.where(person_name.c.person == person.c.seq)).all()


def _counts(
    connection: Connection, what: Column[int], asked: Asked, *, once: bool = False
) -> Counter[int]:
    """How many different ``what`` there are for each root (of those asked for); ``once`` says that
    each has any but once, so that none need be told from others."""
    number = func.count() if once else func.count(what.distinct())
    query = (
        select(root_column().label("top"), number.label("many"))
        .join_from(what.table, person, what.table.c.person == person.c.seq)
        .group_by("top")
    )
    query = query if asked is None else query.where(asked)
    return Counter({row.top: row.many for row in connection.execute(query)})


def _reasons(connection: Connection, asked: Asked) -> dict[int, list[Why]]:
    """What stands of the decisions to take somebody for somebody, by root."""
    query = (
        select(
            root_column().label("top"),
            decision.c.reason,
            decision.c.by,
            func.count().label("times"),
            func.max(decision.c.seq).label("last"),
        )
        .join_from(decision, person, decision.c.person == person.c.seq)
        .where(decision.c.kind.in_(("join", "merge")), decision.c.seq.not_in(_undone()))
        .group_by("top", decision.c.reason, decision.c.by)
        .order_by(func.count().desc(), "last")
    )
    query = query if asked is None else query.where(asked)
    found: dict[int, list[Why]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.top].append(Why(row.reason, row.by, row.times, row.last))
    return found


def _undone() -> Any:
    return select(decision.c.undoes).where(decision.c.undoes.is_not(None))


def decisions(connection: Connection, name: str | None, limit: int | None) -> list[Decision]:
    """The journal, the last decision first: all of it, or what is about those named."""
    one, other, later = person.alias("one"), person.alias("other"), aliased(decision)
    query = (
        select(
            decision,
            one.c.id.label("id"),
            one.c.name.label("name"),
            other.c.id.label("other_id"),
            other.c.name.label("other_name"),
            later.c.seq.label("undone_by"),
        )
        .join_from(decision, one, decision.c.person == one.c.seq)
        .outerjoin(other, decision.c.other == other.c.seq)
        .outerjoin(later, later.c.undoes == decision.c.seq)
        .order_by(decision.c.seq.desc())
        .limit(limit)
    )
    if name is not None:
        roots = roots_named(connection, name)
        theirs = select(person.c.seq).where(root_column().in_(roots))
        query = query.where(decision.c.person.in_(theirs) | decision.c.other.in_(theirs))
    rows = connection.execute(query).all()
    places = _places(connection, {seq for row in rows for seq, *_ in row.moved})
    return [_decision(row, places) for row in rows]


def _decision(row: Row[Any], places: Mapping[int, tuple[str, str]]) -> Decision:
    return Decision(
        number=row.seq,
        kind=row.kind,
        by=row.by,
        at=row.at,
        reason=row.reason,
        person=row.id,
        name=row.name,
        other=row.other_id,
        other_name=row.other_name,
        sightings=tuple(places[seq] for seq, *_ in row.moved),
        undoes=row.undoes,
        undone_by=row.undone_by,
    )


def _places(connection: Connection, seqs: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The article and the name of sightings, by number."""
    return {
        row.seq: (row.id, row.name)
        for some in chunked(sorted(seqs))
        for row in connection.execute(
            select(sighting.c.seq, article.c.id, sighting.c.name)
            .join_from(sighting, article)
            .where(sighting.c.seq.in_(some))
        )
    }

"""Long lists a page at a time, each page beginning after the last record of the one before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Select, func, or_, select, tuple_

from onrecord.errors import QueryError
from onrecord.ledger import codec
from onrecord.ledger.chunks import chunked
from onrecord.ledger.judgements import as_judged, shown_from
from onrecord.ledger.people.naming import named
from onrecord.ledger.reading import Wanted, chosen, narrowed
from onrecord.ledger.schema import relation, statement, statement_person
from onrecord.records import Relation, Statement


class StatementPage(NamedTuple):
    """Some statements; ``more`` says whether others follow."""

    statements: tuple[Statement, ...]
    more: bool


class _Place(NamedTuple):
    """Where a statement stands in lists: its number, and its day (empty: none)."""

    seq: int
    day: str


def statement_page(
    connection: Connection, wanted: Wanted, after: str | None, limit: int, *, newest: bool = False
) -> StatementPage:
    """The first ``limit`` statements that are as ``wanted`` and stand after ``after``, the id of a
    statement: in the order of entry, or the ``newest`` said first, undated ones last.

    Raises ``QueryError`` when there is no statement with that id.
    """
    place = None if after is None else _place_of(connection, after)
    page = _newest_of if newest else _in_order
    seqs = page(connection, wanted, place, limit + 1)
    query = select(statement.c.seq, statement.c.record)
    records = {
        row.seq: row.record
        for some in chunked(seqs[:limit])
        for row in connection.execute(query.where(statement.c.seq.in_(some)))
    }
    found = tuple(codec.statement_of(records[seq]) for seq in seqs[:limit])
    return StatementPage(found, len(seqs) > limit)


def _in_order(
    connection: Connection, wanted: Wanted, place: _Place | None, limit: int
) -> Sequence[int]:
    """Numbers of statements in the order of entry, after ``place``."""
    query = chosen(connection, wanted).with_only_columns(statement.c.seq)
    if place is not None:
        query = query.where(statement.c.seq > place.seq)
    return connection.scalars(query.order_by(statement.c.seq).limit(limit)).all()


def _newest_of(
    connection: Connection, wanted: Wanted, place: _Place | None, limit: int
) -> Sequence[int]:
    """Numbers of statements, the newest said first, after ``place``.

    What persons say stands in an index by day; other statements are all looked at.
    """
    meant = None if wanted.speaker is None else named(connection, wanted.speaker)
    if meant is None or meant.speakers or wanted.about is not None:
        query = chosen(connection, wanted).with_only_columns(statement.c.seq)
        return _from(connection, query, statement.c.seq, statement.c.said_on, place, limit)
    link = statement_person.c
    query = select(link.statement).distinct().where(link.person.in_(meant.persons))
    plain = Wanted(speaker=wanted.speaker)
    if wanted != plain:
        joined = query.join_from(statement_person, statement, statement.c.seq == link.statement)
        query = narrowed(connection, joined, wanted)
    return _from(connection, query, link.statement, link.said_on, place, limit)


def _from(
    connection: Connection,
    query: Select[Any],
    seq: Column[int],
    said_on: Column[str],
    place: _Place | None,
    limit: int,
) -> Sequence[int]:
    """The first numbers that ``query`` gives after ``place``, by the day (undated ones last)."""
    if place is not None:
        earlier = tuple_(func.coalesce(said_on, ""), seq) < tuple_(place.day, place.seq)
        query = query.where(earlier)
    order = (said_on.desc().nulls_last(), seq.desc())
    both = query.with_only_columns(seq, said_on).order_by(*order).limit(limit)
    return [row[0] for row in connection.execute(both)]


class RelationPage(NamedTuple):
    """Some relations; ``more`` says whether others follow."""

    relations: tuple[Relation, ...]
    more: bool


def relation_page(
    connection: Connection, query: Select[Any], after: str | None, limit: int
) -> RelationPage:
    """The first ``limit`` relations of ``query`` (see ``reading.related``), in the order of entry,
    that stand after the one with the id ``after``. Raises ``QueryError`` when there is none."""
    judged = query.selected_columns
    if after is not None:
        known = select(relation.c.seq).where(relation.c.id == after)
        seq = connection.execute(known).scalar_one_or_none()
        if seq is None:
            raise QueryError(after, "no relation has this id", "Begin with the first page")
        query = query.where(judged.seq > seq)
    rows = connection.execute(query.limit(limit + 1)).all()
    return RelationPage(tuple(codec.relation_of(row) for row in rows[:limit]), len(rows) > limit)


def relations_of(connection: Connection, statements: Iterable[str], least: float) -> list[Relation]:
    """The relations that have one of these statements (ids) at either end, in the order of entry,
    as people judged them."""
    judged = as_judged()
    rows = {
        row.seq: row
        for some in chunked(statements)
        for row in connection.execute(
            select(judged).where(
                or_(judged.c.a.in_(some), judged.c.b.in_(some)), shown_from(judged, least)
            )
        )
    }
    return [codec.relation_of(rows[seq]) for seq in sorted(rows)]


def _place_of(connection: Connection, identity: str) -> _Place:
    """Where the statement with this id stands. Raises ``QueryError`` when there is none."""
    day = func.coalesce(statement.c.said_on, "").label("day")
    query = select(statement.c.seq, day).where(statement.c.id == identity)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise QueryError(identity, "no statement has this id", "Begin with the first page")
    return _Place(row.seq, row.day)

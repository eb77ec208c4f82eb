"""Long lists a page at a time, each page beginning after the last record of the one before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, func, or_, select, tuple_

from onrecord.errors import QueryError
from onrecord.ledger import codec
from onrecord.ledger.chunks import chunked
from onrecord.ledger.judgements import as_judged
from onrecord.ledger.reading import Wanted, chosen
from onrecord.ledger.schema import statement
from onrecord.records import Relation, Statement


class StatementPage(NamedTuple):
    """Some statements; ``more`` says whether others follow."""

    statements: tuple[Statement, ...]
    more: bool


def statement_page(
    connection: Connection, wanted: Wanted, after: str | None, limit: int, *, newest: bool = False
) -> StatementPage:
    """The first ``limit`` statements that are as ``wanted`` and stand after ``after``, the id of a
    statement: in the order of entry, or the ``newest`` said first, undated ones last.

    Raises ``QueryError`` when there is no statement with that id.
    """
    day = func.coalesce(statement.c.said_on, "")
    order = (day.desc(), statement.c.seq.desc()) if newest else (statement.c.seq,)
    query = chosen(connection, wanted).order_by(*order).limit(limit + 1)
    if after is not None:
        seq, on = _place_of(connection, after)
        later = statement.c.seq > seq
        earlier = tuple_(day, statement.c.seq) < tuple_(on, seq)
        query = query.where(earlier if newest else later)
    found = [codec.statement_of(record) for record in connection.scalars(query)]
    return StatementPage(tuple(found[:limit]), len(found) > limit)


def relations_of(connection: Connection, statements: Iterable[str]) -> list[Relation]:
    """The relations that have one of these statements (ids) at either end, in the order of entry,
    as people judged them."""
    judged = as_judged()
    rows = {
        row.seq: row
        for some in chunked(statements)
        for row in connection.execute(
            select(judged).where(or_(judged.c.a.in_(some), judged.c.b.in_(some)))
        )
    }
    return [codec.relation_of(rows[seq]) for seq in sorted(rows)]


def _place_of(connection: Connection, identity: str) -> tuple[int, str]:
    """The number (``seq``) and the ``day`` of the statement with this id."""
    day = func.coalesce(statement.c.said_on, "").label("day")
    query = select(statement.c.seq, day).where(statement.c.id == identity)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise QueryError(identity, "no statement has this id", "Begin with the first page")
    return row.seq, row.day

"""Long lists a page at a time, each page beginning after the last record of the one before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from onrecord.errors import QueryError
from onrecord.ledger import codec
from onrecord.ledger.chunks import chunked
from onrecord.ledger.judgements import as_judged
from onrecord.ledger.reading import Wanted, chosen
from onrecord.ledger.schema import statement
from onrecord.records import Relation, Statement


class StatementPage(NamedTuple):
    """Some statements in the order of entry; ``more`` says whether others follow."""

    statements: tuple[Statement, ...]
    more: bool


def statement_page(
    connection: Connection, wanted: Wanted, after: str | None, limit: int
) -> StatementPage:
    """The first ``limit`` statements that are as ``wanted`` and entered later than ``after``, the
    id of a statement.

    Raises ``QueryError`` when there is no statement with that id.
    """
    query = chosen(connection, wanted).order_by(statement.c.seq).limit(limit + 1)
    if after is not None:
        query = query.where(statement.c.seq > _number_of(connection, after))
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


def _number_of(connection: Connection, identity: str) -> int:
    query = select(statement.c.seq).where(statement.c.id == identity)
    number = connection.execute(query).scalar_one_or_none()
    if number is None:
        raise QueryError(identity, "no statement has this id", "Begin with the first page")
    return int(number)

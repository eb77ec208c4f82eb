"""All rows that hang on some rows: those that point to them, those that point to these, and so on.

The tables tell by their foreign keys, so that a table which comes later is erased from too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import Column, Connection, Table, delete, select

from onrecord.ledger.chain.facts import facts, number_of
from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.schema import article, statement
from onrecord.ledger.tables import metadata

Rows = dict[str, set[int]]
"""Numbers of rows by the name of their table."""


def hanging(connection: Connection, on: Rows) -> Rows:
    """The rows ``on`` with all numbered rows that hang on them."""
    found: Rows = defaultdict(set)
    waiting = [(name, set(seqs)) for name, seqs in on.items()]
    while waiting:
        name, seqs = waiting.pop()
        fresh = seqs - found[name]
        if not fresh:
            continue
        found[name] |= fresh
        for column in _pointers(facts()[name]):
            if column.table.name in facts():
                numbers = _pointing(connection, column, _values(connection, column, fresh))
                waiting.append((column.table.name, numbers))
    return dict(found)


def remove(connection: Connection, rows: Rows) -> None:
    """Delete ``rows``, which ``hanging`` gave, the rows without number that point to them, and
    those of the text indexes."""
    database = database_of(connection)
    database.unindex(connection, sorted(rows.get(statement.name, ())))
    database.unindex_words(connection, sorted(rows.get(article.name, ())))
    for table in reversed(metadata.sorted_tables):
        if table.name in facts():
            continue
        for column in _outward(table):
            target = _target(column).table.name
            if target in rows:
                for some in chunked(_values(connection, column, rows[target])):
                    connection.execute(delete(table).where(column.in_(some)))
    for table in reversed(metadata.sorted_tables):
        number = number_of(table)
        if number is not None:
            for numbers in chunked(sorted(rows.get(table.name, ()), reverse=True)):
                connection.execute(delete(table).where(number.in_(numbers)))


def _pointers(to: Table) -> list[Column[object]]:
    """The columns, of any table, that point to ``to``."""
    return [
        column
        for table in metadata.sorted_tables
        for column in _outward(table)
        if _target(column).table is to
    ]


def _outward(table: Table) -> list[Column[object]]:
    return [column for column in table.columns if column.foreign_keys]


def _target(column: Column[object]) -> Column[object]:
    (key,) = column.foreign_keys
    return key.column


def _values(
    connection: Connection, column: Column[object], seqs: Collection[int]
) -> Iterable[object]:
    """What ``column`` holds when it points to one of the rows ``seqs`` of its target."""
    target = _target(column)
    number = number_of(target.table) if isinstance(target.table, Table) else None
    if number is None or number is target:
        return sorted(seqs)
    found: list[object] = []
    for some in chunked(sorted(seqs)):
        found += connection.scalars(select(target).where(number.in_(some)))
    return found


def _pointing(connection: Connection, column: Column[object], values: Iterable[object]) -> set[int]:
    table = column.table
    number = number_of(table) if isinstance(table, Table) else None
    found: set[int] = set()
    if number is not None:
        for some in chunked(values):
            found.update(connection.scalars(select(number).where(column.in_(some))))
    return found

"""The rows of a table as the chain commits to them: what the database stores, byte by byte.

A value that is absent is left out, so that a column which a later version adds (and which may be
absent) alters no commitment. JSON is the text that is stored.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Select,
    Table,
    Text,
    cast,
    null,
    select,
    type_coerce,
)

from onrecord.ledger.chain.facts import number_of
from onrecord.ledger.chain.hashing import key, written
from onrecord.ledger.chain.parts import PARTS, SEQS, hashed
from onrecord.ledger.chunks import chunked

Body = tuple[int, bytes]
"""The number of a row, and the canonical JSON of what it holds."""

_PAGE = 2_000
_LAST = (sys.maxsize, "")


def bodies(connection: Connection, table: Table, without: Iterable[str] = ()) -> Iterator[Body]:
    """All rows of ``table`` in the order of their numbers, the columns ``without`` left out."""
    shape = _shape(table, connection.dialect.name, frozenset(without))
    rows = streamed(connection, shape.query)
    part = PARTS.get(table.name)
    return _bodies(shape, rows, hashed(part, streamed(connection, part.query)) if part else None)


def bodies_of(connection: Connection, table: Table, seqs: Iterable[int]) -> Iterator[Body]:
    """The rows of ``table`` with these numbers that are there, in no order."""
    shape, part = _shape(table, connection.dialect.name), PARTS.get(table.name)
    for some in chunked(seqs):
        rows = connection.execute(shape.some, {"seqs": some})
        theirs = connection.execute(part.some, {"seqs": some}) if part else ()
        yield from _bodies(shape, rows, hashed(part, theirs) if part else None)


class _Shape(NamedTuple):
    """How the rows of a table are read: all or ``some``, each its number and its values in the
    order of ``keys``, of which the one at ``part`` stands for the row's parts."""

    query: Select[Any]
    some: Select[Any]
    keys: tuple[str, ...]
    part: int | None


@lru_cache(maxsize=128)
def _shape(table: Table, dialect: str, without: frozenset[str] = frozenset()) -> _Shape:
    number = number_of(table)
    if number is None:
        raise TypeError(f"{table.name} does not number its rows")
    columns = {column.name: _stored(column, dialect) for column in table.columns}
    part = PARTS.get(table.name)
    if part:
        columns[part.name] = null()
    names = sorted(columns.keys() - without)
    told = [columns[name].label(name) for name in names]
    query = select(number.label("_number"), *told).order_by(number)
    place = names.index(part.name) + 1 if part else None
    return _Shape(query, query.where(number.in_(SEQS)), tuple(map(key, names)), place)


def _stored(column: ColumnElement[Any], dialect: str) -> ColumnElement[Any]:
    """A column without what SQLAlchemy makes of its values: JSON as text, truth as a number."""
    if isinstance(column.type, JSON) and dialect != "sqlite":
        return cast(column, Text)
    return type_coerce(column, Text)


def streamed(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    """Rows as they come, a page of them at a time. SQLite makes them as they are asked for, and
    SQLAlchemy need not make anything of them; others are asked to send no more than a page."""
    as_they_are = connection.dialect.name == "sqlite"
    asked = {"stream_results": not as_they_are}
    with closing(connection.execute(query, execution_options=asked)) as result:
        given: Any = result.cursor if as_they_are else result
        yield from chain.from_iterable(iter(lambda: given.fetchmany(_PAGE), []))


def _bodies(
    shape: _Shape, rows: Iterable[Any], parts: Iterator[tuple[int, str]] | None
) -> Iterator[Body]:
    """Rows as JSON, with the hash of their parts. Both come in order."""
    if parts is None:
        for row in rows:
            yield row[0], written(shape.keys, row[1:])
        return
    home, told = next(parts, _LAST)
    for row in rows:
        while home < row[0]:
            home, told = next(parts, _LAST)
        values = list(row)
        values[shape.part or 0] = told if home == row[0] else None
        yield row[0], written(shape.keys, values[1:])

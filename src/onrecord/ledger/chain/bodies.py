"""The rows of a table as the chain commits to them: what the database stores, byte by byte.

A value that is absent is left out, so that a column which a later version adds (and which may be
absent) alters no commitment. JSON is the text that is stored. The fingerprints of an article belong
to its body, as one hash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Select,
    Table,
    Text,
    cast,
    select,
    type_coerce,
)

from onrecord.ledger.chain.hashing import canonical
from onrecord.ledger.chunks import chunked
from onrecord.ledger.schema import article, fingerprint

Body = tuple[int, bytes]
"""The number of a row, and the canonical JSON of what it holds."""

_PAGE = 2_000
_PARTS = "fingerprint"


def bodies(connection: Connection, table: Table, without: Iterable[str] = ()) -> Iterator[Body]:
    """All rows of ``table`` in the order of their numbers, the columns ``without`` left out."""
    query = _query(table, connection.dialect.name)
    dropped = frozenset(without)
    rows = _streamed(connection, query.order_by(_key(table)))
    if table.name == article.name:
        return _with_parts(rows, _parts(connection, None), dropped)
    return _bare(rows, dropped)


def bodies_of(connection: Connection, table: Table, seqs: Iterable[int]) -> Iterator[Body]:
    """The rows of ``table`` with these numbers that are there, in no order."""
    for some in chunked(seqs):
        query = (
            _query(table, connection.dialect.name)
            .where(_key(table).in_(some))
            .order_by(_key(table))
        )
        rows = connection.execute(query)
        if table.name == article.name:
            yield from _with_parts(rows, _parts(connection, some), frozenset())
        else:
            yield from _bare(rows, frozenset())


def _key(table: Table) -> ColumnElement[int]:
    return next(iter(table.primary_key.columns))


@lru_cache(maxsize=128)
def _query(table: Table, dialect: str) -> Select[Any]:
    """The key and then all columns of ``table`` as they are stored."""
    stored = (_stored(column, dialect).label(column.name) for column in table.columns)
    return select(_key(table).label("_key"), *stored)


def _stored(column: ColumnElement[Any], dialect: str) -> ColumnElement[Any]:
    """A column without what SQLAlchemy makes of its values: JSON as text, truth as a number."""
    if isinstance(column.type, JSON) and dialect != "sqlite":
        return cast(column, Text)
    return type_coerce(column, Text)


def _streamed(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    for rows in connection.execution_options(yield_per=_PAGE).execute(query).partitions():
        yield from rows


def _bare(rows: Iterable[Any], dropped: frozenset[str]) -> Iterator[Body]:
    names: Sequence[str] = ()
    for row in rows:
        names = names or row._fields
        yield row[0], canonical(_values(names, row, dropped))


def _with_parts(
    rows: Iterable[Any], parts: Iterator[tuple[int, str]], dropped: frozenset[str]
) -> Iterator[Body]:
    """Articles with the hash of their fingerprints; both come in the order of the number."""
    names: Sequence[str] = ()
    part = next(parts, None)
    for row in rows:
        names = names or row._fields
        values = _values(names, row, dropped)
        while part is not None and part[0] < row[0]:
            part = next(parts, None)
        if part is not None and part[0] == row[0]:
            values[_PARTS] = part[1]
        yield row[0], canonical(values)


def _values(names: Sequence[str], row: Any, dropped: frozenset[str]) -> dict[str, Any]:
    return {
        name: int(value) if value is True or value is False else value
        for name, value in zip(names[1:], row[1:], strict=True)
        if value is not None and name not in dropped
    }


def _parts(connection: Connection, articles: Sequence[int] | None) -> Iterator[tuple[int, str]]:
    """The SHA-256 of the fingerprints of each article, in the order of the articles."""
    query = select(fingerprint.c.article, fingerprint.c.hash)
    if articles is not None:
        query = query.where(fingerprint.c.article.in_(articles))
    rows = _streamed(connection, query.order_by(fingerprint.c.article, fingerprint.c.hash))
    for home, theirs in groupby(rows, key=itemgetter(0)):
        hashes = canonical({_PARTS: [row[1] for row in theirs]})
        yield home, sha256(hashes).hexdigest()

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
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    select,
    type_coerce,
)

from onrecord.ledger.chain.facts import number_of
from onrecord.ledger.chain.hashing import canonical
from onrecord.ledger.chunks import chunked
from onrecord.ledger.schema import article, fingerprint

Body = tuple[int, bytes]
"""The number of a row, and the canonical JSON of what it holds."""

_PAGE = 2_000
_PARTS = "fingerprint"
_SEQS: BindParameter[Any] = bindparam("seqs", expanding=True)
_FINGERPRINTS = select(fingerprint.c.article, fingerprint.c.hash).order_by(
    fingerprint.c.article, fingerprint.c.hash
)
_SOME_FINGERPRINTS = _FINGERPRINTS.where(fingerprint.c.article.in_(_SEQS))


def bodies(connection: Connection, table: Table, without: Iterable[str] = ()) -> Iterator[Body]:
    """All rows of ``table`` in the order of their numbers, the columns ``without`` left out."""
    dropped = frozenset(without)
    rows = _streamed(connection, _query(table, connection.dialect.name))
    if table.name == article.name:
        return _with_parts(rows, _parts(connection, None), dropped)
    return _bare(rows, dropped)


def bodies_of(connection: Connection, table: Table, seqs: Iterable[int]) -> Iterator[Body]:
    """The rows of ``table`` with these numbers that are there, in no order."""
    query = _query(table, connection.dialect.name, some=True)
    for some in chunked(seqs):
        rows = connection.execute(query, {"seqs": some})
        if table.name == article.name:
            yield from _with_parts(rows, _parts(connection, some), frozenset())
        else:
            yield from _bare(rows, frozenset())


@lru_cache(maxsize=128)
def _query(table: Table, dialect: str, *, some: bool = False) -> Select[Any]:
    """The number and then all columns of ``table`` as they are stored, in order; of ``some`` rows
    only those with the numbers ``seqs``."""
    number = number_of(table)
    if number is None:
        raise TypeError(f"{table.name} does not number its rows")
    stored = (_stored(column, dialect).label(column.name) for column in table.columns)
    query = select(number.label("_number"), *stored).order_by(number)
    return query.where(number.in_(_SEQS)) if some else query


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
    if articles is None:
        rows = _streamed(connection, _FINGERPRINTS)
    else:
        rows = iter(connection.execute(_SOME_FINGERPRINTS, {"seqs": articles}))
    for home, theirs in groupby(rows, key=itemgetter(0)):
        hashes = canonical({_PARTS: [row[1] for row in theirs]})
        yield home, sha256(hashes).hexdigest()

"""Enter many rows at once: those of an article as arrays, those of a whole ledger by COPY."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.exc import DBAPIError

_INWARD = (
    "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype = 'f'"
    " AND conrelid = confrelid AND connamespace = current_schema()::regnamespace"
)


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert ``rows`` of plain values, all with the same columns.

    An array goes to the server for each column. However many rows there are, the statement is the
    same, so that it is prepared once, and triggers fire once.
    """
    if rows:
        names = tuple(rows[0])
        columns = tuple([row[name] for row in rows] for name in names)
        connection.exec_driver_sql(_of_arrays(table, names, connection.dialect), columns)


@lru_cache(maxsize=64)
def _of_arrays(table: Table, names: tuple[str, ...], dialect: Dialect) -> str:
    types = [table.c[name].type.compile(dialect) for name in names]
    arrays = ", ".join(f"%s::{kind}[]" for kind in types)
    return f"INSERT INTO {table.name} ({', '.join(names)}) SELECT * FROM unnest({arrays})"  # noqa: S608 -- names of ours


def enter(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    """Enter whole rows of ``table``, JSON as the text that is stored."""
    from psycopg import Error

    names = ", ".join(f'"{column.name}"' for column in table.columns)
    query = f"COPY {table.name} ({names}) FROM STDIN"
    try:
        with connection.connection.cursor().copy(query) as entered:
            for row in rows:
                entered.write_row(tuple(row))
    except Error as error:
        raise DBAPIError(query, None, error) from error


@contextmanager
def deferred(connection: Connection) -> Iterator[None]:
    """Let rows of the block point to later rows of their table; at its end all are checked."""
    keys = connection.exec_driver_sql(_INWARD).all()
    for table, key in keys:
        connection.exec_driver_sql(
            f"ALTER TABLE {table} ALTER CONSTRAINT {key} DEFERRABLE INITIALLY DEFERRED"
        )
    yield
    connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    for table, key in keys:
        connection.exec_driver_sql(f"ALTER TABLE {table} ALTER CONSTRAINT {key} NOT DEFERRABLE")

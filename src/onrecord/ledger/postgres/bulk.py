"""Enter many rows at once: by COPY, keys of a table to itself checked at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

_INWARD = (
    "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype = 'f'"
    " AND conrelid = confrelid AND connamespace = current_schema()::regnamespace"
)


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

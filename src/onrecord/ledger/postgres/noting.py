"""Notes of the rows that a transaction touches: triggers write them to a table of the connection.

The triggers belong to the tables (PostgreSQL has no temporary ones on them); where a connection
does not watch, as psql does not, they note nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection, Table

Watched = Iterable[tuple[str, Column[Any]]]

_NOTES = (
    "CREATE TEMP TABLE IF NOT EXISTS touched"
    " (kind text, seq integer, fresh boolean, PRIMARY KEY (kind, seq)) ON COMMIT DELETE ROWS"
)
_IS_THERE = "to_regclass('pg_temp.touched') IS NOT NULL"
_NOTE = """
CREATE OR REPLACE FUNCTION onrecord_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_regclass('pg_temp.touched') IS NOT NULL THEN
    EXECUTE format(
      'INSERT INTO pg_temp.touched SELECT DISTINCT %%L, %%I, %%L::boolean FROM changed'
      ' ON CONFLICT DO NOTHING', TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]);
  END IF;
  RETURN NULL;
END $$
"""
_SETVAL = (
    "setval(pg_get_serial_sequence('{table}', '{number}'),"
    " (SELECT coalesce(max({number}), 0) + 1 FROM {table}), false)"
)
_ROWS = (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
_THERE = (
    "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE t.tgname LIKE 'touched\\_%%' AND t.tgenabled <> 'D'"
    " AND c.relnamespace = current_schema()::regnamespace"
)


def watch(connection: Connection, columns: Watched) -> None:
    """Let the connection note what it touches (see ``sqlite.watch``), and number new rows after
    the last one that is there.

    A sequence goes on where a transaction was rolled back; the numbers of a ledger have no gaps,
    so that two that were told the same say the same. No other writer is at work meanwhile.
    """
    if not connection.exec_driver_sql(_renumbering(tuple(columns))).scalar_one():
        connection.exec_driver_sql(_NOTES)


@lru_cache(maxsize=8)
def _renumbering(columns: tuple[tuple[str, Column[Any]], ...]) -> str:
    """Also tells, first, whether there is a table of notes."""
    tables = {column.table.name: column.table for _, column in columns}
    settings = [
        _SETVAL.format(table=name, number=number.name)
        for name, table in tables.items()
        if isinstance(table, Table) and (number := table.autoincrement_column) is not None
    ]
    return f"SELECT {', '.join([_IS_THERE, *settings])}"


def touched(connection: Connection) -> dict[str, dict[int, bool]]:
    """What was touched since the last call (see ``sqlite.touched``)."""
    found: dict[str, dict[int, bool]] = {}
    rows = connection.exec_driver_sql("DELETE FROM pg_temp.touched RETURNING kind, seq, fresh")
    for kind, seq, fresh in sorted(rows):
        found.setdefault(kind, {})[seq] = fresh
    return found


def make_triggers(connection: Connection, columns: Watched) -> None:
    """Make the triggers that note a change of one of ``columns``."""
    connection.exec_driver_sql(_NOTE)
    for (table, name), (kind, column, change, row) in _triggers(columns).items():
        fresh = str(kind == table and change == "INSERT").lower()
        connection.exec_driver_sql(
            f"CREATE OR REPLACE TRIGGER {name} AFTER {change} ON {table}"
            f" REFERENCING {row} TABLE AS changed FOR EACH STATEMENT"
            f" EXECUTE FUNCTION onrecord_touch('{kind}', '{column}', '{fresh}')"
        )


def missing_triggers(connection: Connection, columns: Watched) -> list[tuple[str, str]]:
    """The triggers, each a table and a name, that are not there or are switched off."""
    there = {tuple(row) for row in connection.exec_driver_sql(_THERE)}
    return sorted(_triggers(columns).keys() - there)


def _triggers(columns: Watched) -> dict[tuple[str, str], tuple[str, str, str, str]]:
    """By table and name: which rows are touched, the column that tells them, the change, and the
    rows that it is read from."""
    return {
        (column.table.name, f"touched_{kind}_{change.lower()}"): (kind, column.name, change, row)
        for kind, column in columns
        for change, row in _ROWS
    }

"""What a ledger's tables need in PostgreSQL once the migrations made them.

Text is compared by code points, as in SQLite, whatever the collation of the database.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from onrecord.errors import LedgerUnusable
from onrecord.ledger.postgres.noting import Watched, make_triggers, missing_triggers

_MARK = "an onrecord ledger"
_BY_LANGUAGE = (
    "SELECT table_name, column_name FROM information_schema.columns"
    " WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS NULL"
    " AND table_name = ANY(%s) ORDER BY table_name, ordinal_position"
)


def is_blank(connection: Connection, tables: Sequence[str]) -> bool:
    """Whether the database holds none of a ledger's ``tables``; it may hold others."""
    names = [[*tables, "alembic_version"]]
    query = "SELECT count(*) FROM pg_class WHERE oid IN (SELECT to_regclass(unnest(%s::text[])))"
    return not connection.exec_driver_sql(query, tuple(names)).scalar_one()


def is_marked(connection: Connection) -> bool:
    """Whether the database says that it holds a ledger."""
    query = "SELECT obj_description(to_regclass('alembic_version'), 'pg_class')"
    return bool(connection.exec_driver_sql(query).scalar_one() == _MARK)


def is_settled(connection: Connection, columns: Watched) -> bool:
    """Whether all that changes is noted."""
    return not missing_triggers(connection, columns)


def refuse_encoding(connection: Connection, where: str) -> None:
    """Raise ``LedgerUnusable`` for a database that cannot hold every character."""
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise LedgerUnusable(
            where, f"its encoding is {encoding}", "Make one with: createdb --encoding=UTF8"
        )


def settle(connection: Connection, tables: Sequence[str], columns: Watched) -> None:
    """Let text be compared by code points, note what changes, and say that this is a ledger."""
    for table, column in connection.exec_driver_sql(_BY_LANGUAGE, (list(tables),)).all():
        connection.exec_driver_sql(
            f'ALTER TABLE {table} ALTER COLUMN "{column}" TYPE text COLLATE "C"'
        )
    make_triggers(connection, columns)
    connection.exec_driver_sql(f"COMMENT ON TABLE alembic_version IS '{_MARK}'")

"""Tables that only grow: the database itself refuses to change or remove their rows."""

from __future__ import annotations

from collections.abc import Iterator

_SQLITE = (
    "CREATE TRIGGER {table}_no_{change} BEFORE {change} ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
)
_POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION {table}_only_grows() RETURNS trigger AS "
    "$$ BEGIN RAISE EXCEPTION '{table} only grows'; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
    "EXECUTE FUNCTION {table}_only_grows()",
)


def only_growing(table: str, dialect: str) -> Iterator[str]:
    """The statements that keep ``table`` (a name of ours) from anything but new rows."""
    if dialect == "sqlite":
        for change in ("UPDATE", "DELETE"):
            yield _SQLITE.format(table=table, change=change)
    else:
        yield from (statement.format(table=table) for statement in _POSTGRESQL)

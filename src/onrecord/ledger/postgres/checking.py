"""What PostgreSQL itself finds wrong with a ledger, and how what was deleted goes for good."""

from __future__ import annotations

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from onrecord.ledger.postgres.connecting import LOCKED, WAIT_MS

_KEYS = (
    "SELECT c.conrelid::regclass::text, c.confrelid::regclass::text, a.attname, f.attname"
    " FROM pg_constraint c"
    " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
    " JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]"
    " WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace ORDER BY 1, 3"
)
_BROKEN = (
    'SELECT "{column}" FROM {table} AS one WHERE "{column}" IS NOT NULL'
    ' AND NOT EXISTS (SELECT 1 FROM {other} AS two WHERE two."{key}" = one."{column}")'
)
_TABLES = (
    "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'touched\\_%%'"
    " UNION SELECT unnest(ARRAY["
    "'statement_text', 'article_text', 'fingerprint', 'statement_vector'])"
)


def damage(connection: Connection) -> list[tuple[str, str]]:
    """Rows that point to no row: the database refuses them unless somebody switched that off."""
    found = []
    for table, other, column, key in connection.exec_driver_sql(_KEYS).all():
        query = _BROKEN.format(table=table, other=other, column=column, key=key)
        found += [
            (f"{table} with {column} {row[0]}", f"points to no row of {other}")
            for row in connection.exec_driver_sql(query)
        ]
    return found


def scrub(made: Engine) -> bool:
    """Write the tables anew without what was deleted. Gives ``False`` when somebody reads one of
    them for too long. The server's own log and backups are beyond the reach of this."""
    with made.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        tables = connection.exec_driver_sql(_TABLES).scalars().all()
        connection.exec_driver_sql(f"SET lock_timeout = {WAIT_MS:d}")
        try:
            for table in tables:
                connection.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {table}")
        except OperationalError as error:
            if getattr(error.orig, "sqlstate", None) != LOCKED:
                raise
            return False
        finally:
            connection.exec_driver_sql("RESET lock_timeout")
    return True

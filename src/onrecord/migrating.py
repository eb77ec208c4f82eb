"""What every store of ours does alike: how keys are named, how its tables come up to date, and how
long it waits for a server that says nothing."""

from __future__ import annotations

import os
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, column, inspect, select, table
from sqlalchemy.engine import URL

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""How indexes and constraints are called, the same in every database."""

PATIENCE = {
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
"""How long a PostgreSQL server may be silent, by the parameters of libpq: 10 s while one connects,
30 s (the last is in milliseconds) before what was sent must have arrived, a minute when idle. The
system's own limits are hours (https://www.postgresql.org/docs/current/libpq-connect.html)."""
_BY_ENVIRONMENT = {"connect_timeout": "PGCONNECT_TIMEOUT"}


def bounded(address: URL) -> URL:
    """``address`` of a PostgreSQL database with ``PATIENCE`` where it does not say otherwise."""
    given = {*address.query, *(k for k, name in _BY_ENVIRONMENT.items() if os.environ.get(name))}
    return address.update_query_dict({k: v for k, v in PATIENCE.items() if k not in given})


def stored_revision(connection: Connection, version_table: str) -> str | None:
    """The revision that ``version_table`` tells of, ``None`` when there are no tables yet."""
    if version_table not in inspect(connection).get_table_names():
        return None
    revision = connection.scalar(select(table(version_table, column("version_num")).c.version_num))
    return None if revision is None else str(revision)


def run(connection: Connection, migrations: Path) -> None:
    """Run the ``migrations`` that are lacking, inside the transaction of ``connection``."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

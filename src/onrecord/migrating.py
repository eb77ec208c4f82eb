"""What every store of ours does alike: how keys are named, and how its tables come up to date."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, column, inspect, select, table

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""How indexes and constraints are called, the same in every database."""


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

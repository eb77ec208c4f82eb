"""Bring the tables of a newsroom's store to this version, or say why that cannot be."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

from onrecord.errors import NewsroomUnusable
from onrecord.newsroom.tables import REVISIONS, VERSION_TABLE

MIGRATIONS = Path(__file__).parent / "migrations"


def revision_of(connection: Connection, where: str) -> str | None:
    """The revision of the store, ``None`` when it has no tables yet.

    Raises ``NewsroomUnusable`` for a revision of a later version.
    """
    if VERSION_TABLE not in inspect(connection).get_table_names():
        return None
    revision = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608
    if revision is not None and revision not in REVISIONS:
        raise NewsroomUnusable(
            where,
            f"a later version of onrecord made it (revision {revision})",
            "Run: pip install --upgrade onrecord",
        )
    return None if revision is None else str(revision)


def upgrade(connection: Connection) -> None:
    """Run the migrations that the store lacks, inside the transaction of ``connection``."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

"""Bring the tables of a ledger to this version, or say why that cannot be."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect

from onrecord.errors import LedgerNewer
from onrecord.ledger.schema import REVISIONS

MIGRATIONS = Path(__file__).parent / "migrations"


def revision_of(connection: Connection, where: str) -> str | None:
    """The schema revision of the ledger, ``None`` when it has no tables yet.

    Raises ``LedgerNewer`` for a revision of a later version.
    """
    if "alembic_version" not in inspect(connection).get_table_names():
        return None
    revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if revision is not None and revision not in REVISIONS:
        raise LedgerNewer(
            where,
            f"a later version of onrecord made it (schema {revision})",
            "Run: pip install --upgrade onrecord",
        )
    return None if revision is None else str(revision)


def upgrade(connection: Connection) -> None:
    """Run the migrations that the ledger lacks, inside the transaction of ``connection``."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

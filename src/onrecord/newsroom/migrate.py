"""Bring the tables of a newsroom's store to this version, or say why that cannot be."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from onrecord.errors import NewsroomUnusable
from onrecord.migrating import run, stored_revision
from onrecord.newsroom.tables import REVISIONS, VERSION_TABLE

MIGRATIONS = Path(__file__).parent / "migrations"


def revision_of(connection: Connection, where: str) -> str | None:
    """The revision of the store, ``None`` when it has no tables yet.

    Raises ``NewsroomUnusable`` for a revision of a later version.
    """
    revision = stored_revision(connection, VERSION_TABLE)
    if revision is not None and revision not in REVISIONS:
        raise NewsroomUnusable(
            where,
            f"a later version of onrecord made it (revision {revision})",
            "Run: pip install --upgrade onrecord",
        )
    return revision


def upgrade(connection: Connection) -> None:
    """Run the migrations that the store lacks, inside the transaction of ``connection``."""
    run(connection, MIGRATIONS)

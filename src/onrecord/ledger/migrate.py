"""Bring the tables of a ledger to this version, or say why that cannot be."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from onrecord.errors import LedgerNewer
from onrecord.ledger.schema import REVISIONS
from onrecord.migrating import run, stored_revision

MIGRATIONS = Path(__file__).parent / "migrations"


def revision_of(connection: Connection, where: str) -> str | None:
    """The schema revision of the ledger, ``None`` when it has no tables yet.

    Raises ``LedgerNewer`` for a revision of a later version.
    """
    revision = stored_revision(connection, "alembic_version")
    if revision is not None and revision not in REVISIONS:
        raise LedgerNewer(
            where,
            f"a later version of onrecord made it (schema {revision})",
            "Run: pip install --upgrade onrecord",
        )
    return revision


def upgrade(connection: Connection) -> None:
    """Run the migrations that the ledger lacks, inside the transaction of ``connection``."""
    run(connection, MIGRATIONS)

"""What the tables of a ledger hold, for people who write SQL: as a page, and for Datasette."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from onrecord.errors import LedgerUnusable
from onrecord.ledger.databases import database_of
from onrecord.ledger.describing.datasette import Json, metadata_of
from onrecord.ledger.describing.page import page_of
from onrecord.ledger.opening import opened, path_of, shown
from onrecord.ledger.postgres.address import is_postgresql


def schema_page(ledger: str | Path) -> str:
    """The tables and views of ``ledger``, as Markdown. Raises ``LedgerMissing``, ``LedgerNewer`` or
    ``LedgerUnusable``."""
    with _looking(ledger) as connection:
        return page_of(connection)


def datasette_metadata(ledger: str | Path) -> tuple[Path, Json]:
    """The file of ``ledger``, and what Datasette is told of it. Raises ``LedgerMissing``,
    ``LedgerNewer`` or ``LedgerUnusable``, also for a ledger in PostgreSQL."""
    if is_postgresql(ledger):
        raise LedgerUnusable(
            shown(ledger), "Datasette reads SQLite files", "Make one: onrecord copy URL FILE"
        )
    path = path_of(ledger)
    with _looking(ledger) as connection:
        return path, metadata_of(connection, path.stem)


@contextmanager
def _looking(ledger: str | Path) -> Iterator[Connection]:
    engine = opened(ledger, create=False)
    try:
        with database_of(engine).guarded(shown(ledger)), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()

"""All that only SQLite needs: a file that its owner alone can read, and how it is opened."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from onrecord.errors import NewsroomUnusable

WAIT_MS = 30_000
"""How long one writer waits for another, in milliseconds."""


def engine(path: Path) -> Engine:
    """A pool of connections to the file at ``path``, which is made, for its owner alone (mode
    600), when it is missing. Raises ``NewsroomUnusable`` when it cannot be made."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        pass
    except OSError as error:
        raise NewsroomUnusable(
            str(path), f"it cannot be made ({error.strerror})", "Give another with --newsroom"
        ) from error
    made = create_engine(URL.create("sqlite+pysqlite", database=str(path)))
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Transactions are ours to begin (the driver begins them late), and limits are set."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {WAIT_MS:d}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    """Writers queue when they begin: one that began as a reader could not wait for its turn."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

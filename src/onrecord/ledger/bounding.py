"""A reader waits for an answer so long and no longer, as the people at a desk do."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine, event

_STEPS = 100_000
"""After how many steps of its machine SQLite looks at the clock: some milliseconds."""


def bound(made: Engine, seconds: float) -> None:
    """Let readers of ``made`` ask nothing that takes longer; writers may take their time."""
    limit = _in_sqlite if made.dialect.name == "sqlite" else _in_postgresql
    event.listen(made, "begin", partial(limit, seconds))


def _in_postgresql(seconds: float, connection: Connection) -> None:
    if not _writes(connection):
        connection.exec_driver_sql(f"SET LOCAL statement_timeout = {seconds * 1000:.0f}")


def _in_sqlite(seconds: float, connection: Connection) -> None:
    """The time of a reader is that of all that it asks in one transaction."""
    driver: Any = connection.connection.driver_connection
    end = monotonic() + seconds
    driver.set_progress_handler(None if _writes(connection) else lambda: monotonic() > end, _STEPS)


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes", False))

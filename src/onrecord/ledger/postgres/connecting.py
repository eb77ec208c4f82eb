"""How a database is opened, how writers queue, and its errors in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from onrecord.errors import BadRecord, LedgerUnusable
from onrecord.ledger.postgres.address import address, shown
from onrecord.migrating import bounded

WAIT_MS = 30_000
"""How long one writer waits for another, and a reader for tables that are written anew, in
milliseconds."""
CONNECTIONS = 16
"""How many connections are kept open."""
WRITER = 0x4F4E5243
"""The advisory lock that a writer holds until its transaction ends ("ONRC")."""

_SESSION = "SET plan_cache_mode = force_custom_plan; SET jit = off"
"""Queries that stop at a few rows are planned for what they ask; none runs long enough to be
compiled."""
_READ = (
    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL lock_timeout = {wait:d}"
)
"""A writer asks the same of few rows, again and again, as checks of foreign keys do: that is
planned once."""
_WRITE = (
    "SET TRANSACTION ISOLATION LEVEL READ COMMITTED;"
    " SET LOCAL plan_cache_mode = auto; SET LOCAL lock_timeout = {wait:d};"
    " SELECT pg_advisory_xact_lock({lock:d})"
)
LOCKED = "55P03"
"""The state of an error: something was locked for too long."""
_BUSY = ("another program is writing to it", "Try again when that is done")
_CLASHED = ("another program changed the same at the same time", "Try again")
_REFUSED = ("the server does not let this user in", "Check the user, the password and pg_hba.conf")
_DAMAGED = ("the database is damaged", "Restore it from a backup")
_WHY = {
    LOCKED: _BUSY,
    "40001": _CLASHED,
    "40P01": _CLASHED,
    "25006": ("it cannot be written to", "Connect to the primary server"),
    "42501": ("this user may not do that", "Grant the user the rights of the ledger's owner"),
    "53100": ("the disk is full", "Free some space and try again; nothing was lost"),
    "53200": ("the server has no memory left", "Try again when less is going on"),
    "57014": ("it took too long", "Ask for less, or when less is going on"),
    "53300": ("the server has too many connections", "Try again, or raise max_connections"),
    "3D000": ("there is no such database", "Make it: createdb"),
    "28000": _REFUSED,
    "28P01": _REFUSED,
    "58030": ("the server's disk could not be read or written", "Check the disk"),
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}
_SILENT = (
    "the server does not answer",
    "Is it running, and does a firewall let you through? ?connect_timeout=60 waits longer",
)
_SAYS = (
    ("does not exist", _WHY["3D000"]),
    ("authentication failed", _REFUSED),
    ("timeout expired", _SILENT),
    ("Connection timed out", _SILENT),
)
"""What the driver says, without a state, when it gets no further."""
_NUL = "cannot contain NUL"


def engine(target: str) -> Engine:
    """A pool of connections to the database at the URL ``target``.

    Raises ``LedgerUnusable`` when the URL is none, or the driver is not installed.
    """
    try:
        made = create_engine(bounded(address(target)), pool_size=CONNECTIONS, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise LedgerUnusable(
            shown(target),
            "the driver for PostgreSQL is not installed",
            'Run: pip install "onrecord[postgres]"',
        ) from error
    made.dialect.use_insertmanyvalues_wo_returning = True  # rows of one INSERT: one trigger fires
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def _prepare(connection: Any, _record: object) -> None:
    connection.execute(_SESSION)
    connection.commit()


def _begin(connection: Connection) -> None:
    """Readers see one moment; writers queue, and see all that the one before them wrote."""
    writes = connection.get_execution_options().get("writes", False)
    told = _WRITE if writes else _READ
    connection.exec_driver_sql(told.format(wait=WAIT_MS, lock=WRITER))


@contextmanager
def together(connection: Connection) -> Iterator[None]:
    """Send what the block executes in one go, without waiting for each answer: it must not read.
    What goes wrong is told at its end."""
    from psycopg import Error

    raw: Any = connection.connection.driver_connection
    try:
        with raw.pipeline():
            yield
    except Error as error:
        raise DBAPIError(None, None, error) from error


@contextmanager
def guarded(where: str) -> Iterator[None]:
    """Turn what the database raises into ``LedgerUnusable`` with the reason and advice, and into
    ``BadRecord`` where a text holds what it cannot keep."""
    try:
        yield
    except DBAPIError as error:
        if _NUL in str(error.orig):
            raise BadRecord(
                where,
                "a text holds the null character (U+0000), which PostgreSQL cannot keep",
                "Take it out of the text",
            ) from error
        raise unusable(where, error.orig or error) from error


def unusable(where: str, error: BaseException) -> LedgerUnusable:
    """``LedgerUnusable`` in plain words for an error of PostgreSQL."""
    state = getattr(error, "sqlstate", None)
    first = " ".join(str(error).split())[:200]
    if state in _WHY:
        return LedgerUnusable(where, *_WHY[state])
    for words, reason in _SAYS:
        if state is None and words in first:
            return LedgerUnusable(where, *reason)
    if state is None or state.startswith(("08", "57P")):
        return LedgerUnusable(where, f"it cannot be reached: {first}", "Is the server running?")
    return LedgerUnusable(where, f"the database refused: {first}", "Run: onrecord verify")

"""Where a newsroom's store is, and how it is opened: a SQLite file, or a PostgreSQL database."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from onrecord.errors import NewsroomUnusable, QueryError
from onrecord.migrating import bounded
from onrecord.newsroom import sqlite
from onrecord.newsroom.migrate import revision_of, upgrade
from onrecord.newsroom.tables import REVISIONS

_NUL = "cannot contain NUL"
VARIABLE = "ONRECORD_NEWSROOM"
_SQLITE_URL = "sqlite:///"
_MAKING = 0x4F4E524E
"""The advisory lock of whoever makes the tables ("ONRN")."""
_POSTGRESQL_URLS = ("postgresql://", "postgresql+psycopg://", "postgres://")


def target_for(ledger: str | Path, given: str | None = None) -> str:
    """Where the store of the newsroom with this ledger is: as ``given``, else as the environment
    says, else beside a ledger in a file, or in the same database.

    >>> target_for("news/onrecord.db")
    'news/onrecord.newsroom.db'
    """
    named = given or os.environ.get(VARIABLE)
    if named:
        return named
    where = str(ledger)
    if is_postgresql(where):
        return where
    return str(Path(where.removeprefix(_SQLITE_URL)).with_suffix(".newsroom.db"))


def is_postgresql(target: str) -> bool:
    """Whether ``target`` is the URL of a PostgreSQL database."""
    return target.startswith(_POSTGRESQL_URLS)


def path_of(target: str) -> Path | None:
    """The file that ``target``, a path or a ``sqlite:///`` URL, names; None for PostgreSQL.

    Raises ``NewsroomUnusable`` for URLs of other databases.
    """
    if is_postgresql(target):
        return None
    scheme, colon, rest = target.partition("://")
    if colon and scheme != "sqlite":
        raise NewsroomUnusable(
            f"{scheme}://…", "no such database is known", "Give a path or postgresql://…"
        )
    return Path(rest.removeprefix("/") if colon else target)


def shown(target: str) -> str:
    """``target`` without the user, the password and the options that a URL may hold."""
    path = path_of(target)
    if path:
        return str(path)
    _, _, rest = target.partition("://")
    return f"postgresql://{rest.rpartition('@')[2].partition('?')[0]}"


def opened(target: str) -> Engine:
    """The engine of an up-to-date store, which is made when it is missing.

    Raises ``NewsroomUnusable``.
    """
    path = path_of(target)
    with guarded(shown(target)):
        engine = sqlite.engine(path) if path else _postgresql(target)
        _bring_up_to_date(engine, shown(target))
    return engine


def _postgresql(target: str) -> Engine:
    _, _, rest = target.partition("://")
    return create_engine(bounded(make_url(f"postgresql+psycopg://{rest}")), pool_pre_ping=True)


def _bring_up_to_date(engine: Engine, where: str) -> None:
    """Run missing migrations, all or none of them."""
    with engine.connect() as connection:
        if revision_of(connection, where) == REVISIONS[-1]:
            return
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MAKING:d})")
        upgrade(connection)


@contextmanager
def guarded(where: str) -> Iterator[None]:
    """Turn what the database raises into ``NewsroomUnusable``, and into ``QueryError`` where it was
    asked for a text that it cannot hold."""
    try:
        yield
    except (DBAPIError, ArgumentError) as error:
        reason = getattr(error, "orig", None) or error
        first = " ".join(str(reason).split())[:200]
        if _NUL in first:
            what = "it holds the null character (U+0000), which PostgreSQL cannot keep"
            raise QueryError("the text", what, "Take it out") from error
        if _is_out_of_reach(reason):
            what = f"it cannot be reached: {first}"
            raise NewsroomUnusable(where, what, "Is the server running?") from error
        raise NewsroomUnusable(where, f"the database refused: {first}", "See its log") from error


def _is_out_of_reach(reason: object) -> bool:
    """Whether a PostgreSQL server does not answer, or is stopping (classes 08 and 57P)."""
    state = getattr(reason, "sqlstate", "")
    by_server = type(reason).__module__.startswith("psycopg")
    return by_server and (state is None or str(state).startswith(("08", "57P")))

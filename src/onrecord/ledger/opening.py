"""Open a ledger: find it, tell it from other files and databases, bring its tables up to date."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import Connection, Engine

from onrecord.errors import LedgerMissing, LedgerUnusable
from onrecord.ledger import postgres, sqlite
from onrecord.ledger.chain.facts import watched
from onrecord.ledger.migrate import revision_of, upgrade
from onrecord.ledger.postgres import address
from onrecord.ledger.postgres.settling import refuse_encoding
from onrecord.ledger.schema import REVISIONS
from onrecord.ledger.tables import metadata

PAGES_VARIABLE = "ONRECORD_PAGES"
_SQLITE_URL = "sqlite:///"


def path_of(target: str | Path) -> Path:
    """The file that ``target``, a path or a ``sqlite:///`` URL, names.

    Raises ``LedgerUnusable`` for URLs of databases.
    """
    name = str(target)
    if name.startswith(_SQLITE_URL):
        return Path(name.removeprefix(_SQLITE_URL))
    scheme, colon, _ = name.partition("://")
    if colon:
        raise LedgerUnusable(
            f"{scheme}://…",
            "a ledger lives in a SQLite file or a PostgreSQL database",
            "Give a path, sqlite:///PATH or postgresql://user@host/database",
        )
    return Path(name)


def shown(target: str | Path) -> str:
    """``target`` as it is told to people: the path, or the URL without user and password.

    Raises ``LedgerUnusable`` for what is neither.
    """
    if address.is_postgresql(target):
        return address.shown(str(target))
    return str(path_of(target))


def pages_of(target: str | Path) -> Path:
    """The folder of the pages that the ledger keeps: beside a file; for a database as
    ``$ONRECORD_PAGES`` says, else one of the database's name in the working folder."""
    if not address.is_postgresql(target):
        return Path(f"{path_of(target)}.pages")
    named = os.environ.get(PAGES_VARIABLE)
    return Path(named) if named else Path(f"{address.name_of(str(target))}.pages")


def opened(target: str | Path, *, create: bool) -> Engine:
    """The engine of an up-to-date ledger. ``create`` makes it when it is missing.

    Raises ``LedgerMissing``, ``LedgerNewer`` or ``LedgerUnusable``.
    """
    if address.is_postgresql(target):
        return _opened_database(str(target), create)
    path = path_of(target)
    _look_at(path, create)
    with ExitStack() as unless_all_is_well:
        engine = sqlite.engine(path)
        unless_all_is_well.callback(engine.dispose)
        with sqlite.guarded(str(path)):
            _bring_up_to_date(engine, str(path), create)
        unless_all_is_well.pop_all()
    return engine


def _look_at(path: Path, create: bool) -> None:
    """Refuse what cannot be opened before SQLite makes an empty file of it."""
    if path.is_dir():
        raise LedgerUnusable(str(path), "it is a folder", "Give the path of a file")
    if not create and not path.exists():
        raise _missing(str(path))
    if not path.parent.is_dir():
        raise LedgerMissing(str(path), "its folder does not exist", f"Make {path.parent} first")


def _bring_up_to_date(engine: Engine, where: str, create: bool) -> None:
    """Run missing migrations, all or none of them; most times there is nothing to do."""
    with engine.connect() as connection:
        blank = sqlite.is_blank(connection)
        if not blank and not sqlite.is_marked(connection):
            raise _other(where)
        revision = revision_of(connection, where)
    if revision == REVISIONS[-1]:
        return
    if blank and not create:
        raise _missing(where)
    sqlite.keep_write_ahead_log(engine)
    with engine.execution_options(writes=True).begin() as connection:
        sqlite.mark(connection)
        upgrade(connection)


def _opened_database(target: str, create: bool) -> Engine:
    where = address.shown(target)
    with ExitStack() as unless_all_is_well:
        engine = postgres.engine(target)
        unless_all_is_well.callback(engine.dispose)
        with postgres.guarded(where):
            with engine.connect() as connection:
                ready = _is_ready(connection, where, create)
            if not ready:
                _make_ready(engine, where)
        unless_all_is_well.pop_all()
    return engine


def _is_ready(connection: Connection, where: str, create: bool) -> bool:
    """Whether nothing is to be done. Raises when the database cannot be made a ledger."""
    if postgres.is_blank(connection, list(metadata.tables)):
        if not create:
            raise _missing(where)
        refuse_encoding(connection, where)
        return False
    if not postgres.is_marked(connection):
        raise _other(where)
    newest = revision_of(connection, where) == REVISIONS[-1]
    return newest and postgres.is_settled(connection, watched())


def _make_ready(engine: Engine, where: str) -> None:
    """Run missing migrations, all or none of them, unless another program just did."""
    with engine.execution_options(writes=True).begin() as connection:
        if revision_of(connection, where) != REVISIONS[-1]:
            upgrade(connection)
        postgres.settle(connection, list(metadata.tables), watched())


def _other(where: str) -> LedgerUnusable:
    return LedgerUnusable(where, "it is not a ledger", "Give another with --ledger")


def _missing(where: str) -> LedgerMissing:
    return LedgerMissing(
        where, "there is no ledger", "`onrecord add FILE` makes one; --ledger names another"
    )

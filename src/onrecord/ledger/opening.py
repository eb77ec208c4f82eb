"""Open a ledger: find the file, tell it from other files, bring its tables up to date."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import Engine

from onrecord.errors import LedgerMissing, LedgerUnusable
from onrecord.ledger import sqlite
from onrecord.ledger.migrate import revision_of, upgrade
from onrecord.ledger.schema import REVISIONS

_SQLITE_URL = "sqlite:///"


def path_of(target: str | Path) -> Path:
    """The file that ``target``, a path or a ``sqlite:///`` URL, names.

    Raises ``LedgerUnusable`` for URLs of other databases.
    """
    name = str(target)
    if name.startswith(_SQLITE_URL):
        return Path(name.removeprefix(_SQLITE_URL))
    scheme, colon, _ = name.partition("://")
    if colon:
        raise LedgerUnusable(
            f"{scheme}://…", "ledgers live in SQLite files", "Give a path or sqlite:///PATH"
        )
    return Path(name)


def opened(target: str | Path, *, create: bool) -> Engine:
    """The engine of an up-to-date ledger. ``create`` makes the file when it is missing.

    Raises ``LedgerMissing``, ``LedgerNewer`` or ``LedgerUnusable``.
    """
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
            raise LedgerUnusable(where, "it is not a ledger", "Give another path with --ledger")
        revision = revision_of(connection, where)
    if revision == REVISIONS[-1]:
        return
    if blank and not create:
        raise _missing(where)
    sqlite.keep_write_ahead_log(engine)
    with engine.execution_options(writes=True).begin() as connection:
        sqlite.mark(connection)
        upgrade(connection)


def _missing(where: str) -> LedgerMissing:
    return LedgerMissing(
        where, "there is no ledger", "`onrecord add FILE` makes one; --ledger names another"
    )

"""Copy a whole ledger while others write to it, and put such a copy in its place again.

SQLite's backup API copies one moment of the database
(https://sqlite.org/backup.html). Kept pages lie beside the ledger in files that only grow, and are
written before the rows that name them: copied after the database, they hold all that it names.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from onrecord.errors import LedgerUnusable
from onrecord.ledger import sqlite
from onrecord.ledger.opening import path_of, shown
from onrecord.ledger.postgres.address import is_postgresql
from onrecord.ledger.store import Ledger
from onrecord.ledger.verify import Problem

PAGES = ".pages"


def backup(ledger: str | Path, target: Path, *, force: bool = False) -> list[Problem]:
    """Copy the ledger, with its kept pages, to ``target``; gives what is wrong with the copy.

    Raises ``LedgerMissing`` or ``LedgerUnusable``, also when ``target`` is there and not forced.
    """
    _refuse_database(ledger, "Back it up with pg_dump, and the folder of its pages as files")
    Ledger(ledger).close()
    return _copied(path_of(ledger), target, force=force)


def restore(source: Path, ledger: str | Path, *, force: bool = False) -> list[Problem]:
    """Put the copy ``source`` in the place of ``ledger``; gives what is wrong with it, in which
    case nothing was changed.

    Whoever has the ledger open then sees the copy. Raises ``LedgerMissing`` or ``LedgerUnusable``,
    also when there is a ledger already and it is not forced.
    """
    _refuse_database(ledger, "Restore it with pg_restore, or: onrecord copy FILE URL")
    with Ledger(source) as copy:
        problems = copy.verify()
    return problems or _copied(source, path_of(ledger), force=force)


def _refuse_database(ledger: str | Path, advice: str) -> None:
    """A database is its server's to back up: that knows how, also while it runs."""
    if is_postgresql(ledger):
        raise LedgerUnusable(shown(ledger), "it is a database, not a file", advice)


def _copied(source: Path, target: Path, *, force: bool) -> list[Problem]:
    if target.exists() and not force:
        raise LedgerUnusable(str(target), "there is a file already", "Overwrite it with --force")
    if target.exists() and target.samefile(source):
        raise LedgerUnusable(str(target), "it is the ledger itself", "Give another path")
    new = not target.exists()
    into = target.with_name(f"{target.name}.new") if new else target
    if new:
        into.unlink(missing_ok=True)
    try:
        with sqlite.guarded(str(target)):
            _copy_database(source, into)
        _copy_pages(source, target)
    except OSError as error:
        raise LedgerUnusable(
            str(target), f"it cannot be written ({error.strerror})", "Check its folder"
        ) from error
    with Ledger(into) as copy:
        problems = copy.verify()
    if new:
        into.replace(target)
    return problems


def _copy_database(source: Path, target: Path) -> None:
    """One transaction of ``target``: whoever reads it sees all of the copy or nothing of it."""
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        for connection in (one, other):
            connection.execute(f"PRAGMA busy_timeout = {sqlite.WAIT_MS:d}")
        one.backup(other)
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with target.open("rb") as file:
        os.fsync(file.fileno())


def _copy_pages(source: Path, target: Path) -> None:
    pages = Path(f"{source}{PAGES}")
    if pages.is_dir():
        shutil.copytree(pages, f"{target}{PAGES}", dirs_exist_ok=True)

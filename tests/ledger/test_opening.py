"""Which files are ledgers, and what is said of those that are not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.ledger.samples import DAM, NEVER

from onrecord.errors import LedgerError, LedgerMissing, LedgerNewer, LedgerUnusable
from onrecord.ledger import Ledger, sqlite


def run(path: Path, *statements: str) -> None:
    """Do something to the file behind the ledger's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def folder(path: Path) -> None:
    path.mkdir()


def prose(path: Path) -> None:
    path.write_text("Aldous Brenn said nothing. " * 50)


def other_database(path: Path) -> None:
    run(path, "CREATE TABLE shopping (item TEXT)")


def later_version(path: Path) -> None:
    Ledger(path, create=True).close()
    run(path, "UPDATE alembic_version SET version_num = '9999'")


def damaged(path: Path) -> None:
    with Ledger(path, create=True) as ledger:
        ledger.add(DAM, [NEVER])
    page = 4096
    path.write_bytes(path.read_bytes()[: 2 * page])


def nothing(path: Path) -> None:
    """Leave the place empty."""


def blank(path: Path) -> None:
    path.touch()


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (folder, LedgerUnusable, "it is a folder"),
        (prose, LedgerUnusable, "it is not a ledger"),
        (other_database, LedgerUnusable, "it is not a ledger"),
        (later_version, LedgerNewer, "a later version of onrecord made it"),
        (damaged, LedgerUnusable, "damaged"),
    ],
)
def test_other_files_are_refused_and_left_alone(
    path: Path, make: Callable[[Path], None], error: type[LedgerError], words: str, create: bool
) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=words), Ledger(path, create=create) as ledger:
        ledger.statements()
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("make", [nothing, blank])
def test_a_ledger_is_made_only_when_asked(path: Path, make: Callable[[Path], None]) -> None:
    make(path)
    with pytest.raises(LedgerMissing, match="there is no ledger"):
        Ledger(path)
    with Ledger(path, create=True) as ledger:
        assert ledger.add(DAM, [NEVER])
    with Ledger(f"sqlite:///{path}") as ledger:
        assert ledger.statements() == [NEVER]


def test_a_missing_folder_is_named(path: Path) -> None:
    with pytest.raises(LedgerMissing, match="its folder does not exist"):
        Ledger(path / "deep" / "onrecord.db", create=True)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://user:secret@host/db", "a SQLite file or a PostgreSQL database"),
        ("postgresql://user:secret@[", "not the address of a database"),
        ("postgresql://user:secret@localhost:1/db", "it cannot be reached"),
        ("postgresql://user:secret@localhost:1", "not the address of a database"),
    ],
)
def test_a_database_that_is_none_is_named_without_its_password(url: str, words: str) -> None:
    with pytest.raises(LedgerUnusable, match=words) as caught:
        Ledger(url)
    assert "secret" not in str(caught.value)


def test_a_held_ledger_says_so(path: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "WAIT_MS", 10)
    with closing(sqlite3.connect(path)) as other, Ledger(path) as mine:
        other.execute("BEGIN IMMEDIATE")
        assert mine.has_article("dam")
        with pytest.raises(LedgerUnusable, match="another program is writing to it"):
            mine.relate([])
    assert ledger.verify() == []


def test_a_full_disk_says_so_and_loses_nothing(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "full.db")) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        connection.execute("CREATE TABLE t (x)")
        with pytest.raises(sqlite3.OperationalError) as caught:
            connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    error = sqlite.unusable("full.db", caught.value)
    assert "the disk is full" in str(error)


def test_transactions_are_durable(path: Path, empty: Ledger) -> None:
    with empty._reading() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"

"""A copy is whole, whoever writes meanwhile; it goes back, and overwrites nothing unasked."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ledger.samples import DAM, NEVER

from onrecord.errors import LedgerMissing, LedgerUnusable
from onrecord.ledger import Ledger
from onrecord.ledger.backup import backup, restore


def test_a_copy_has_the_same_head_and_content(path: Path, ledger: Ledger, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "copy.db"
    copy.parent.mkdir()
    pages = Path(f"{path}.pages")
    pages.mkdir(exist_ok=True)
    (pages / "one.warc.gz").write_bytes(b"kept")
    assert backup(path, copy) == []
    assert sorted(file.name for file in copy.parent.iterdir()) == ["copy.db", "copy.db.pages"]
    assert (copy.parent / "copy.db.pages" / "one.warc.gz").read_bytes() == b"kept"
    with Ledger(copy) as other:
        assert other.chain.head() == ledger.chain.head()
        assert other.chain.content() == ledger.chain.content()


@pytest.mark.lengthy
def test_others_write_meanwhile(path: Path, empty: Ledger, tmp_path: Path) -> None:
    def write() -> None:
        with Ledger(path) as mine:
            for n in range(60):
                mine.add(replace(DAM, id=f"a{n}"), [replace(NEVER, id=f"s{n}", article=f"a{n}")])

    writer = threading.Thread(target=write)
    writer.start()
    sizes = []
    for n in range(5):
        assert backup(path, tmp_path / f"copy{n}.db") == []
        with Ledger(tmp_path / f"copy{n}.db") as copy:
            sizes.append(copy.size())
    writer.join()
    assert sizes == sorted(sizes)
    assert all(size.articles == size.statements for size in sizes)
    assert empty.size().articles == 60


def test_it_goes_back(path: Path, ledger: Ledger, tmp_path: Path) -> None:
    before = ledger.chain.head()
    backup(path, tmp_path / "copy.db")
    ledger.add(replace(DAM, id="later"), [])
    with pytest.raises(LedgerUnusable, match="--force"):
        restore(tmp_path / "copy.db", path)
    assert len(ledger.articles()) == 3
    assert restore(tmp_path / "copy.db", path, force=True) == []
    assert ledger.chain.head() == before
    assert restore(tmp_path / "copy.db", tmp_path / "elsewhere.db") == []
    with Ledger(tmp_path / "elsewhere.db") as other:
        assert other.articles() == ledger.articles()


def test_a_damaged_copy_is_not_put_back(path: Path, ledger: Ledger, tmp_path: Path) -> None:
    backup(path, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as raw, raw:
        raw.execute("UPDATE article SET headline = 'another'")
    assert restore(tmp_path / "copy.db", path, force=True) != []
    assert ledger.articles() == [DAM, *ledger.articles()[1:]]
    assert ledger.verify() == []


def test_what_cannot_be_copied_is_refused(path: Path, ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "there.db").write_bytes(b"")
    with pytest.raises(LedgerUnusable, match="--force"):
        backup(path, tmp_path / "there.db")
    with pytest.raises(LedgerUnusable, match="the ledger itself"):
        backup(path, path, force=True)
    with pytest.raises(LedgerMissing):
        backup(tmp_path / "none.db", tmp_path / "copy.db")
    with pytest.raises(LedgerUnusable):
        backup(path, tmp_path / "no folder" / "copy.db")


def test_a_database_is_backed_up_by_its_server(tmp_path: Path) -> None:
    url = "postgresql://desk:hush@db.example/news"
    with pytest.raises(LedgerUnusable, match="pg_dump") as caught:
        backup(url, tmp_path / "copy.db")
    assert "hush" not in str(caught.value)
    with pytest.raises(LedgerUnusable, match="pg_restore"):
        restore(tmp_path / "copy.db", url)

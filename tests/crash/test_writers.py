"""Two writers at once: each waits its turn, or is told that it is not; nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.crash.pages import kept, story
from tests.stores.places import At

from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger, sqlite
from onrecord.ledger.postgres import connecting

pytestmark = pytest.mark.lengthy

ROOT = Path(__file__).resolve().parents[2]


def test_two_writers_that_make_one_ledger_both_complete(at: At) -> None:
    path = at("onrecord.db")
    command = [sys.executable, "-m", "tests.crash.writer", path]
    writers = [
        subprocess.Popen(
            [*command, name, "15"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    told = [writer.communicate() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], told
    said = {line for words, _ in told for line in words.splitlines()}
    with Ledger(path) as ledger:
        assert {article.id for article in ledger.articles()} == said
        assert len(said) == 30
        assert len(ledger.statements()) == 60
        assert ledger.verify() == []
        assert list(ledger.keeping.faults()) == []


def test_a_writer_that_waits_too_long_is_told(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    for database in (sqlite, connecting):
        monkeypatch.setattr(database, "WAIT_MS", 20)
    path = at("onrecord.db")
    (one, ones), (two, twos) = story("one"), story("two")
    with Ledger(path, create=True) as first, Ledger(path) as second:
        with first._writing():
            with pytest.raises(LedgerUnusable, match="another program is writing to it"):
                second.add(two, twos, seen=kept(two))
            assert second.articles() == []
        assert first.add(one, ones, seen=kept(one))
        assert second.add(two, twos, seen=kept(two))
        assert len(first.articles()) == 2
        assert first.verify() == []

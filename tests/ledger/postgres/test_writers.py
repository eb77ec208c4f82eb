"""Several processes write to one database at once, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.stores.server import Server

from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger
from onrecord.ledger.postgres import connecting

ROOT = Path(__file__).resolve().parents[3]
WRITERS, EACH = 4, 12

pytestmark = pytest.mark.postgres


def test_four_writers_lose_nothing(server: Server) -> None:
    with server.ledger() as url:
        command = [sys.executable, "-m", "tests.ledger.postgres.writer", url]
        started = [
            subprocess.Popen([*command, str(n), str(EACH)], cwd=ROOT) for n in range(WRITERS)
        ]
        assert [process.wait() for process in started] == [0] * WRITERS
        with Ledger(url) as ledger:
            assert ledger.size().articles == WRITERS * EACH
            assert len(ledger.people.list()) == 2
            assert [one.statements for one in ledger.people.list()] == [WRITERS * EACH] * 2
            assert ledger.verify() == []


def test_two_programs_may_make_the_tables_at_once(server: Server) -> None:
    with server.database() as url:
        command = [sys.executable, "-m", "tests.ledger.postgres.writer", url]
        started = [subprocess.Popen([*command, str(n), "1"], cwd=ROOT) for n in range(2)]
        assert [process.wait() for process in started] == [0, 0]
        with Ledger(url) as ledger:
            assert ledger.size().articles == 2
            assert ledger.verify() == []


def test_a_held_ledger_says_so_and_can_be_read(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "WAIT_MS", 20)
    with server.ledger() as url, Ledger(url) as one, Ledger(url) as other, one._writing():
        assert not other.has_article("dam")
        with pytest.raises(LedgerUnusable, match="another program is writing to it"):
            other.relate([])

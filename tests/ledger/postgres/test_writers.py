"""Several processes write to one database at once, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select
from tests.stores.server import Server

from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger
from onrecord.ledger.chain.tables import chain_entry
from onrecord.ledger.databases import database_of
from onrecord.ledger.postgres import connecting
from onrecord.ledger.schema import speaker, speaker_word

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


def test_what_is_refused_among_rows_sent_together_leaves_nothing(server: Server) -> None:
    with server.ledger() as url, Ledger(url, create=True) as ledger:
        with pytest.raises(LedgerUnusable, match="the database refused"):
            _enter_one_word_twice(ledger)
        with ledger._reading() as one:
            assert one.execute(select(speaker)).all() == []
        assert ledger.verify() == []


def _enter_one_word_twice(ledger: Ledger) -> None:
    with ledger._writing() as one:
        one.execute(insert(speaker), {"name": "Aldous Brenn", "folded": "aldous brenn"})
        database = database_of(one)
        with database.together(one):
            database.insert_all(one, speaker_word, [{"word": "brenn", "speaker": 1}] * 2)
            database.insert_all(one, speaker_word, [{"word": "aldous", "speaker": 1}])


def test_rows_of_every_plain_kind_go_in_as_arrays(server: Server) -> None:
    with server.ledger() as url, Ledger(url, create=True) as ledger, ledger._writing() as one:
        rows = [
            {"seq": 1, "at": "now", "kind": "a", "subject": 2, "commitment": None, "sha256": b""},
            {"seq": 2, "at": "né", "kind": "b", "subject": 3, "commitment": b"\0", "sha256": b"1"},
        ]
        database_of(one).insert_all(one, chain_entry, rows)
        database_of(one).insert_all(one, chain_entry, [])
        found = one.execute(select(chain_entry).order_by(chain_entry.c.seq)).mappings()
        assert [dict(row) for row in found] == rows
        one.execute(delete(chain_entry))

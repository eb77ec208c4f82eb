"""A ledger moves from a file into PostgreSQL and back, and is the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table, select
from tests.ledger.people.build import add
from tests.ledger.samples import DAM, LEAK
from tests.ledger.whole import LATER, empty_tables, fill
from tests.stores.server import Server

from onrecord.errors import BadRecord, LedgerUnusable
from onrecord.ledger import Ledger
from onrecord.ledger.copying import copy
from onrecord.ledger.tables import metadata


@pytest.fixture(autouse=True)
def theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a ledger in PostgreSQL keeps its pages."""
    monkeypatch.setenv("ONRECORD_PAGES", str(tmp_path / "theirs"))
    return tmp_path / "theirs"


@pytest.fixture
def full(stored_at: Path | str) -> Path | str:
    """Where a ledger is that has something in every table."""
    with Ledger(stored_at, create=True) as ledger:
        fill(ledger)
        assert empty_tables(ledger) == [], "a new table is to be filled in tests/ledger/whole.py"
    return stored_at


@pytest.mark.postgres
def test_a_copy_has_the_same_head_rows_and_answers(full: Path | str, other: Path | str) -> None:
    assert copy(full, other) == []
    with Ledger(full) as one, Ledger(other) as two:
        assert one.chain.head() == two.chain.head()
        assert one.chain.content() == two.chain.content()
        for query in ("leak", '"never leak"', "dam speaker:brenn", "reservoir -never"):
            assert one.search(query) == two.search(query)
        assert one.statements() == two.statements()
        assert one.judged() == two.judged()
        assert one.people.list() == two.people.list()
        assert one.matters.log() == two.matters.log()
        assert one.corrections.of() == two.corrections.of()
        assert one.opinions.lines() == two.opinions.lines()
        assert one.erasing.all() == two.erasing.all()
        pages = {page.sha256 for page in one.keeping.snapshots(LATER.id)}
        assert all(two.keeping.page(page) == one.keeping.page(page) for page in pages)
        assert pages
        with one._reading() as ours, two._reading() as theirs:
            for table in metadata.sorted_tables:
                assert rows(ours, table) == rows(theirs, table)
        assert (two.verify(), list(two.keeping.faults())) == ([], [])
        add(two, "later", ("Joren Vale", "minister"))
        assert two.verify() == []


def rows(connection: Connection, table: Table) -> list[tuple[object, ...]]:
    found = connection.execute(select(table).order_by(*table.primary_key.columns))
    return [tuple(row) for row in found]


@pytest.mark.postgres
def test_a_place_that_is_not_empty_is_refused(full: Path | str, other: Path | str) -> None:
    with Ledger(other, create=True) as ledger:
        ledger.add(replace(DAM, id="mine"), [])
        before = ledger.chain.head()
        with pytest.raises(LedgerUnusable, match="there is something in it"):
            copy(full, other)
        assert ledger.chain.head() == before


@pytest.mark.postgres
def test_a_ledger_with_a_fault_is_not_copied(tmp_path: Path, server: Server) -> None:
    with Ledger(tmp_path / "a.db", create=True) as ledger:
        fill(ledger)
        with ledger._engine.begin() as connection:
            connection.exec_driver_sql("UPDATE article SET headline = 'Another' WHERE seq = 1")
    with server.database() as made:
        assert [problem.where for problem in copy(tmp_path / "a.db", made)]
        with Ledger(made) as ledger:
            assert ledger.size().articles == 0
            assert ledger.chain.head().entries == 0


@pytest.mark.postgres
def test_a_null_character_is_named(tmp_path: Path, server: Server) -> None:
    with Ledger(tmp_path / "a.db", create=True) as ledger:
        ledger.add(replace(LEAK, text="Rain\x00 fell."), [])
    with server.database() as made, pytest.raises(BadRecord, match="the null character"):
        copy(tmp_path / "a.db", made)


@pytest.mark.postgres
def test_kept_pages_come_along(tmp_path: Path, server: Server, theirs: Path) -> None:
    with Ledger(tmp_path / "a.db", create=True) as ledger:
        fill(ledger)
    ours = [path.name for path in (tmp_path / "a.db.pages").iterdir()]
    with server.database() as made:
        assert copy(tmp_path / "a.db", made) == []
        assert [path.name for path in theirs.iterdir()] == ours != []

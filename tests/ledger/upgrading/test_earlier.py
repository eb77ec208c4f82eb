"""A ledger of any earlier version comes up to date with all that it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select
from tests.ledger.people.build import add
from tests.ledger.samples import ALWAYS, CHANGE, DISPUTE, NEVER
from tests.ledger.upgrading.earlier import WHOLE, Rows, head_then, make

from onrecord.ledger import Ledger
from onrecord.ledger.migrate import revision_of
from onrecord.ledger.schema import REVISIONS
from onrecord.ledger.tables import metadata
from onrecord.records import Judgement
from onrecord.wire import statement_from_json

pytestmark = pytest.mark.lengthy

Where = Path | str


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_all_that_was_there_is_there_and_it_goes_on(blank: Where, revision: str) -> None:
    entered = make(blank, revision)
    with Ledger(blank) as ledger:
        with ledger._reading() as connection:
            assert revision_of(connection, ledger.where) == REVISIONS[-1]
            assert lost(connection, entered) == []
        told = [statement_from_json(row["record"]) for row in entered["statement"]]
        assert {one.id: one for one in ledger.statements()} == {one.id: one for one in told}
        assert {one.id for one in ledger.relations(least=0.0)} == {CHANGE.id, DISPUTE.id}
        assert [hit.statement.id for hit in ledger.search("speaker:brenn never")] == [NEVER.id]
        assert {hit.statement.id for hit in ledger.search("reservoir")} == {NEVER.id, ALWAYS.id}
        assert "dam" in [found.article.id for found in ledger.texts.find('"will never leak"')]
        assert revision < WHOLE or ledger.chain.head() == head_then()
        assert ledger.verify() == []
        add(ledger, "later", ("Corin Aldane", "minister"))
        ledger.judge(CHANGE.id, Judgement(verdict="confirm", by="Tamsin Okray"))
        assert ledger.verify() == []


def lost(connection: Connection, entered: Rows) -> list[tuple[str, str, Any, Any]]:
    """What a row does not say any more: its table, the column, what it said and what it says."""
    gone = []
    for name, rows in entered.items():
        table = metadata.tables[name]
        keys = [column.name for column in table.primary_key]
        found = connection.execute(select(table)).mappings()
        now = {tuple(row[key] for key in keys): row for row in found}
        for row in rows:
            kept = now[tuple(row[key] for key in keys)]
            gone += [
                (name, column, said, kept[column])
                for column, said in row.items()
                if column in table.c and said != kept[column]
            ]
    return gone

"""A ledger made before persons were known keeps all it has and learns of persons from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import inspect
from tests.ledger import older
from tests.ledger.people.build import add, ids
from tests.ledger.samples import ALWAYS, CHANGE, DAM, LEAK, NEVER, NOTHING, TODAY
from tests.stores.revisions import at_revision

from onrecord.ledger import Ledger
from onrecord.ledger.migrate import revision_of
from onrecord.ledger.schema import REVISIONS

pytestmark = pytest.mark.lengthy


@pytest.fixture
def old(path: Path) -> Path:
    """A ledger of the first revision, with two articles."""
    with at_revision(path, "0001") as connection:
        assert "person" not in inspect(connection).get_table_names()
        for article, said in ((DAM, [NEVER, TODAY]), (LEAK, [ALWAYS, NOTHING])):
            number = older.enter_article(connection, article, {1, 2})
            older.enter_statements(connection, article, number, said)
        older.enter_relations(connection, [CHANGE])
    return path


def test_nothing_is_lost(old: Path) -> None:
    with Ledger(old) as ledger:
        with ledger._reading() as connection:
            assert revision_of(connection, str(old)) == REVISIONS[-1]
        assert ledger.articles() == [DAM, LEAK]
        assert ledger.statements() == [NEVER, TODAY, ALWAYS, NOTHING]
        assert ledger.relations(speaker="Brenn") == [CHANGE]
        assert ledger.statements(speaker="aldous brenn") == [NEVER, ALWAYS]
        assert [hit.statement for hit in ledger.search("speaker:brenn never")] == [NEVER]
        assert ledger.people.list() == []
        assert ledger.verify() == []


def test_new_articles_have_persons_and_old_ones_are_still_found(old: Path) -> None:
    with Ledger(old) as ledger:
        add(ledger, "one", ("Aldous Brenn", "minister"))
        assert ids(ledger.statements(speaker="Aldous Brenn")) == [NEVER.id, "one#0", ALWAYS.id]
        (brenn,) = ledger.people.list()
        assert brenn.statements == 1
        assert ledger.verify() == []

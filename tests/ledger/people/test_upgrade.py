"""A ledger made before persons were known keeps all it has and learns of persons from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import inspect
from tests.ledger import older
from tests.ledger.people.build import add, ids
from tests.ledger.samples import ALWAYS, CHANGE, DAM, LEAK, NEVER, NOTHING, TODAY

from onrecord.ledger import Ledger, sqlite
from onrecord.ledger.migrate import MIGRATIONS, revision_of
from onrecord.ledger.schema import REVISIONS


@pytest.fixture
def old(path: Path) -> Path:
    """A ledger of the first revision, with two articles."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    engine = sqlite.engine(path)
    sqlite.keep_write_ahead_log(engine)
    with engine.execution_options(writes=True).begin() as connection:
        sqlite.mark(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        assert "person" not in inspect(connection).get_table_names()
        for article, said in ((DAM, [NEVER, TODAY]), (LEAK, [ALWAYS, NOTHING])):
            number = older.enter_article(connection, article, {1, 2})
            older.enter_statements(connection, article, number, said)
        older.enter_relations(connection, [CHANGE])
    engine.dispose()
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

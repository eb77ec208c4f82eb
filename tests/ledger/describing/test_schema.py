"""The page of the schema says what the database is."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import inspect
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.ledger import Ledger
from onrecord.ledger.describing import schema_page
from onrecord.ledger.describing.columns import _OWN, meaning
from onrecord.ledger.describing.page import OTHERS, chapters
from onrecord.ledger.describing.words import TABLES

PAGE = Path(__file__).parents[3] / "docs" / "schema.md"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    where = tmp_path / "onrecord.db"
    Ledger(where, create=True).close()
    return where


def test_the_page_in_the_documentation_is_that_of_a_new_ledger(new: Path) -> None:
    again = "Make it again: onrecord --ledger NEW_LEDGER schema > docs/schema.md"
    assert schema_page(new) == PAGE.read_text(encoding="utf-8"), again


def test_every_table_and_column_is_described(new: Path) -> None:
    with Ledger(new) as ledger, ledger._reading() as connection:
        seen = inspect(connection)
        found = chapters(seen)
        assert OTHERS not in found, "Describe them in onrecord/ledger/describing/words.py"
        assert list(found.values()) == [list(some) for some in TABLES.values()]
        for name in (name for names in found.values() for name in names):
            keys = {key["constrained_columns"][0] for key in seen.get_foreign_keys(name)}
            fields = [column["name"] for column in seen.get_columns(name)]
            bare = [one for one in fields if meaning(name, one, key=one in keys) is None]
            assert bare == [], f"Describe these of {name} in onrecord/ledger/describing/columns.py"


def test_nothing_is_described_that_is_not_there(new: Path) -> None:
    with Ledger(new) as ledger, ledger._reading() as connection:
        seen = inspect(connection)
        for name, told in _OWN.items():
            fields = {column["name"] for column in seen.get_columns(name)}
            assert told.keys() - fields <= {"words"}, name  # a column of PostgreSQL's text index


def test_the_command_prints_it(new: Path) -> None:
    done = CliRunner().invoke(app, ["schema", "--ledger", str(new)])
    assert done.exit_code == 0
    assert done.stdout == schema_page(new)

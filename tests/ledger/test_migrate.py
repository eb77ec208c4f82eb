"""The migrations make the tables that the code expects."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from tests.stores.revisions import known

from onrecord.ledger import Ledger
from onrecord.ledger.migrate import MIGRATIONS, revision_of, upgrade
from onrecord.ledger.schema import REVISIONS
from onrecord.ledger.tables import metadata


def _is_ours(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    """The text index is each database's own; in PostgreSQL a newsroom may have tables beside."""
    return kind != "table" or name in metadata.tables


def test_the_code_knows_every_revision() -> None:
    assert known(MIGRATIONS) == REVISIONS


def test_the_tables_are_those_of_the_schema(empty: Ledger) -> None:
    with empty._reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, metadata) == []


def test_upgrading_again_changes_nothing(ledger: Ledger) -> None:
    with ledger._writing() as connection:
        upgrade(connection)
        assert revision_of(connection, ledger.where) == REVISIONS[-1]
    assert len(ledger.articles()) == 2

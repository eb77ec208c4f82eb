"""Where the store is, that its owner alone reads it, and that its tables are as the code says."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from tests.stores.revisions import known

from onrecord.errors import NewsroomUnusable
from onrecord.newsroom import Newsroom, target_for
from onrecord.newsroom.migrate import MIGRATIONS, revision_of, upgrade
from onrecord.newsroom.opening import VARIABLE
from onrecord.newsroom.tables import REVISIONS, VERSION_TABLE, metadata
from onrecord.watching import tables as watching


@pytest.mark.parametrize(
    ("ledger", "given", "expected"),
    [
        ("onrecord.db", None, "onrecord.newsroom.db"),
        ("a/news.db", None, "a/news.newsroom.db"),
        ("sqlite:///a/news.db", None, "a/news.newsroom.db"),
        ("ledger", None, "ledger.newsroom.db"),
        ("onrecord.db", "people.db", "people.db"),
        ("postgresql://desk@db/news", None, "postgresql://desk@db/news"),
    ],
)
def test_it_lies_beside_the_ledger_unless_told(
    ledger: str, given: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert target_for(ledger, given) == expected


def test_the_environment_may_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "there.db")
    assert target_for("onrecord.db") == "there.db"
    assert target_for("onrecord.db", "here.db") == "here.db"


def test_it_is_made_when_first_needed_for_its_owner_alone(place: Path) -> None:
    with Newsroom(str(place)) as store:
        assert not store.has_accounts
        assert not place.exists()
        store.audit.enter("Okray", "export")
        for file in place.parent.glob(f"{place.name}*"):
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    with Newsroom(str(place)) as again:
        assert [entry.what for entry in again.audit.list()] == ["export"]


@pytest.mark.parametrize("target", ["mysql://db/news", "no/such/folder/x.db", "."])
def test_what_cannot_be_opened_is_said(target: str) -> None:
    with pytest.raises(NewsroomUnusable):
        Newsroom(target).accounts.any()


def test_another_file_is_left_alone(place: Path) -> None:
    place.write_text("notes, and no database at all" * 50)
    with Newsroom(str(place)) as store, pytest.raises(NewsroomUnusable, match="not a database"):
        store.accounts.any()


def test_a_later_store_is_refused(store: Newsroom, place: Path) -> None:
    with store.writing() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    with Newsroom(str(place)) as again, pytest.raises(NewsroomUnusable, match="later version"):
        again.accounts.any()


@pytest.mark.parametrize("address", ["desk:hush@db.example/news", "db.example/news?password=hush"])
def test_a_password_in_an_address_is_never_shown(address: str) -> None:
    store = Newsroom(f"postgresql://{address}")
    assert store.where == "postgresql://db.example/news"


def test_the_code_knows_every_revision() -> None:
    assert known(MIGRATIONS) == REVISIONS


def _is_ours(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    """In PostgreSQL the ledger may have its tables beside."""
    return kind != "table" or name in metadata.tables


def test_the_tables_are_those_of_the_code_and_upgrading_again_changes_nothing(
    store: Newsroom,
) -> None:
    with store.writing() as connection:
        upgrade(connection)
        assert revision_of(connection, store.where) == REVISIONS[-1]
        options = {"version_table": VERSION_TABLE, "include_object": _is_ours}
        context = MigrationContext.configure(connection, opts=options)
        assert watching.source.metadata is metadata
        assert compare_metadata(context, metadata) == []

"""Where a test's ledger is: in a file, or in PostgreSQL.

``pytest --store`` says in which; ``at`` gives the place. A test that asks for ``stored_at`` instead
runs on both each time, and one that asks for the path of a file besides on that alone.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite as Dialect
from tests.stores.places import At, Stores
from tests.stores.server import Server, programs, running

ON_FILE = {"path", "place"}
"""Fixtures of a file, beside ``stored_at``."""
ON_FILE_ALONE = pytest.mark.sqlite_only(reason="it asks for the path of the file")
POSTGRES = pytest.param("postgres", marks=pytest.mark.postgres)
MISSING = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
PAGES = "ONRECORD_PAGES"


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--store`` says where ledgers are."""
    stores = ("sqlite", "postgres")
    parser.addoption("--store", choices=stores, default="sqlite", help="where ledgers are")


def pytest_configure(config: pytest.Config) -> None:
    """Whoever asks for PostgreSQL needs it."""
    if _in_postgres(config) and programs() is None:
        raise pytest.UsageError(MISSING)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tests of the ledger itself run on both stores."""
    if "stored_at" not in metafunc.fixturenames:
        return
    stores: list[object] = [POSTGRES] if _in_postgres(metafunc.config) else ["sqlite", POSTGRES]
    if ON_FILE & {*metafunc.fixturenames}:
        stores = [pytest.param("sqlite", marks=ON_FILE_ALONE)]
    metafunc.parametrize("stored_at", stores, indirect=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In PostgreSQL run what may differ there: tests that make a ledger, but those of files."""
    if not _in_postgres(config):
        return
    kept = [item for item in items if _differs(item)]
    config.hook.pytest_deselected(items=[item for item in items if not _differs(item)])
    items[:] = kept


def _differs(item: pytest.Item) -> bool:
    makes_ledger = {"stores", "server"} & {*getattr(item, "fixturenames", ())}
    return bool(makes_ledger) and not item.get_closest_marker("sqlite_only")


def _in_postgres(config: pytest.Config) -> bool:
    return bool(config.getoption("--store") == "postgres")


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Compile a statement once for all files of a run. Each file would do so anew, which takes a
    quarter of the time of a test that opens one: a program has few files, the tests thousands."""
    compiled: dict[Any, Any] = {}

    def sharing(*args: Any, **kwargs: Any) -> Engine:
        made = create_engine(*args, **kwargs)
        made.update_execution_options(compiled_cache=compiled)
        return made

    with pytest.MonkeyPatch.context() as patch:
        # what is compiled is kept by dialect, and every file has one of its own
        patch.setattr(Dialect, "__eq__", lambda self, other: type(self) is type(other))
        patch.setattr(Dialect, "__hash__", lambda self: hash(type(self)))
        patch.setattr("onrecord.ledger.sqlite.create_engine", sharing)
        patch.setattr("onrecord.newsroom.sqlite.create_engine", sharing)
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server. Where there is none, tests fail on CI and are skipped elsewhere."""
    found = programs()
    if found is None:
        raise (pytest.fail if os.environ.get("CI") else pytest.skip).Exception(MISSING)
    with running(found) as made:
        yield made


@pytest.fixture(scope="session")
def stores(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stores]:
    """Where ledgers that several tests read are."""

    def new_folder() -> Path:
        return tmp_path_factory.mktemp("stored")

    if not _in_postgres(request.config):
        yield Stores(None, new_folder)
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PAGES, str(new_folder() / "pages"))
        yield Stores(request.getfixturevalue("server"), new_folder)


@pytest.fixture
def at(stores: Stores, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[At]:
    """Where the test's ledgers are, which are gone afterwards."""
    if stores.server:
        shared, own = Path(os.environ[PAGES]), tmp_path / "pages"
        if shared.is_dir():
            shutil.copytree(shared, own)
        monkeypatch.setenv(PAGES, str(own))
    yield At(stores, tmp_path)
    stores.forget(tmp_path)


@pytest.fixture
def stored_at(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stores: Stores,
) -> Iterator[Path | str]:
    """Where the test's ledger is, which is empty."""
    if request.param == "sqlite":
        yield Path(stores.file(tmp_path / "onrecord.db"))
        return
    monkeypatch.setenv(PAGES, str(tmp_path / "pages"))
    with request.getfixturevalue("server").ledger() as made:
        yield made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's ledger is, in a file."""
    return tmp_path / "onrecord.db"

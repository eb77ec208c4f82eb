"""Where a test's ledger is: in a file, and in PostgreSQL.

A test that asks for ``stored_at`` runs on both, one that asks for the path of a file besides on
that alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stores.server import Server, programs, running

ON_FILE = {"path", "place"}
"""Fixtures of a file."""
ON_BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tests of a ledger run on both stores."""
    if "stored_at" in metafunc.fixturenames:
        stores = ["sqlite"] if ON_FILE & {*metafunc.fixturenames} else ON_BOTH
        metafunc.parametrize("stored_at", stores, indirect=True)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server. Where there is none, tests fail on CI and are skipped elsewhere."""
    found = programs()
    if found is None:
        message = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        raise (pytest.fail if os.environ.get("CI") else pytest.skip).Exception(message)
    with running(found) as made:
        yield made


@pytest.fixture
def stored_at(request: pytest.FixtureRequest) -> Iterator[Path | str]:
    """Where the test's ledger is; in PostgreSQL it is there already, and empty."""
    if request.param == "sqlite":
        yield request.getfixturevalue("tmp_path") / "onrecord.db"
        return
    request.getfixturevalue("monkeypatch").setenv(
        "ONRECORD_PAGES", str(request.getfixturevalue("tmp_path") / "pages")
    )
    with request.getfixturevalue("server").ledger() as made:
        yield made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's ledger is, in a file."""
    return tmp_path / "onrecord.db"

"""An upgrade that is killed in the middle of a revision leaves the ledger as it was."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Engine
from tests.ledger.samples import ALWAYS, CHANGE, DISPUTE, NEVER, NOTHING, TODAY
from tests.ledger.upgrading.earlier import make
from tests.stores.server import Server

from onrecord.ledger import Ledger, postgres, sqlite
from onrecord.ledger.migrate import revision_of
from onrecord.ledger.schema import REVISIONS

ROOT = Path(__file__).resolve().parents[3]
FIRST, *LATER = REVISIONS

pytestmark = pytest.mark.slow


def killed(places: dict[str, str]) -> None:
    """Open each of ``places``, the ledger that dies at the revision before it."""
    asked = [f"{revision}={place}" for revision, place in places.items()]
    command = [sys.executable, "-m", "tests.ledger.upgrading.killed", *asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(int(signal.SIGKILL))] * len(places), done.stderr


def is_whole(place: str, engine: Engine) -> None:
    """Nothing was done to it; opened again it comes up to date with all that it holds."""
    with engine.connect() as connection:
        assert revision_of(connection, place) == FIRST
    engine.dispose()
    with Ledger(place) as ledger:
        assert {one.id for one in ledger.statements()} == {
            one.id for one in (NEVER, TODAY, ALWAYS, NOTHING)
        }
        assert {one.id for one in ledger.relations(least=0.0)} == {CHANGE.id, DISPUTE.id}
        assert ledger.verify() == []


@pytest.mark.sqlite_only(reason="it copies the file")
def test_in_a_file(tmp_path: Path) -> None:
    make(tmp_path / "first.db", FIRST)
    places = {revision: str(tmp_path / f"{revision}.db") for revision in LATER}
    for place in places.values():
        shutil.copy(tmp_path / "first.db", place)
    killed(places)
    for place in places.values():
        is_whole(place, sqlite.engine(Path(place)))


@pytest.fixture
def databases(server: Server) -> Iterator[dict[str, str]]:
    """A database of the first revision for each of the later ones."""
    with ExitStack() as made:
        places = {revision: made.enter_context(server.database()) for revision in LATER}
        first = made.enter_context(server.database())
        make(first, FIRST)
        for place in places.values():
            server.copy(first, place)
        yield places


@pytest.mark.postgres
def test_in_a_database(databases: dict[str, str]) -> None:
    killed(databases)
    for place in databases.values():
        is_whole(place, postgres.engine(place))

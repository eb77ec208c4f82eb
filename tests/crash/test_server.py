"""A PostgreSQL server that fails in the middle of an add: a clear error, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest
from bench.server import address, programs, restart, served
from sqlalchemy import make_url
from tests.crash.pages import kept, story
from tests.stores.server import Server

from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger, writing

ROOT = Path(__file__).resolve().parents[2]
FAIL = """
CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'as the server would say' USING ERRCODE = '{state}'; END $$
"""
ON_STATEMENTS = (
    "CREATE TRIGGER fail BEFORE INSERT ON statement FOR EACH STATEMENT EXECUTE FUNCTION fail()"
)
MEND = "DROP FUNCTION fail CASCADE"
END_ALL = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""

pytestmark = pytest.mark.postgres


@pytest.fixture
def url(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A ledger of one article."""
    monkeypatch.setenv("ONRECORD_PAGES", str(tmp_path / "pages"))
    with server.ledger() as made:
        with Ledger(made) as ledger:
            enter(ledger, "first")
        yield made


def enter(ledger: Ledger, name: str) -> None:
    article, statements = story(name)
    assert ledger.add(article, statements, seen=kept(article))


def goes_on(ledger: Ledger) -> None:
    """What was there is there; what failed can be added."""
    assert [article.id for article in ledger.articles()] == ["first"]
    assert ledger.verify() == []
    enter(ledger, "second")
    assert [article.id for article in ledger.articles()] == ["first", "second"]
    assert ledger.verify() == []
    assert list(ledger.keeping.faults()) == []


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("53100", "the disk is full. Free some space and try again; nothing was lost"),
        ("53200", "the server has no memory left. Try again when less is going on"),
        ("40001", "another program changed the same at the same time. Try again"),
        ("40P01", "another program changed the same at the same time. Try again"),
        ("25006", "it cannot be written to. Connect to the primary server"),
        ("58030", "the server's disk could not be read or written. Check the disk"),
    ],
)
def test_what_the_server_runs_into_is_told(server: Server, url: str, state: str, told: str) -> None:
    name = make_url(url).database or ""
    with Ledger(url) as ledger:
        server.run(FAIL.format(state=state), ON_STATEMENTS, name=name)
        try:
            with pytest.raises(LedgerUnusable) as failed:
                enter(ledger, "second")
        finally:
            server.run(MEND, name=name)
        assert str(failed.value) == f"{ledger.where}: {told}"
        goes_on(ledger)


def test_a_connection_that_ends_in_the_middle(
    server: Server, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_args: Any, **_kwargs: Any) -> None:
        server.run(END_ALL, name=make_url(url).database or "")

    with Ledger(url) as ledger:
        with monkeypatch.context() as patch:
            patch.setattr(writing, "enter_relations", ended)
            with pytest.raises(LedgerUnusable, match="it cannot be reached"):
                enter(ledger, "second")
        goes_on(ledger)


@pytest.mark.slow
@pytest.mark.usefixtures("server")
def test_a_server_that_is_cut_off_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = programs()
    assert found is not None
    monkeypatch.setenv("ONRECORD_PAGES", str(tmp_path / "pages"))
    with served(found, {}) as folder:
        url = address(folder, "postgres")
        with writer(url, 5_000, tmp_path / "told") as first:
            said = [first.readline() for _ in range(5)]
            restart(found, folder)
            said += first.readlines()
        assert "it cannot be reached" in (tmp_path / "told").read_text(encoding="utf-8")
        with writer(url, len(said) + 3, tmp_path / "told") as second:
            again = second.readlines()
        with Ledger(url) as ledger:
            assert again[: len(said)] == said
            assert [f"{article.id}\n" for article in ledger.articles()] == again
            assert ledger.verify() == []
            assert list(ledger.keeping.faults()) == []


@contextmanager
def writer(url: str, count: int, told: Path) -> Iterator[IO[str]]:
    """Another process that adds ``count`` articles, and says which; what it tells of errors is in
    the file ``told``."""
    command = [sys.executable, "-m", "tests.crash.writer", url, "one", str(count)]
    with (
        told.open("w", encoding="utf-8") as errors,
        subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process,
    ):
        assert process.stdout is not None
        yield process.stdout

"""The desk while its PostgreSQL server is away, and after it is back; and while a writer waits."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import connect

import pytest
from fastapi.testclient import TestClient
from tests.ledger.samples import DAM, DISPUTE, NEVER, TODAY
from tests.stores.server import Server
from tests.web.conftest import HERE, seen
from tests.web.newsroom import ADMIN, enter, hire

from onrecord.ledger import Ledger, sqlite
from onrecord.web import create_app

_END_ALL = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = '{name}' AND pid <> pg_backend_pid()
"""


class Cable:
    """The way to a server's socket, which can be cut: who is connected is thrown out, as by a
    server that goes down, and nobody gets in."""

    def __init__(self, server: Server, ledger: str, folder: Path) -> None:
        self._server, self._link = server, folder / "socket"
        self._name = ledger.partition("@/")[2].partition("?")[0]
        self.mend()
        self.ledger = ledger.replace(f"host={server.folder}", f"host={self._link}")

    def cut(self) -> None:
        """Let the server be gone."""
        self._link.unlink()
        self._server.run(_END_ALL.format(name=self._name))

    def mend(self) -> None:
        """Let it be back."""
        self._link.symlink_to(self._server.folder)


@pytest.fixture
def cable(server: Server, tmp_path: Path) -> Iterator[Cable]:
    """A ledger and a newsroom in one database, which can be out of reach."""
    with server.ledger() as where:
        cable = Cable(server, where, tmp_path)
        with Ledger(cable.ledger) as ledger:
            ledger.add(DAM, [NEVER, TODAY], [DISPUTE], sightings=seen(DAM, NEVER, TODAY))
        yield cable


@pytest.fixture
def desk(cable: Cable) -> Iterator[TestClient]:
    with TestClient(create_app(cable.ledger), base_url=HERE, follow_redirects=False) as asking:
        yield asking


@pytest.mark.postgres
def test_a_desk_alone_says_so_and_recovers(
    desk: TestClient, cable: Cable, caplog: pytest.LogCaptureFixture
) -> None:
    assert desk.get("/healthz").json()["status"] == "fine"
    assert desk.get("/articles/dam").status_code == 200
    cable.cut()
    with caplog.at_level(logging.WARNING, "onrecord.desk"):
        for path in ("/", "/articles/dam", "/review", "/matters", "/watch", "/signin"):
            page = desk.get(path)
            assert page.status_code == 503, path
            assert page.headers["retry-after"] == "10"
            assert "Not just now" in page.text
            assert "Traceback" not in page.text
        for path in ("/api/v1/statements", "/healthz", "/metrics"):
            told = desk.get(path)
            assert told.status_code == 503, path
            assert told.json()["error"]
    whys = [vars(record)["fields"]["why"] for record in caplog.records]
    assert any("cannot be reached" in why for why in whys)
    cable.mend()
    assert desk.get("/healthz").status_code == 200
    assert "the reservoir will never leak" in desk.get("/articles/dam").text
    figures = desk.get("/metrics").text
    assert "onrecord_ledger_up 1.0" in figures
    assert 'route="/healthz",status="503"' in figures


@pytest.mark.postgres
def test_strangers_are_not_told_where_the_server_is(cable: Cable) -> None:
    hire(cable.ledger)
    with TestClient(create_app(cable.ledger), base_url=HERE, follow_redirects=False) as desk:
        enter(desk, ADMIN)
        assert desk.get("/").status_code == 200
        cable.cut()
        for path in ("/signin", "/", "/healthz"):
            told = desk.get(path)
            assert told.status_code == 503
            assert "socket" not in told.text
            assert "cannot be read just now" in told.text
        cable.mend()
        assert desk.get("/").status_code == 200


@pytest.mark.postgres
def test_the_figures_tell_of_a_ledger_that_is_away(cable: Cable, tmp_path: Path) -> None:
    app = create_app(cable.ledger, newsroom=str(tmp_path / "people.db"))
    with TestClient(app, base_url=HERE) as desk:
        assert "onrecord_ledger_up 1.0" in desk.get("/metrics").text
        cable.cut()
        figures = desk.get("/metrics").text
        assert "onrecord_ledger_up 0.0" in figures
        assert "onrecord_articles" not in figures
        assert "Is the server running?" in desk.get("/articles/dam").text
        cable.mend()
        assert "onrecord_articles 1.0" in desk.get("/metrics").text


@pytest.mark.sqlite_only(reason="it locks a file")
def test_a_lock_that_is_not_let_go_is_said_and_logged(
    place: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sqlite, "WAIT_MS", 50)
    with TestClient(create_app(place), base_url=HERE) as desk, connect(place) as other:
        other.execute("BEGIN IMMEDIATE")
        told = {"article": "dam", "what": "outlet", "value": "Radio Tarn"}
        signs = {"by": "Tamsin Okray", "reason": "misprint"}
        with caplog.at_level(logging.WARNING, "onrecord.desk"):
            answer = desk.post("/api/v1/corrections", json={**told, **signs})
        assert answer.status_code == 503
        assert "another program is writing" in answer.json()["error"]
        assert any("another program" in vars(one)["fields"]["why"] for one in caplog.records)
        assert desk.get("/articles/dam").status_code == 200
        other.rollback()
        assert desk.post("/api/v1/corrections", json={**told, **signs}).json()["number"] == 1
        figures = desk.get("/metrics").text
        assert 'route="/api/v1/corrections",status="503"' in figures
    other.close()

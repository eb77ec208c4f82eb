"""A host that says nothing, or stops saying anything: a clear error after a bounded time."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from sqlalchemy import make_url
from tests.stores.server import Server

from onrecord.errors import LedgerUnusable, NewsroomUnusable
from onrecord.ledger import Ledger
from onrecord.ledger.postgres import connecting
from onrecord.migrating import PATIENCE, bounded
from onrecord.newsroom.opening import opened


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a database at a host that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0), backlog=5) as listening:
        yield f"postgresql://desk@127.0.0.1:{listening.getsockname()[1]}/news"


def test_a_ledger_at_a_silent_host_is_told(silent: str) -> None:
    with pytest.raises(LedgerUnusable) as told:
        Ledger(f"{silent}?connect_timeout=2")
    assert str(told.value) == (
        f"{silent.replace('desk@', '')}: the server does not answer. Is it running, and does a "
        "firewall let you through? ?connect_timeout=60 waits longer"
    )


def test_a_newsroom_at_a_silent_host_is_told(silent: str) -> None:
    with pytest.raises(NewsroomUnusable, match="it cannot be reached"):
        opened(f"{silent}?connect_timeout=2")


def test_silence_is_bounded_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PGCONNECT_TIMEOUT", raising=False)
    plain = make_url("postgresql+psycopg://desk@db.example/news")
    assert dict(bounded(plain).query) == PATIENCE
    assert bounded(bounded(plain)) == bounded(plain)
    given = bounded(plain.update_query_dict({"connect_timeout": "60", "sslmode": "require"}))
    assert dict(given.query) == {**PATIENCE, "connect_timeout": "60", "sslmode": "require"}
    monkeypatch.setenv("PGCONNECT_TIMEOUT", "5")
    assert "connect_timeout" not in bounded(plain).query


@pytest.mark.postgres
def test_the_bounds_are_those_of_the_connection(server: Server) -> None:
    with server.ledger() as url:
        made = connecting.engine(url)
        with made.connect() as connection:
            used = connection.connection.driver_connection.info.get_parameters()  # type: ignore[union-attr]
        made.dispose()
    assert PATIENCE.items() <= used.items()

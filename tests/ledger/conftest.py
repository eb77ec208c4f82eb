"""Ledgers for the tests, each in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.server import Server

from onrecord.ledger import Ledger


@pytest.fixture
def empty(stored_at: Path | str) -> Iterator[Ledger]:
    """A new ledger, in a file or in PostgreSQL."""
    with Ledger(stored_at, create=True) as ledger:
        yield ledger


@pytest.fixture
def ledger(empty: Ledger) -> Ledger:
    """A ledger of two articles, four statements and two relations."""
    empty.add(DAM, [NEVER, TODAY], [DISPUTE], fingerprints={1, 2, 3})
    empty.add(LEAK, [ALWAYS, NOTHING], [CHANGE], fingerprints={3, 2**64 - 1})
    return empty


@pytest.fixture
def other(stored_at: Path | str, tmp_path: Path, server: Server) -> Iterator[Path | str]:
    """An empty place of the other kind."""
    if isinstance(stored_at, str):
        yield tmp_path / "copy.db"
        return
    with server.database() as made:
        yield made

"""Ledgers for the tests, each in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY

from onrecord.ledger import Ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's ledger is."""
    return tmp_path / "onrecord.db"


@pytest.fixture
def empty(path: Path) -> Iterator[Ledger]:
    """A new ledger."""
    with Ledger(path, create=True) as ledger:
        yield ledger


@pytest.fixture
def ledger(empty: Ledger) -> Ledger:
    """A ledger of two articles, four statements and two relations."""
    empty.add(DAM, [NEVER, TODAY], [DISPUTE], fingerprints={1, 2, 3})
    empty.add(LEAK, [ALWAYS, NOTHING], [CHANGE], fingerprints={3, 2**64 - 1})
    return empty

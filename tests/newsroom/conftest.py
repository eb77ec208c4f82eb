"""A store of a newsroom whose clock is set by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onrecord.newsroom import Account, Newsroom, target_for

PASSWORD = "seven herons over Harrowmere"


class Clock:
    """The time, which tests move on."""

    def __init__(self) -> None:
        self.time = datetime(2031, 3, 4, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def on(self, **by: float) -> None:
        """Let some time go by."""
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "onrecord.newsroom.db"


@pytest.fixture
def store(stored_at: Path | str, clock: Clock) -> Iterator[Newsroom]:
    """In a file of its own, and in PostgreSQL in the same database as a ledger."""
    with Newsroom(target_for(stored_at), clock=clock) as made:
        yield made


@pytest.fixture
def admin(store: Newsroom) -> Account:
    return store.accounts.add("Tamsin Okray", PASSWORD, "admin")

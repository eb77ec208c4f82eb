"""Places with nothing in them, in a file and in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def blank(
    stored_at: Path | str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Path | str]:
    """Where no ledger is yet, in the store of the test."""
    if isinstance(stored_at, Path):
        yield tmp_path / "earlier.db"
        return
    with request.getfixturevalue("server").database() as made:
        yield made

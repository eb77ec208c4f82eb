"""A ledger of articles in several languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ledger.texts.samples import ALL

from onrecord.ledger import Ledger


@pytest.fixture
def shelf(stored_at: Path | str) -> Iterator[Ledger]:
    """Five articles, of which one is in English, without statements."""
    with Ledger(stored_at, create=True) as ledger:
        for article in ALL:
            ledger.add(article, [])
        yield ledger

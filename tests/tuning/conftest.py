"""One ledger of flags that nobody judged, and one that a reviewer went through."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.stores.places import At, Stores
from tests.tuning import reviewers

from onrecord.ledger import Ledger


@pytest.fixture(scope="session")
def flagged(stores: Stores) -> str:
    """Some seventy flags between small articles."""
    path = stores.new()
    with Ledger(path, create=True) as ledger:
        assert len(reviewers.fill(ledger)) >= 60
    return path


@pytest.fixture
def unjudged(flagged: str, at: At) -> Iterator[Ledger]:
    """Nobody judged anything."""
    with Ledger(at.copy(flagged)) as ledger:
        yield ledger


@pytest.fixture
def judged(unjudged: Ledger) -> Ledger:
    """Each flag is judged."""
    reviewers.review(unjudged, unjudged.relations(least=0.0), seed=7)
    return unjudged

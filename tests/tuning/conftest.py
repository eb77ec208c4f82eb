"""One ledger of flags that nobody judged, and one that a reviewer went through."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.tuning import reviewers

from onrecord.ledger import Ledger


@pytest.fixture(scope="session")
def flagged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some seventy flags between small articles."""
    path = tmp_path_factory.mktemp("flags") / "onrecord.db"
    with Ledger(path, create=True) as ledger:
        assert len(reviewers.fill(ledger)) >= 60
    return path


@pytest.fixture
def unjudged(flagged: Path, tmp_path: Path) -> Iterator[Ledger]:
    """Nobody judged anything."""
    path = shutil.copyfile(flagged, tmp_path / "onrecord.db")
    with Ledger(path) as ledger:
        yield ledger


@pytest.fixture
def judged(unjudged: Ledger) -> Ledger:
    """Each flag is judged."""
    reviewers.review(unjudged, unjudged.relations(least=0.0), seed=7)
    return unjudged

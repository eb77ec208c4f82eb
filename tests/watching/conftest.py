"""A local site that a test fills, and the desk that watches it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.local_web import LocalSite, Route, local_site
from tests.stores.places import At
from tests.watching.newsroom import Desk


@pytest.fixture
def routes() -> dict[str, Route]:
    """What the site answers, by path."""
    return {}


@pytest.fixture
def site(routes: dict[str, Route]) -> Iterator[LocalSite]:
    """The site."""
    with local_site(routes) as running:
        yield running


@pytest.fixture
def desk(at: At, site: LocalSite, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The desk that watches it, and does not pause when it has nothing to do."""
    monkeypatch.setattr("onrecord.watching.scheduler.PAUSE", 0.0)
    made = Desk(at("record.db"), site)
    yield made
    made.close()

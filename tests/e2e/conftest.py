"""A desk over the stock for all tests of a file, and windows on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bench.desk_figures import served
from playwright.sync_api import Browser, Page
from tests.e2e.stock import fill
from tests.e2e.windows import chromium, window
from tests.stores.places import Stores


@pytest.fixture(scope="session")
def stock(stores: Stores) -> str:
    """The ledger; each file of tests writes into a copy."""
    path = stores.new()
    fill(path)
    return path


@pytest.fixture(scope="module")
def desk(stock: str, stores: Stores) -> Iterator[str]:
    """The address of the desk."""
    with served(stores.copy(stock)) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def page(browser: Browser, desk: str) -> Iterator[Page]:
    """A window on the desk."""
    with window(browser, desk) as opened:
        yield opened

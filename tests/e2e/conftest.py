"""A desk over the stock for all tests of a file, and windows on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.desk_figures import served
from playwright.sync_api import Browser, Page
from tests.e2e.stock import copy_of, fill
from tests.e2e.windows import chromium, window


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger; each file of tests writes into a copy."""
    path = tmp_path_factory.mktemp("stock") / "onrecord.db"
    fill(str(path))
    return path


@pytest.fixture(scope="module")
def desk(stock: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the desk."""
    with served(copy_of(stock, tmp_path_factory.mktemp("desk"))) as address:
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

"""Articles in languages that are not read: found by their words, opened, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bench.desk_figures import served
from playwright.sync_api import Browser, Page, expect
from tests.e2e.windows import window
from tests.ledger.texts.samples import ALL
from tests.stores.places import Stores

from onrecord.ledger import Ledger

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shelf(stores: Stores) -> Iterator[str]:
    """The address of a desk over articles in five languages."""
    place = stores.new()
    with Ledger(place, create=True) as ledger:
        for article in ALL:
            ledger.add(article, [])
    with served(place) as address:
        yield address


@pytest.fixture(params=[1280, 390])
def wide(browser: Browser, shelf: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window of a desk's width, and of a phone's."""
    with window(browser, shelf) as opened:
        opened.set_viewport_size({"width": request.param, "height": 844})
        yield opened


def test_an_article_that_is_not_read_is_found_and_opened(wide: Page) -> None:
    wide.goto("/")
    wide.keyboard.type("huelga")
    expect(wide.get_by_role("heading", name="Articles not read: Spanish")).to_be_visible()
    expect(wide.locator(".excerpt mark").first).to_have_text("huelga")
    assert wide.evaluate("document.documentElement.scrollWidth <= innerWidth")
    wide.keyboard.press("ArrowDown")
    wide.keyboard.press("Enter")
    expect(wide.get_by_role("heading", level=1)).to_have_text("Huelga en Harrowmere")
    expect(wide.locator("header.head")).to_contain_text("which is not read")


def test_words_without_spaces_are_found_as_they_are_typed(wide: Page) -> None:
    wide.goto("/")
    wide.locator("#q").fill("首相の発言")
    expect(wide.get_by_role("heading", name="Articles not read: Japanese")).to_be_visible()
    expect(wide.locator(".excerpt mark")).to_have_text("首相の発言")
    expect(wide.locator(".excerpt")).to_have_attribute("lang", "ja")

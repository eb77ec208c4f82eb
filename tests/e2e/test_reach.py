"""Every page, by finger, by key, on paper: no barrier, nothing cut off, nothing too small."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.stock import copied, long_winded
from tests.e2e.windows import PHONE, no_barrier, not_sideways, window

pytestmark = pytest.mark.slow

FINGER = 44
PLAIN = ("/", "/?q=levy", "/?q=zzzz", "/matters", "/live", "/review", "/watch", "/add", "/brief")
REST = ("/tune", "/signin", "/articles/none")
SMALL = """(least) => [...document.querySelectorAll(
    'button, select, textarea, summary, input:not([type=hidden], [type=checkbox]), .top a')]
  .filter(one => one.checkVisibility() && !one.closest('.hidden, .secret'))
  .filter(one => one.getBoundingClientRect().height < least)
  .map(one => one.outerHTML.slice(0, 120))"""
FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  const mark = one.matches('a') ? one.querySelector('path, circle') : null;
  const drawn = mark && getComputedStyle(mark);
  return one === document.body || parseFloat(style.outlineWidth) >= 2
    || Boolean(drawn && parseFloat(drawn.strokeWidth) >= 2);
}"""


def every_path(page: Page) -> list[str]:
    """An address of each kind of page."""
    page.goto("/?q=brenn")
    person = page.locator("main a[href^='/people/']").first.get_attribute("href")
    page.goto("/review")
    conflict = page.locator(".card h3 a").first.get_attribute("href")
    page.goto("/matters")
    matter = page.locator(".matters a").first.get_attribute("href")
    articles = [f"/articles/{copied().id}?cut=1", f"/articles/{long_winded().id}"]
    correct = f"/correct/{long_winded().id}"
    return [*PLAIN, *REST, *filter(None, (person, conflict, matter)), *articles, correct]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier_or_is_too_small_on_a_phone(
    browser: Browser, desk: str, scheme: Literal["light", "dark"]
) -> None:
    with window(browser, desk, size=PHONE, scheme=scheme) as looking:
        paths = every_path(looking)
    context = browser.new_context(base_url=desk, viewport=PHONE, color_scheme=scheme)
    page = context.new_page()
    for path in paths:
        page.goto(path)
        no_barrier(page, path)
        not_sideways(page, path)
        assert page.evaluate(SMALL, FINGER) == [], path
    context.close()


def test_whoever_goes_by_tab_sees_where_they_are(page: Page) -> None:
    for path in every_path(page):
        if path == "/articles/none":
            continue
        page.goto(path)
        page.locator("body").press("Tab")
        for _ in range(25):
            assert page.evaluate(FOCUSED), (path, page.evaluate("document.activeElement.outerHTML"))
            page.keyboard.press("Tab")


def test_the_first_key_leads_past_the_header(page: Page) -> None:
    page.goto("/review")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Start with the first")).to_be_focused()


def test_on_paper_stands_what_was_said_and_no_button(page: Page) -> None:
    page.goto("/review")
    page.locator(".card h3 a").first.click()
    page.emulate_media(media="print")
    for gone in (page.locator(".top"), page.locator(".judge form"), page.locator(".foot")):
        expect(gone.first).to_be_hidden()
    expect(page.locator(".quotes blockquote").first).to_be_visible()
    expect(page.locator("details .around").first).to_be_visible()

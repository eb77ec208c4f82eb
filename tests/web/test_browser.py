"""The desk in a real browser, over the ledger of the examples: find, person, conflict, confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from bench.desk_figures import served
from playwright.sync_api import Browser, Page, ViewportSize, expect
from tests.e2e.windows import chromium
from tests.stores.places import Stores

from onrecord import pipeline
from onrecord.errors import InputError
from onrecord.ledger import Ledger

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[2] / "examples"
PHONE = ViewportSize(width=390, height=844)
STORIES = ("fuel-levy-*.txt", "lamm-trial.txt", "fenn-detention.txt", "late-desk-sandel.txt")


@pytest.fixture(scope="module")
def desk(stores: Stores) -> Iterator[str]:
    """The address of a desk over some of the examples."""
    ledger = stores.new()
    with Ledger(ledger, create=True) as store:
        for story in STORIES:
            for article in pipeline.read(str(EXAMPLES / story)):
                assert not isinstance(article, InputError)
                pipeline.add(store, article)
    with served(ledger) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    with chromium() as started:
        yield started


@pytest.fixture
def page(browser: Browser, desk: str) -> Iterator[Page]:
    """A new window; nothing may be refused by the policy, and no script may fail."""
    context = browser.new_context(base_url=desk)
    window = context.new_page()
    troubles: list[str] = []
    window.on("pageerror", lambda error: troubles.append(str(error)))
    window.on("console", lambda told: troubles.append(told.text) if told.type == "error" else None)
    yield window
    context.close()
    assert troubles == []


def test_from_a_name_to_a_confirmed_conflict_by_keys_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.type("bren")
    page.get_by_role("link", name="Aldous Brenn").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aldous Brenn")
    expect(page.locator("circle.hot").first).to_be_visible()

    page.get_by_role("link", name="A position that has changed").first.click()
    expect(page.locator(".quotes mark").first).to_be_visible()
    page.get_by_text("The paragraphs around it").first.click()
    expect(page.locator(".passage, .around mark").first).to_be_visible()

    page.get_by_label("Your name").fill("Tamsin Okray")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    page.keyboard.type("read both pages")
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    expect(page.locator(".status").first).to_have_text("confirmed")
    expect(page.locator(".journal")).to_contain_text("Tamsin Okray confirmed")
    expect(page.locator(".journal")).to_contain_text("read both pages")

    page.get_by_role("button", name=re.compile("Take back")).click()
    expect(page.locator(".status").first).to_have_text("candidate")


def test_a_brief_is_downloaded(page: Page) -> None:
    page.goto("/?q=brenn")
    page.get_by_role("link", name="Aldous Brenn").first.click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Markdown").click()
    assert download.value.suggested_filename == "Aldous Brenn.md"
    assert "fuel levy" in download.value.path().read_text(encoding="utf-8")


def test_the_queue_is_walked_with_keys(page: Page) -> None:
    page.goto("/review")
    page.keyboard.press("j")
    page.wait_for_url("**/conflicts/*")
    first = page.url
    page.keyboard.press("j")
    page.wait_for_url(lambda url: url != first)
    page.keyboard.press("k")
    page.wait_for_url(first)
    page.keyboard.press("d")
    expect(page.get_by_label("Harmless shape")).to_be_focused()


def test_keys_can_be_switched_off(page: Page) -> None:
    page.goto("/review")
    page.get_by_role("button", name="Single-key shortcuts: on").click()
    page.keyboard.press("j")
    page.wait_for_timeout(200)
    assert page.url.endswith("/review")
    page.reload()
    expect(page.get_by_role("button", name="Single-key shortcuts: off")).to_be_visible()


def test_a_filter_leaves_only_what_is_asked_for(page: Page) -> None:
    page.goto("/?q=brenn")
    page.get_by_role("link", name="Aldous Brenn").first.click()
    page.wait_for_url("**/people/*")
    before = page.locator(".line").count()
    page.get_by_label("Words").press_sequentially("levy")
    expect(page.locator(".line")).not_to_have_count(before)
    for line in page.locator(".line").all():
        expect(line.get_by_role("link")).to_have_attribute("href", re.compile("^/articles/"))


def test_a_statement_leads_to_its_place_in_the_article(page: Page) -> None:
    page.goto("/?q=levy")
    page.locator(".line a").first.click()
    expect(page.locator(".said:target")).to_be_visible()
    expect(page.locator(".notes li").first).to_be_visible()


def test_what_is_said_now_meets_the_record(page: Page) -> None:
    page.goto("/?q=brenn")
    page.get_by_role("link", name="Aldous Brenn").first.click()
    page.get_by_role("link", name="check what they say now").click()
    page.wait_for_load_state()
    page.get_by_label("What they say").fill("We will never raise the fuel levy.")
    expect(page.locator("#beside .line, #beside .card").first).to_contain_text(
        "fuel levy", timeout=30_000
    )


def test_somebody_is_followed_and_a_feed_watched(page: Page) -> None:
    page.goto("/watch")
    page.get_by_label("A person: a full name, or an id").fill("Aldous Brenn")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Unfollow Aldous Brenn")).to_be_visible()
    page.get_by_label("The address of a feed").fill("https://courier.example/feed.xml")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="https://courier.example/feed.xml")).to_be_visible()
    page.get_by_label("A mailbox").fill("desk@courier.example")
    page.keyboard.press("Enter")
    expect(page.get_by_text("desk@courier.example")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_on_any_page(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Rules of axe-core for WCAG 2.2 AA and good practice, at any impact."""
    page.emulate_media(color_scheme=scheme)
    page.goto("/?q=brenn")
    person = page.get_by_role("link", name="Aldous Brenn").first.get_attribute("href")
    article = page.locator(".line a").first.get_attribute("href")
    page.goto("/review")
    conflict = page.locator(".card h3 a").first.get_attribute("href")
    for path in ("/", "/live", "/?q=levy", person, article, conflict, "/review", "/watch"):
        page.goto(path or "/")
        for details in page.locator("summary").all():
            details.click()
        found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
        assert "color-contrast" in {rule["id"] for rule in found.response["passes"]}
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"


@pytest.mark.parametrize("path", ["/", "/?q=brenn", "/review", "/watch"])
def test_a_phone_never_scrolls_sideways(page: Page, path: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(path)
    links = page.locator("main a[href^='/people/'], main a[href^='/conflicts/']")
    targets = [path, *{link.get_attribute("href") or path for link in links.all()[:4]}]
    for target in targets:
        page.goto(target)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE["width"], target

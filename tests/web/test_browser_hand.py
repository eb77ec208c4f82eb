"""In a real browser: a running transcript, a brief by hand, adding and correcting, a card."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.web.test_browser import PHONE, browser, desk, page

pytestmark = pytest.mark.slow
__all__ = ["browser", "desk", "page"]

TEXT = (
    "Ferries to stay, says Vale\n\nHARROWMERE — Joren Vale, the opposition leader, said on Tuesday "
    "that the ferries would never be sold. Petra Brenn told reporters that Saltery needed them.\n\n"
    "Growers in the lower valley said that they would wait for the vote before they celebrated."
)


def to_conflict(page: Page) -> None:
    page.goto("/review")
    page.locator(".card h3 a").first.click()
    expect(page.get_by_role("button", name="Put in the brief")).to_be_visible()


def add(page: Page) -> None:
    """Read a text at the desk, correct its outlet, and store it."""
    page.goto("/add")
    page.get_by_label("or the text of one").fill(TEXT)
    page.get_by_label("Published").fill("2023-05-03")
    page.get_by_role("button", name="Read").click()
    expect(page.get_by_label("Headline")).to_have_value("Ferries to stay, says Vale")


def test_a_running_transcript_is_answered_sentence_by_sentence(page: Page) -> None:
    page.goto("/live")
    page.get_by_label("Who says it").fill("Aldous Brenn")
    page.get_by_role("button", name=re.compile("Running transcript")).click()
    expect(page.locator("#state")).to_have_text("Listening.")
    words = page.get_by_label("What they say")
    words.press_sequentially("We will never raise the fuel levy. And")
    answer = page.locator("#answers > li").first
    expect(answer).to_contain_text("We will never raise the fuel levy.")
    expect(answer).to_contain_text("What does not fit")
    words.press_sequentially(" that is my last word on it. ")
    expect(page.locator("#answers > li")).to_have_count(2)
    expect(answer).to_contain_text("And that is my last word on it.")
    page.get_by_role("button", name="Add the transcript to the record").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What was read")
    expect(page.locator(".preview")).to_contain_text("live, typed by somebody at the desk")
    expect(page.get_by_label("Speaker").first).to_have_value("Aldous Brenn")


def test_a_brief_is_chosen_ordered_and_taken_away(page: Page) -> None:
    to_conflict(page)
    page.get_by_role("button", name="Put in the brief").click()
    expect(page.get_by_role("link", name="Brief (1)")).to_be_visible()
    page.goto("/?q=levy")
    page.get_by_role("button", name="Put in the brief").first.click()
    page.goto("/brief")
    entries = page.locator("#chosen li")
    expect(entries).to_have_count(2)
    expect(entries.nth(0)).to_have_attribute("data-kind", "conflict")
    entries.nth(0).focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(entries.nth(1)).to_have_attribute("data-kind", "conflict")
    expect(page.locator("#said")).to_have_text("Entry 2 of 2")
    entries.nth(1).drag_to(entries.nth(0), target_position={"x": 200, "y": 4})
    expect(entries.nth(0)).to_have_attribute("data-kind", "conflict")
    entries.nth(0).get_by_label("Your note").fill("begin here")
    page.get_by_label("Title").fill("Levy")
    page.reload()
    expect(entries.nth(0).get_by_label("Your note")).to_have_value("begin here")
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    assert download.value.suggested_filename == "Levy.md"
    text = download.value.path().read_text(encoding="utf-8")
    assert text.index("Note:") < text.index("## Sources")
    assert "begin here" in text
    assert "### 2" in text
    page.get_by_role("button", name="Empty it").click()
    expect(entries).to_have_count(0)


def test_what_is_added_is_shown_first_and_corrected_by_hand(page: Page) -> None:
    add(page)
    page.get_by_label("Outlet").fill("Radio Tarn")
    page.get_by_label("Your name").fill("Tamsin Okray")
    page.get_by_role("button", name=re.compile("Store")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stored")
    page.get_by_role("link", name="Correct what was read").click()
    expect(page.locator(".mended")).to_contain_text("Corrected by Tamsin Okray")
    page.get_by_text("Somebody else says it").first.click()
    first = page.locator(".found li").first
    first.get_by_role("textbox", name="Speaker").fill("Petra Brenn")
    first.get_by_label("Why").fill("the page says so")
    if first.get_by_label("Your name").count():
        first.get_by_label("Your name").fill("Tamsin Okray")
    first.get_by_role("button", name="Correct the speaker").click()
    expect(page.locator(".journal")).to_contain_text("Joren Vale → Petra Brenn")
    page.get_by_role("button", name="Take back number 2").click()
    expect(page.locator(".journal")).to_contain_text("took back number 2")


def test_a_card_is_made_once_it_is_confirmed(page: Page) -> None:
    to_conflict(page)
    conflict = page.url
    assert page.get_by_role("link", name=re.compile("Share")).count() == 0
    page.get_by_label("Your name").fill("Tamsin Okray")
    page.get_by_role("button", name=re.compile("Confirm")).click()
    expect(page.locator(".status").first).to_have_text("confirmed")
    page.get_by_role("link", name=re.compile("Share")).click()
    shown = page.locator("img.wide")
    expect(shown).to_have_attribute("alt", re.compile("Confirmed by Tamsin Okray"))
    assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1200
    with page.expect_download() as download:
        page.get_by_role("link", name="SVG").first.click()
    assert download.value.suggested_filename.endswith("-wide.svg")
    axe(page, "share")
    phone(page, "share")
    page.goto(conflict)
    page.get_by_role("button", name=re.compile("Take back")).first.click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_and_a_phone_never_scrolls_sideways(
    page: Page, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    to_conflict(page)
    page.get_by_role("button", name="Put in the brief").click()
    page.get_by_role("link", name="Correct what was read").first.click()
    correct = page.url
    for path in (correct, "/add", "/live", "/brief"):
        page.goto(path)
        if path == "/brief":
            expect(page.locator("#chosen li")).to_have_count(1)
        axe(page, path)
        phone(page, path)
    add(page)
    axe(page, "preview")
    phone(page, "preview")


def axe(page: Page, where: str) -> None:
    for details in page.locator("summary").all():
        details.click()
    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert found.violations_count == 0, f"{where}: {found.generate_report()}"


def phone(page: Page, where: str) -> None:
    before = page.viewport_size
    page.set_viewport_size(PHONE)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"], where
    if before:
        page.set_viewport_size(before)

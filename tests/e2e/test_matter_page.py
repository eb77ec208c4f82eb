"""A matter is found, named, split, merged; each step is signed and can be taken back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.slow


def decide(page: Page, heading: str, button: str) -> None:
    """Sign a form of the page and send it."""
    form = page.locator(".mending form", has=page.get_by_role("heading", name=heading))
    if form.get_by_label("Your name").count():
        form.get_by_label("Your name").fill("Tamsin Okray")
    form.get_by_label("Why").fill("one bill")
    form.get_by_role("button", name=button).click()


def test_a_matter_is_named_split_merged_and_each_taken_back(page: Page) -> None:
    page.goto("/matters")
    page.get_by_role("link", name="Levy").click()
    expect(page.locator(".head")).to_contain_text("the name is proposed")
    page.get_by_label("Name", exact=True).fill("The fuel levy")
    decide(page, "Name it", "Name it so")
    expect(page.get_by_role("heading", level=1)).to_have_text("The fuel levy")

    lines = page.locator(".lines .line")
    before = lines.count()
    assert before > 2
    lines.first.get_by_role("checkbox").check()
    decide(page, "Split it", "Make a matter of those ticked")
    expect(lines).to_have_count(before - 1)
    expect(page.locator(".journal")).to_contain_text("split 1 statement off to another matter")

    page.get_by_label("The other matter").select_option(label=_fenn(page))
    decide(page, "Take another in", "Make one of both")
    expect(page.locator(".journal")).to_contain_text("merged")
    assert lines.count() > before - 1
    for number in (3, 2):
        page.get_by_role("button", name=f"Take back number {number}").click()
        expect(page.locator(".journal")).to_contain_text(f"took back number {number}")
    expect(lines).to_have_count(before)


def _fenn(page: Page) -> str:
    options = page.get_by_label("The other matter").locator("option")
    return next(told for told in options.all_inner_texts() if told.startswith("Fenn"))


def test_a_matter_tells_who_says_what(page: Page) -> None:
    page.goto("/matters?q=levy")
    page.locator(".matters a").first.click()
    expect(page.locator(".sides dt").first).to_be_visible()
    expect(page.locator(".timeline [data-mark]").first).to_be_visible()
    page.get_by_label("Speaker", exact=True).select_option(label="Aldous Brenn")
    page.get_by_role("button", name="Show").click()
    for line in page.locator(".lines .line b").all():
        expect(line).to_have_text("Aldous Brenn")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert "Aldous Brenn" in download.value.path().read_text(encoding="utf-8")
    page.locator(".sides a").first.click()
    expect(page.get_by_label("Matter", exact=True)).not_to_have_value("")

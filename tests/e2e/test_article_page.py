"""An article: who speaks where, what was cut, how it changed, who has it too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.stock import DEAR, OLD, copied

pytestmark = pytest.mark.slow


def test_a_number_leads_from_the_words_to_the_note_and_back(page: Page) -> None:
    page.goto(f"/articles/{OLD.id}")
    page.get_by_role("link", name="Statement 1", exact=True).click()
    expect(page.locator(".notes li:target")).to_be_visible()
    page.locator(".notes li:target .words a").click()
    expect(page.locator(".said:target").first).to_be_in_viewport()


def test_versions_lead_to_each_other_and_tell_what_became_of_a_statement(page: Page) -> None:
    page.goto(f"/articles/{OLD.id}")
    versions = page.get_by_role("region", name="Versions of this page")
    expect(versions.locator("[aria-current]")).to_contain_text("This version")
    expect(versions.locator(".fate del")).to_contain_text("The dam will never leak")
    expect(page.locator(".standing")).to_contain_text("the server answered 404")
    versions.get_by_role("link", name="Version 2").click()
    page.wait_for_url(f"**/articles/{DEAR.id}")
    page.locator(".versions summary").first.click()
    expect(page.locator(".edit ins").first).to_contain_text("45 million")


def test_what_was_cut_comes_and_goes_on_demand(page: Page) -> None:
    page.goto(f"/articles/{copied().id}")
    cut = page.get_by_text("12 comments")
    expect(cut).to_have_count(0)
    page.get_by_role("link", name="Show what was cut").click()
    expect(cut).to_be_in_viewport()
    expect(page.locator(".cut .kept").first).to_be_visible()
    page.get_by_role("link", name="Hide what was cut").click()
    expect(cut).to_have_count(0)


def test_a_copy_names_its_origin_and_its_author(page: Page) -> None:
    page.goto(f"/articles/{copied().id}")
    expect(page.locator(".head")).to_contain_text("by Tamsin Okray · section: Rivers")
    expect(page.locator(".head")).to_contain_text("modified 10 September 2031, 09:30 UTC")
    copies = page.get_by_role("region", name="Copies of this story")
    origin = copies.locator("li", has_text="origin")
    origin.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Brenn defends the Tarn dam")
    expect(page.locator(".head")).to_contain_text("Varland Courier, 1 September 2031")


def test_the_page_as_it_came_is_a_file(page: Page) -> None:
    page.goto(f"/articles/{OLD.id}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download its bytes").click()
    assert OLD.capture
    assert download.value.path().read_bytes() == OLD.capture.data

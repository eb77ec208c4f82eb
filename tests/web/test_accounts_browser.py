"""Accounts in a real browser: sign in, judge, rule, sign out; no barrier, at any width."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from bench.desk_figures import served
from playwright.sync_api import Page, ViewportSize, expect, sync_playwright
from tests.web.newsroom import ADMIN, PASSWORDS, REVIEWER, hire

pytestmark = pytest.mark.slow

PAGES = ("/account", "/users", "/audit")


@pytest.fixture
def page(place: str) -> Iterator[Page]:
    """A window before the door of a newsroom."""
    where = shutil.which("chromium") or shutil.which("google-chrome")
    if where is None:
        message = "no Chromium here: apt-get install chromium"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    hire(place)
    with served(place) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=["--no-sandbox"])
        yield browser.new_context(base_url=address).new_page()
        browser.close()


def sign_in(page: Page, name: str) -> None:
    """Fill in the form that is open."""
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORDS[name][1])
    page.keyboard.press("Enter")


def test_from_the_door_to_a_signed_judgement_and_out(page: Page) -> None:
    page.goto("/conflicts/r1")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    sign_in(page, REVIEWER)
    page.wait_for_url("**/conflicts/r1")
    page.keyboard.press("c")
    expect(page.locator(".journal")).to_contain_text(f"{REVIEWER} confirmed")
    page.get_by_role("link", name=REVIEWER).click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url("**/signin")
    page.goto("/review")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_an_admin_finds_no_barrier_at_any_width(page: Page) -> None:
    page.goto("/signin")
    assert Axe().run(page).violations_count == 0
    sign_in(page, ADMIN)
    page.get_by_role("link", name=ADMIN).wait_for()
    for path in PAGES:
        page.goto(path)
        found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
    page.set_viewport_size(ViewportSize(width=390, height=844))
    for path in (*PAGES, "/signin"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_a_new_token_is_there_to_copy(page: Page) -> None:
    page.goto("/account")
    sign_in(page, ADMIN)
    page.get_by_label("What for").fill("the evening wire")
    page.get_by_role("button", name="Make a token").click()
    expect(page.locator(".secret")).to_contain_text("onr_")

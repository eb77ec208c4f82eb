"""Chromium, and windows of it in which nothing may go wrong unseen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

PATIENCE = 10_000
"""For how many milliseconds a click waits for what it is to hit."""
DESKTOP, PHONE = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium as the system has it; where it is missing, a failure on CI, else a skip."""
    where = shutil.which("chromium") or shutil.which("google-chrome")
    if where is None:
        message = "no Chromium here: apt-get install chromium"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=where, args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def window(
    browser: Browser,
    address: str,
    *,
    size: ViewportSize = DESKTOP,
    scheme: Literal["light", "dark"] = "light",
) -> Iterator[Page]:
    """A window without cookies on the desk at ``address``: no script may fail in it, and the policy
    may have nothing to refuse."""
    context = browser.new_context(base_url=address, viewport=size, color_scheme=scheme)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda told: troubles.append(told.text) if told.type == "error" else None)
    yield page
    context.close()
    assert troubles == []


def no_barrier(page: Page, where: str) -> None:
    """axe-core finds nothing, at any impact, with all that folds unfolded."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert found.violations_count == 0, f"{where}: {found.generate_report()}"


def not_sideways(page: Page, where: str) -> None:
    """The page is no wider than the window, and so is what its header shows."""
    wide = page.evaluate(
        "Math.max(document.documentElement.scrollWidth,"
        " ...[...document.querySelectorAll('.top a')].map(a => a.getBoundingClientRect().right))"
    )
    assert wide <= page.evaluate("innerWidth"), where


def sign_in(page: Page, name: str, password: str) -> None:
    """Through the door of the desk."""
    page.goto("/signin")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")
    page.locator(".me a").wait_for()

"""Pictures of the desk for the docs: ``python -m bench.desk_figures --ledger demo/onrecord.db``.

They are taken in headless Chromium over the ledger of the examples, and written to docs/figures.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, ViewportSize, sync_playwright

from onrecord.ledger import Ledger
from onrecord.web import create_app

FIGURES = Path(__file__).parents[1] / "docs" / "figures"
FEED = "https://courier.example/feed.xml"
SAID = "We have not raised the fuel levy."
DESKTOP, PHONE = ViewportSize(width=1180, height=980), ViewportSize(width=390, height=844)


def main() -> None:
    """Serve the ledger, look at its main pages, stop."""
    parser = argparse.ArgumentParser(prog="python -m bench.desk_figures", description=__doc__)
    parser.add_argument("--ledger", default="demo/onrecord.db")
    parser.add_argument("--speaker", default="Aldous Brenn")
    args = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("There is no Chromium here: apt-get install chromium")
    paths = _paths(args.ledger, args.speaker)
    with served(args.ledger) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(base_url=address)
        _use(page, paths, args.speaker)
        for name, path in paths.items():
            _open(page, DESKTOP, path)
            if name == "live":
                _say(page, args.speaker)
            elif name == "brief":
                page.locator("#empty:enabled").wait_for()
            page.screenshot(path=FIGURES / f"desk-{name}.png")
        _open(page, PHONE, paths["conflict"])
        page.screenshot(path=FIGURES / "desk-phone.png")
        browser.close()


def _paths(where: str, speaker: str) -> dict[str, str]:
    """The page behind each picture."""
    with Ledger(where) as ledger:
        person = ledger.people.list(speaker)[0].person.id
        change = ledger.relations(speaker=speaker, type="change")[0]
        side = ledger.statement(change.b)
        matter = max(ledger.matters.page(limit=200).matters, key=lambda one: one.statements)
    return {
        "find": "/?q=fuel+levy",
        "person": f"/people/{person}",
        "conflict": f"/conflicts/{change.id}",
        "article": f"/articles/{side.article if side else ''}",
        "matter": f"/matters/{matter.id}",
        "review": "/review",
        "live": "/live",
        "add": "/add",
        "watch": "/watch",
        "brief": "/brief",
    }


def _use(page: Page, paths: dict[str, str], speaker: str) -> None:
    """Do what a morning's work leaves behind: somebody is followed, a brief has been begun."""
    for what, typed in (("follow a person", speaker), ("watch", FEED)):
        page.goto(paths["watch"])
        form = page.locator(f'form.ask:has(button[value="{what}"])').first
        form.locator("input[name=what]").fill(typed)
        form.get_by_role("button").click()
    page.goto(paths["conflict"])
    page.get_by_role("button", name="Put in the brief").first.click()


def _open(page: Page, size: ViewportSize, path: str) -> None:
    page.set_viewport_size(size)
    page.goto(path)


def _say(page: Page, speaker: str) -> None:
    """Type what somebody has just said, and wait for what stands beside it."""
    page.fill("#speaker", speaker)
    page.fill("#words", SAID)
    page.locator("#beside section").first.wait_for()


@contextmanager
def served(ledger: str) -> Iterator[str]:
    """The address of a desk over ``ledger`` while the block runs."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(ledger), log_level="warning"))
        serving = threading.Thread(target=server.run, args=([taken],), daemon=True)
        serving.start()
        while not server.started:
            time.sleep(0.05)
        try:
            yield f"http://127.0.0.1:{taken.getsockname()[1]}"
        finally:
            server.should_exit = True
            serving.join()


if __name__ == "__main__":
    main()

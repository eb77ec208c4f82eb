"""A published site in a real browser, from the disk and from a plain web server."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from tests.e2e.windows import DESKTOP, PHONE, no_barrier, not_sideways, window
from tests.stores.places import Stores

from onrecord.desk.site import site_files
from onrecord.ledger import Ledger
from onrecord.publish.site import write
from onrecord.records import Judgement

pytestmark = pytest.mark.slow

PLAIN = ("index.html", "people/index.html", "matters/index.html", "conflicts/index.html")
REST = ("articles/index.html", "search.html?q=levy", "about.html")
OF_EACH = ("people/aldous-brenn-*.html", "matters/levy-*.html", "articles/minister-*.html")
CONFLICTS = ("conflicts/change-*.html", "conflicts/self-*.html")


@pytest.fixture(scope="module")
def folder(stock: str, stores: Stores, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the stock, one of its conflicts confirmed."""
    made = tmp_path_factory.mktemp("site")
    with Ledger(stores.copy(stock)) as ledger:
        (first, *_others) = ledger.relations(type="change")
        ledger.judge(first.id, Judgement(verdict="confirm", by="Tamsin Okray"))
        write(made, site_files(ledger, title="The Varland record", candidates=True))
    return made


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    """The address of a server of files that knows nothing of the site."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_told: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    running = threading.Thread(target=server.serve_forever)
    running.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    running.join()
    server.server_close()


@pytest.fixture(params=["disk", "server"])
def page(request: pytest.FixtureRequest, browser: Browser, folder: Path) -> Iterator[Page]:
    """A window on the site: no script may fail in it, nothing may be refused."""
    disk = request.param == "disk"
    address = f"{folder.as_uri()}/" if disk else request.getfixturevalue("served")
    with window(browser, address) as opened:
        opened.goto(f"{address}index.html")
        yield opened


def every_path(folder: Path) -> list[str]:
    """An address of each kind of page."""
    found = [next(iter(sorted(folder.glob(kind)))) for kind in (*OF_EACH, *CONFLICTS)]
    return [*PLAIN, *REST, *(one.relative_to(folder).as_posix() for one in found)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_no_page_has_a_barrier_or_is_cut_off(
    browser: Browser, folder: Path, size: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    # axe is a script put into the page: the policy, which allows none, is switched off for it
    context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    for path in every_path(folder):
        page.goto(f"{folder.as_uri()}/{path}")
        no_barrier(page, path)
        not_sideways(page, path)
    context.close()


def test_a_statement_is_found_without_a_server(page: Page) -> None:
    page.get_by_role("link", name="Search").click()
    page.get_by_label("Words of a statement").fill("fuel lev")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"[1-9]\d* statements"))
    expect(page.locator("#found li").first).to_contain_text("fuel levy")
    page.locator("#found a").first.click()
    expect(page.locator("li:target")).to_contain_text("levy")


def test_more_is_shown_when_asked_for(page: Page) -> None:
    page.get_by_role("link", name="Search").click()
    page.get_by_label("Words of a statement").fill("t")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator("#found li")).not_to_have_count(25)
    expect(page.locator("#found li").nth(25).get_by_role("link")).to_be_focused()


def test_words_that_are_nowhere_find_nothing(page: Page) -> None:
    page.get_by_role("link", name="Search").click()
    page.get_by_label("Words of a statement").fill("levy zebra")
    expect(page.get_by_role("status")).to_have_text("No statements")
    expect(page.locator("#found li")).to_have_count(0)


def test_from_a_person_to_the_passage_in_its_source(page: Page) -> None:
    page.get_by_role("link", name="People", exact=True).click()
    page.get_by_role("link", name="Aldous Brenn").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aldous Brenn")
    page.locator(".pairs a").first.click()
    expect(page.locator(".sides mark").first).to_be_visible()

"""Harm that was written into any field runs nowhere in what is exported: brief, cards, site."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import sync_playwright
from tests.stores.places import Stores
from tests.web.harm import make_harmful
from tests.web.test_attacks import browser_here

from onrecord import pipeline
from onrecord.desk.share import card_file
from onrecord.desk.site import site_files
from onrecord.ledger import Ledger
from onrecord.publish import render_html
from onrecord.publish.site import write

pytestmark = pytest.mark.slow

SPEAKERS, OPENED = 6, 60
"""How many briefs are made, and how many files are opened in a browser."""
_RUNS = ("javascript:", "data:", "vbscript:")


@pytest.fixture(scope="module")
def folder(stores: Stores, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that a ledger full of harm gives away as files."""
    made = tmp_path_factory.mktemp("exported")
    where = stores.new()
    make_harmful(where)
    with Ledger(where) as ledger:
        write(made / "site", site_files(ledger, title="The record", candidates=True))
        people = [one.person.name for one in ledger.people.list()]
        for number, name in enumerate(["Aldous Brenn", *people[:SPEAKERS]]):
            page = render_html(pipeline.brief(ledger, name))
            (made / f"brief{number}.html").write_text(page, encoding="utf-8")
        for number, relation in enumerate(ledger.relations(status="confirmed")):
            (made / f"card{number}.svg").write_bytes(
                card_file(ledger, relation, "wide", "svg").body
            )
    return made


def _elements(path: Path) -> Iterator[etree._Element]:
    read = etree.parse(path).getroot() if path.suffix == ".svg" else html.parse(path).getroot()
    yield from read.iter(etree.Element)


def test_no_file_lies_outside_and_none_holds_markup_that_was_written(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.suffix in (".html", ".svg")]
    assert all(path.resolve().is_relative_to(folder.resolve()) for path in folder.rglob("*"))
    for path in files:
        for element in _elements(path):
            assert not [name for name in element.attrib if str(name).startswith("on")], path
            tag = etree.QName(element).localname
            assert tag not in ("iframe", "base", "object", "embed", "animate"), path
            assert tag != "script" or "pwn" not in (element.text or ""), path
            for name in ("href", "src", "action", "srcdoc"):
                told = "".join(str(element.get(name, "")).split()).lower()
                assert not told.startswith(_RUNS), (path, name)
    assert len(files) > 2 * OPENED


def test_nothing_runs_when_the_files_are_opened(folder: Path) -> None:
    ran: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_here(), args=["--no-sandbox"])
        context = browser.new_context(bypass_csp=True)
        context.expose_function("pwn", lambda: ran.append("ran"))
        context.on("dialog", lambda _dialog: ran.append("a dialog"))
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        for path in islice(_worth_opening(folder), OPENED):
            page.goto(path.as_uri())
            assert ran == [], path
        page.goto(f"{(folder / 'site' / 'search.html').as_uri()}?q=script")
        page.wait_for_load_state("networkidle")
        assert ran == []
        assert page.evaluate("pwn()") is None
        assert ran == ["ran"], "the trap itself must work"
        browser.close()


def _worth_opening(folder: Path) -> Iterator[Path]:
    """Briefs, some cards, then pages of the site of every kind."""
    yield from sorted(folder.glob("brief*.html"))
    yield from sorted(folder.glob("card*.svg"))[:12]
    yield from sorted((folder / "site").glob("*.html"))
    for kind in ("conflicts", "people", "matters", "articles"):
        yield from sorted((folder / "site" / kind).glob("*.html"))[:12]

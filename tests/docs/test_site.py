"""The site builds, every link in it leads somewhere, and it needs no network."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html
from tests.docs.blocks import ROOT

pytestmark = pytest.mark.slow

FETCHED = "//script/@src | //link[not(@rel='canonical')]/@href | //img/@src | //iframe/@src"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site."""
    folder = tmp_path_factory.mktemp("docs")
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_pages_fetch_nothing_from_elsewhere(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 40
    for page in pages:
        for address in html.fromstring(page.read_bytes()).xpath(FETCHED):
            assert not re.match(r"(https?:)?//", str(address)), (page.name, address)


def test_styles_fetch_nothing_from_elsewhere(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import )[\"']?(?:https?:)?//", sheet.read_text("utf-8"))


def test_search_has_its_index_beside_it(site: Path) -> None:
    index = (site / "search" / "search_index.js").read_text(encoding="utf-8")
    found = json.loads(index.removeprefix("var __index = "))
    assert {"ethics.html", "conflicts.html"} <= {one["location"] for one in found["docs"]}


def test_figures_are_filled_in(site: Path) -> None:
    floors = json.loads((ROOT / "eval" / "floors.json").read_text(encoding="utf-8"))["full"]
    told = html.fromstring((site / "conflicts.html").read_bytes()).text_content()
    assert f"{floors['relations']['conflict_p']:g}" in told
    assert "inferred, unseen" in told
    assert not [page for page in site.rglob("*.html") if re.search(r"\{\{ \w", page.read_text())]


def test_decisions_are_all_there(site: Path) -> None:
    told = (site / "decisions" / "index.html").read_text(encoding="utf-8")
    for path in (ROOT / "docs" / "decisions").glob("0*.md"):
        assert f"{path.stem}.html" in told

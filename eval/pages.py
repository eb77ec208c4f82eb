"""The web pages with a gold body that lie beside the project (``data/extraction/aeb``)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.records import RawPage

FOLDER = "data/extraction/aeb"
TRUTH = f"{FOLDER}/ground-truth.json"


class GoldPage(NamedTuple):
    """A web page and the body that people marked on it."""

    page: RawPage
    body: str


def gold_pages(shared: Path) -> Iterator[GoldPage]:
    """All pages in the order of their names, which are hashes."""
    truth = json.loads((shared / TRUTH).read_text(encoding="utf-8"))
    for name in sorted(truth):
        packed = (shared / FOLDER / "html" / f"{name}.html.gz").read_bytes()
        html = gzip.decompress(packed).decode("utf-8", "replace")
        page = RawPage(
            source=name, text=html, media_type="html", digest=name, url=truth[name]["url"]
        )
        yield GoldPage(page, truth[name]["articleBody"])

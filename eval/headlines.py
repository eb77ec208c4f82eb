"""Headlines of web pages, exact but for white space, on 60 pages that were read one by one.

``gold/headlines.jsonl`` holds no text: a page's name and the SHA-256 of the headline that it shows.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from eval.data import rows
from eval.pages import gold_pages
from onrecord.clean import clean
from onrecord.errors import InputError
from onrecord.records import RawPage

GOLD = Path(__file__).parent / "gold" / "headlines.jsonl"


def headlines(shared: Path, fast: bool) -> dict[str, float]:
    """How many of the headlines are found exactly, in percent."""
    gold = {row["page"]: row["headline"] for row in rows(GOLD)[: 15 if fast else None]}
    pages = [gold_page.page for gold_page in gold_pages(shared) if gold_page.page.source in gold]
    right = sum(hashed(_headline(page)) == gold[page.source] for page in pages)
    return {"exact": round(100 * right / len(gold), 1)}


def hashed(headline: str | None) -> str:
    """The SHA-256 (hex) of a headline, one space between its words."""
    return hashlib.sha256(" ".join((headline or "").split()).encode()).hexdigest()


def _headline(page: RawPage) -> str | None:
    try:
        return clean(page).headline
    except InputError:
        return None

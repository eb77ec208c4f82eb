"""A ledger of the pages that no rule was tuned to flag on: the time sets and the gold web pages.

``python -m eval.blind LEDGER`` adds them in order of date, those without one last; a web page has
the date that the tool reads on it. ``python -m eval.wild score eval/gold/blind.jsonl`` sums up what
was read there, ``python -m eval.show`` prints the passages.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from eval.data import SHARED
from eval.pages import gold_pages
from eval.sources import others
from onrecord import grouping, pipeline
from onrecord.clean import clean
from onrecord.errors import InputError
from onrecord.ledger import Ledger
from onrecord.records import Article

_LAST = "9999"


def main() -> int:
    """Build the ledger; 0 always."""
    parser = argparse.ArgumentParser(prog="python -m eval.blind", description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--shared", type=Path, default=SHARED)
    args = parser.parse_args()
    with Ledger(args.ledger, create=True) as ledger:
        for page in in_order(args.shared):
            pipeline.add(ledger, page)
        grouping.settle(ledger)
    return 0


def in_order(shared: Path) -> list[Article]:
    """All of the pages by date and id."""
    days = published(shared)
    pages = (replace(a, published=a.published or days.get(a.id)) for a in others(shared))
    return sorted(pages, key=lambda a: (a.published or _LAST, a.id))


def published(shared: Path) -> dict[str, str | None]:
    """The date that each gold web page gives, by the id that its text has in ``others``."""
    days: dict[str, str | None] = {}
    for gold in gold_pages(shared):
        try:
            days[f"aeb/{gold.page.source}"] = clean(gold.page).published
        except InputError:
            continue
    return days


if __name__ == "__main__":
    raise SystemExit(main())

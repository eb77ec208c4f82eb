"""Copies of stories on invented pages: which pages tell one story, and which of them is the origin.

``python -m eval.copies`` prints the figures and what is wrong. The pages (``eval/gold/copies``)
are copies whole, cut, edited and under a new lead, wire reruns with updates, rewrites by another
hand, and lookalikes: templates, boilerplate, one speech in two reports, one background. They are
entered in a ledger as ``add`` does it, first to last and last to first.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from eval.data import Row, rows
from onrecord.clean import clean
from onrecord.clean.copies import fingerprints
from onrecord.keeping.copies import copies_in
from onrecord.ledger import Ledger
from onrecord.neighbours import copies_of
from onrecord.records import RawPage

GOLD = Path(__file__).with_name("gold") / "copies" / "pages.jsonl"

Groups = dict[str, str]
"""The story of each page."""


def main() -> int:
    """Print the figures, then what is wrong when the pages come in the order of the file."""
    gold = list(rows(GOLD))
    print(json.dumps(copies(Path(), fast=False), indent=1))
    groups, origins = grouped(gold)
    found, right = pairs(groups), pairs({row["id"]: row["group"] for row in gold})
    for what, wrong in (("too many", found - right), ("missed", right - found)):
        for pair in sorted(map(sorted, wrong)):
            print(f"{what}: {' = '.join(pair)}")
    for group, wanted in true_origins(gold).items():
        given = [origins[row["id"]] for row in gold if row["group"] == group]
        if set(given) != {wanted}:
            print(f"origin of {group}: {wanted}; given {', '.join(map(str, given))}")
    return 0


def copies(_shared: Path, fast: bool) -> dict[str, float]:
    """Precision and recall of pairs, and of the groups those whose origin is right for each of
    their pages; the worse of both orders."""
    gold = list(rows(GOLD))
    orders = [gold] if fast else [gold, gold[::-1]]
    figures = [_score(order) for order in orders]
    return {key: min(figure[key] for figure in figures) for key in figures[0]}


def _score(gold: Sequence[Row]) -> dict[str, float]:
    groups, origins = grouped(gold)
    found, right = pairs(groups), pairs({row["id"]: row["group"] for row in gold})
    wanted = true_origins(gold)
    correct = sum(
        all(origins[row["id"]] == origin for row in gold if row["group"] == group)
        for group, origin in wanted.items()
    )
    return {
        "pair_p": round(100 * len(found & right) / max(1, len(found)), 1),
        "pair_r": round(100 * len(found & right) / len(right), 1),
        "origin": round(100 * correct / len(wanted), 1),
    }


def grouped(gold: Sequence[Row]) -> tuple[Groups, dict[str, str | None]]:
    """The story that each page is put to, entered in this order, and its origin."""
    with tempfile.TemporaryDirectory() as folder, Ledger(f"{folder}/l.db", create=True) as ledger:
        for row in gold:
            _enter(ledger, row)
        groups = {row["id"]: ledger.keeping.story_of(row["id"]) or row["id"] for row in gold}
        return groups, {row["id"]: copies_in(ledger, row["id"]).origin for row in gold}


def _enter(ledger: Ledger, row: Row) -> None:
    """Enter a page without its statements."""
    page = RawPage(
        source=row["id"],
        text=row["text"],
        media_type="text",
        digest=row["id"],
        id=row["id"],
        outlet=row["outlet"],
        published=row["published"],
    )
    article = clean(page)
    known = copies_of(ledger, article)
    story = known[0].story if known else article.id
    joins = {copy.story for copy in known}
    ledger.add(article, [], fingerprints=fingerprints(article.text), story=story, joins=joins)


def pairs(groups: Groups) -> set[frozenset[str]]:
    """The pairs of pages of one story."""
    return {frozenset(pair) for pair in _of_one(groups)}


def _of_one(groups: Groups) -> Iterator[tuple[str, str]]:
    return (pair for pair in combinations(groups, 2) if groups[pair[0]] == groups[pair[1]])


def true_origins(gold: Sequence[Row]) -> dict[str, str | None]:
    """The page that is the origin of each story that several pages tell; ``None`` when it is not
    among them."""
    stories: dict[str, list[Row]] = {}
    for row in gold:
        stories.setdefault(row["group"], []).append(row)
    return {
        group: next((row["id"] for row in told if row["origin"]), None)
        for group, told in stories.items()
        if len(told) > 1
    }


if __name__ == "__main__":
    main()

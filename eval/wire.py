"""Conflicts in texts that lie nowhere beside the project, told by the hashes of the texts.

``python -m eval.wire LEDGER`` prints an open row for each inferred conflict that is shown, the
strongest first, ``--stated N`` for N of those that the pages state: the first by their ids, which
are hashes. An end is the SHA-256 of its article's text (the first 16 hex digits) and the spans of
its content. Who has the texts sees the passages with ``python -m eval.show ROWS --texts
ARTICLES.jsonl``; ``python -m eval.wild score eval/gold/wire.jsonl`` sums up.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.data import Row
from eval.sources import text_hash
from eval.wild import inferred
from onrecord.ledger import Ledger
from onrecord.records import Relation, Statement
from onrecord.review import CONFLICTS
from onrecord.sureness import is_possible


def main() -> int:
    """Print the open rows; 0 always."""
    parser = argparse.ArgumentParser(prog="python -m eval.wire", description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--stated", type=int, metavar="N", help="this many that pages state")
    args = parser.parse_args()
    with Ledger(args.ledger) as ledger:
        some = picked(ledger.relations(), args.stated)
        for row in open_rows(ledger, some):
            print(json.dumps(row))
    return 0


def picked(relations: Sequence[Relation], stated: int | None = None) -> list[Relation]:
    """The inferred conflicts that are shown, or ``stated`` of those that pages state."""
    if stated is None:
        return [r for r in inferred(relations) if not is_possible(r)]
    told = [r for r in relations if r.found == "reported" and r.type in CONFLICTS]
    return sorted(told, key=lambda r: r.id)[:stated]


def open_rows(ledger: Ledger, relations: Sequence[Relation]) -> Iterator[Row]:
    """Rows without verdict; ``kind`` are the detectors' names."""
    said = {s.id: s for s in ledger.statements()}
    homes = {said[end].article for r in relations for end in (r.a, r.b)}
    hashes = {article.id: text_hash(article.text) for article in ledger.articles(homes)}
    for relation in relations:
        yield {
            "reading": None,
            "part": relation.found,
            "type": relation.type,
            "score": relation.score,
            "kind": [reason.kind for reason in relation.reasons],
            "a": _end(said[relation.a], hashes),
            "b": _end(said[relation.b], hashes),
            "verdict": None,
            "shape": None,
        }


def _end(statement: Statement, hashes: dict[str, str]) -> Row:
    return {"id": hashes[statement.article], "content": statement.content.spans}


if __name__ == "__main__":
    raise SystemExit(main())

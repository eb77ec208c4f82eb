"""Conflicts that pages state themselves: a sheet to read them on, and the score of a reading.

``python -m eval.reported sheet [--part held]`` prints every stated relation of the PolNeAR articles
of one part (``eval/parts.py``) with its context, ``--part others`` those of the other sets;
``--rows`` prints them as rows of ids and offsets with the verdict still open. ``python -m
eval.reported score`` sums up the verdicts kept in ``eval/gold/reported.jsonl``: how many were right
in both ends, speakers and type.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from eval.data import SHARED, Row, rows
from eval.sources import others, polnear
from onrecord import pipeline
from onrecord.records import Article, Relation, Statement
from onrecord.spans import hull

GOLD = Path(__file__).parent / "gold" / "reported.jsonl"
_AROUND = 200


def main() -> int:
    """Print a sheet or a score; 0 always."""
    parser = argparse.ArgumentParser(prog="python -m eval.reported", description=__doc__)
    parser.add_argument("what", choices=["sheet", "score"])
    parser.add_argument("--part", choices=["tune", "held", "others"], default="held")
    parser.add_argument("--rows", action="store_true", help="rows to keep verdicts in")
    parser.add_argument("--shared", type=Path, default=SHARED)
    args = parser.parse_args()
    if args.what == "score":
        for line in scored(rows(GOLD)):
            print(line)
        return 0
    pages = others(args.shared) if args.part == "others" else polnear(args.shared, args.part)
    for page in pages:
        for line in open_rows(page) if args.rows else sheet(page):
            print(line)
    return 0


def sheet(page: Article) -> Iterator[str]:
    """One block for each stated relation of an article: its ends, and the text around them."""
    for relation, a, b in found(page):
        yield block(page, relation, a, b)


def open_rows(page: Article) -> Iterator[str]:
    """One row for each stated relation of an article, for a verdict and a shape."""
    for relation, a, b in found(page):
        row = {
            "reading": None,
            "id": page.id,
            "type": relation.type,
            "a": a.content.spans,
            "b": b.content.spans,
            "words": relation.reasons[0].b[0],
            "verdict": None,
            "shape": None,
        }
        yield json.dumps(row)


def found(page: Article) -> Iterator[tuple[Relation, Statement, Statement]]:
    """The stated relations of an article with both ends."""
    told = pipeline.extract(page)
    ends = {s.id: s for s in (*told.statements, *told.reported.statements)}
    for relation in told.reported.relations:
        yield relation, ends[relation.a], ends[relation.b]


def block(page: Article, relation: Relation, a: Statement, b: Statement) -> str:
    """A relation as a reader sees it."""
    reach = hull([*a.content.spans, *b.content.spans])
    around = page.text[max(0, reach.start - _AROUND) : reach.end + _AROUND]
    lines = [f"## {page.id} {relation.type} {relation.reasons[0].text!r}"]
    for letter, one in (("a", a), ("b", b)):
        who = one.speaker.name if one.speaker else None
        lines.append(f"{letter} {who} {one.content.spans} {one.content.text}")
    return "\n".join([*lines, " ".join(around.split()), ""])


def scored(verdicts: Iterable[Row]) -> Iterator[str]:
    """The share that was right in each reading, by type, and the shapes of those that were not."""
    readings: dict[str, list[Row]] = {}
    for row in verdicts:
        readings.setdefault(row["reading"], []).append(row)
    for name, read in readings.items():
        right = Counter(row["type"] for row in read if row["verdict"] == "right")
        total = Counter(row["type"] for row in read)
        share = 100 * sum(right.values()) / len(read)
        yield f"{name}: {sum(right.values())} of {len(read)} right ({share:.1f} %)"
        yield from (f"  {type_}: {right[type_]} of {n}" for type_, n in total.most_common())
        shapes = Counter(row["shape"] for row in read if row["verdict"] == "wrong")
        yield from (f"  wrong, {shape}: {n}" for shape, n in shapes.most_common())


if __name__ == "__main__":
    raise SystemExit(main())

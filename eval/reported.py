"""Conflicts that pages state themselves: a sheet to read them on, and the score of a reading.

``python -m eval.reported sheet [--half 1]`` prints every stated relation of the PolNeAR articles
of one half, with its context. ``python -m eval.reported score`` sums up the verdicts kept in
``eval/gold/reported.jsonl``: how many were right in both ends, speakers and type.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from eval.data import SHARED, Row, half_of, rows
from onrecord import pipeline
from onrecord.records import Article, Relation, Statement
from onrecord.spans import hull

POLNEAR = "data/quotes/polnear_train.jsonl"
GOLD = Path(__file__).parent / "gold" / "reported.jsonl"
_AROUND = 200


def main() -> int:
    """Print a sheet or a score; 0 always."""
    parser = argparse.ArgumentParser(prog="python -m eval.reported", description=__doc__)
    parser.add_argument("what", choices=["sheet", "score"])
    parser.add_argument("--half", type=int, default=1, help="0 was developed on, 1 held back")
    parser.add_argument("--shared", type=Path, default=SHARED)
    args = parser.parse_args()
    if args.what == "score":
        for line in scored(rows(GOLD)):
            print(line)
        return 0
    for row in rows(args.shared / POLNEAR):
        if half_of(row["id"]) == args.half:
            for block in sheet(row):
                print(block)
    return 0


def sheet(row: Row) -> Iterator[str]:
    """One block for each stated relation of an article: its ends, and the text around them."""
    found = pipeline.extract(Article(id=row["id"], text=row["text"]))
    ends = {s.id: s for s in (*found.statements, *found.reported.statements)}
    for relation in found.reported.relations:
        yield block(row, relation, ends[relation.a], ends[relation.b])


def block(row: Row, relation: Relation, a: Statement, b: Statement) -> str:
    """A relation as a reader sees it."""
    reach = hull([*a.content.spans, *b.content.spans])
    around = row["text"][max(0, reach.start - _AROUND) : reach.end + _AROUND]
    lines = [f"## {row['id']} {relation.type} {relation.reasons[0].text!r}"]
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

"""Conflicts inferred among all articles of one ledger, as a reader judged them.

``python -m eval.wild rows LEDGER`` prints one open row for each inferred conflict, the strongest
first, for a verdict and a shape (``python -m eval.show`` prints the passages).
``python -m eval.wild score [FILE]`` sums up the verdicts kept in ``eval/gold/wild.jsonl``, or FILE.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from eval.data import Row, rows
from eval.parts import neighbours_part
from onrecord.ledger import Ledger
from onrecord.records import Relation, Statement
from onrecord.review import CONFLICTS

GOLD = Path(__file__).parent / "gold" / "wild.jsonl"


def main() -> int:
    """Print open rows or a score; 0 always."""
    parser = argparse.ArgumentParser(prog="python -m eval.wild", description=__doc__)
    parser.add_argument("what", choices=["rows", "score"])
    parser.add_argument("file", type=Path, default=GOLD, nargs="?", help="a ledger, or verdicts")
    args = parser.parse_args()
    for line in scored(rows(args.file)) if args.what == "score" else listed(args.file):
        print(line)
    return 0


def listed(path: Path) -> Iterator[str]:
    """One row for each inferred conflict of the ledger at ``path``."""
    with Ledger(path) as ledger:
        said = {s.id: s for s in ledger.statements()}
        for relation in inferred(ledger.relations()):
            yield json.dumps(open_row(relation, said[relation.a], said[relation.b]))


def inferred(relations: Iterable[Relation]) -> list[Relation]:
    """The conflicts that no page states itself, the strongest first."""
    some = (r for r in relations if r.found == "inferred" and r.type in CONFLICTS)
    return sorted(some, key=lambda r: (-r.score, r.id))


def open_row(relation: Relation, a: Statement, b: Statement) -> Row:
    """A row without verdict; ``part`` as in ``neighbours/``, ``both`` for a pair across them."""
    parts = sorted({neighbours_part(a.article), neighbours_part(b.article)})
    return {
        "reading": None,
        "type": relation.type,
        "score": relation.score,
        "part": parts[0] if len(parts) == 1 else "both",
        "a": {"id": a.article, "content": a.content.spans},
        "b": {"id": b.article, "content": b.content.spans},
        "verdict": None,
        "shape": None,
    }


def scored(verdicts: Iterable[Row]) -> Iterator[str]:
    """For each reading, how many were right, by part and by type, and the shapes of the others."""
    readings: dict[str, list[Row]] = {}
    for row in verdicts:
        readings.setdefault(row["reading"], []).append(row)
    for name, read in readings.items():
        yield f"{name}: {_share(read)}"
        for key in ("part", "type"):
            for value in sorted({row[key] for row in read}):
                yield f"  {value}: {_share([row for row in read if row[key] == value])}"
        shapes = Counter(row["shape"] for row in read if row["verdict"] == "wrong")
        yield from (f"  wrong, {shape}: {count}" for shape, count in shapes.most_common())


def _share(read: list[Row]) -> str:
    right = sum(row["verdict"] == "right" for row in read)
    return f"{right} of {len(read)} right ({100 * right / len(read):.0f} %)"


if __name__ == "__main__":
    raise SystemExit(main())

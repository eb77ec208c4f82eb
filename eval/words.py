"""Public statements as a reader judged them beside their articles: the words, who, when, how.

``python -m eval.words score [FILE]`` sums up the verdicts kept in ``eval/gold/words.jsonl``, or
FILE, each share with its 95 % interval (Wilson, 1927). ``python -m eval.words draw ARTICLES.jsonl
--seed N --articles A --statements S`` prints open rows for S statements drawn from A articles;
``python -m eval.words show FILE --texts ARTICLES.jsonl`` prints what the verdicts are about, those
that found a fault only. An article is named by the hash of its text (``eval/sources.py``).
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from eval.data import Row, rows
from eval.show import marked
from eval.sources import hashed
from onrecord import pipeline
from onrecord.records import Article, Span, Statement

GOLD = Path(__file__).parent / "gold" / "words.jsonl"
#: What is judged of a saying that is a public statement.
JUDGED = ("bounds", "speaker", "via", "date", "act", "medium")
_Z = 1.96


def main() -> int:
    """Print a score, open rows or passages; 0 always."""
    parser = argparse.ArgumentParser(prog="python -m eval.words", description=__doc__)
    parser.add_argument("what", choices=["score", "draw", "show"])
    parser.add_argument("file", type=Path, default=GOLD, nargs="?", help="verdicts, or articles")
    parser.add_argument("--texts", type=Path, help="the articles that verdicts are of")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--statements", type=int, default=75)
    args = parser.parse_args()
    if args.what == "draw":
        lines = drawn(hashed(args.file), args.seed, args.articles, args.statements)
    elif args.what == "show":
        lines = passages(rows(args.file), hashed(args.texts))
    else:
        lines = scored(rows(args.file))
    for line in lines:
        print(line)
    return 0


def drawn(texts: dict[str, Article], seed: int, articles: int, statements: int) -> Iterator[str]:
    """Open rows of public statements, drawn from so many of the articles; the seed tells which."""
    some = random.Random(seed)  # noqa: S311 - a draw, no secret
    picked = some.sample(sorted(texts), min(articles, len(texts)))
    found = [s for key in picked for s in pipeline.extract(texts[key]).statements if s.statement]
    for statement in some.sample(found, min(statements, len(found))):
        yield json.dumps(open_row(statement))


def open_row(statement: Statement) -> Row:
    """A row without verdicts."""
    verdicts: Row = dict.fromkeys(("statement", *JUDGED, "shape"))
    at = {"id": statement.article, "content": statement.content.spans, "kind": statement.kind}
    return {"reading": None, "part": None, **at, **verdicts}


def scored(verdicts: Iterable[Row]) -> Iterator[str]:
    """For each reading the shares that are right, by part and by kind; what was found of whole
    articles; and the shapes of what was wrong."""
    readings: dict[str, list[Row]] = {}
    for row in verdicts:
        readings.setdefault(row["reading"], []).append(row)
    for name, read in readings.items():
        judged = [row for row in read if "kind" in row]
        yield f"{name}: {len(judged)} statements"
        yield from shares("all", judged)
        for key in ("part", "kind"):
            for value in sorted({row[key] for row in judged}):
                yield from shares(value, [row for row in judged if row[key] == value])
        yield from _recall([row for row in read if "found" in row])
        shapes = Counter(row["shape"] for row in judged if row["shape"])
        yield from (f"  {shape}: {count}" for shape, count in shapes.most_common())


def shares(name: str, judged: Sequence[Row]) -> Iterator[str]:
    """How many are statements, and of these how many have each thing right."""
    real = [row for row in judged if row["statement"]]
    told = [f"{key} {share(sum(is_right(row, key) for row in real), len(real))}" for key in JUDGED]
    yield f"  {name}: statement {share(len(real), len(judged))}"
    yield f"    {', '.join(told)}"
    speakers = Counter(row["speaker"] for row in real)
    yield f"    speaker wrong {speakers['wrong']}, left open {speakers['open']}"


def is_right(row: Row, key: str) -> bool:
    """Whether a reader had nothing to object; a speaker left open is not right."""
    return row[key] is True or row[key] == "right"


def share(right: int, of: int) -> str:
    """``37/40 (92 %, 80-97)``: the share with its 95 % interval."""
    if not of:
        return "0/0"
    p, z = right / of, _Z * _Z / of
    middle, reach = p + z / 2, _Z * math.sqrt(p * (1 - p) / of + z / (4 * of))
    low, high = ((middle + sign * reach) / (1 + z) for sign in (-1, 1))
    return f"{right}/{of} ({100 * p:.0f} %, {100 * low:.0f}-{100 * high:.0f})"


def _recall(read: Sequence[Row]) -> Iterator[str]:
    if read:
        found, missed = sum(r["found"] for r in read), sum(len(r["missed"]) for r in read)
        yield f"  recall on {len(read)} articles: {share(found, found + missed)}"


def passages(verdicts: Iterable[Row], texts: dict[str, Article]) -> Iterator[str]:
    """What each row with a fault points to, in its context, with the shape of the fault."""
    for row in verdicts:
        if row.get("shape") or row.get("missed"):
            spans = row["content"] if "content" in row else row["missed"]
            told = marked(texts[row["id"]].text, [Span(*span) for span in spans])
            yield f"{row['reading']}, {row['part']}: {row.get('shape', 'missed')}\n   {told}\n"


if __name__ == "__main__":
    raise SystemExit(main())

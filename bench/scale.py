"""What a ledger costs as it grows: ``python -m bench.scale [--sizes 10000 100000 1000000]``.

One synthetic ledger (``bench.synthetic``) is filled to each size in turn, under a temporary folder
or ``--folder``, and measured there. Times are CPU time of this process, one thread, median and 95th
percentile; ``-o`` keeps the figures as JSON and ``--chart`` draws them. A ledger that ``--folder``
holds already is filled up from where it ends, so a later run need not start again.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.bulk import Bulk, sightings
from bench.chart import chart
from bench.synthetic import STATEMENTS, Press
from onrecord import people
from onrecord.clean.copies import fingerprints
from onrecord.compare import relate
from onrecord.ledger import Ledger, Sighted
from onrecord.neighbours import copies_of, neighbours, sides_of
from onrecord.records import Article, Side, Statement

NEED_BYTES = 3_000
"""Disk that a statement needs, with room for the write-ahead log."""
_WARM_UP = 3
_ADDED = 25

Story = tuple[Article, list[Statement]]
Figures = dict[str, Any]


def main() -> None:
    """Fill, measure, print the table."""
    args = _arguments()
    with _folder(args.folder) as folder:
        free = shutil.disk_usage(folder).free
        if free < max(args.sizes) * NEED_BYTES:
            sys.exit(f"{folder} has {free:,} bytes free; give a roomier one with --folder")
        results = [_at(folder / "ledger.db", size, args.articles) for size in sorted(args.sizes)]
    print_table(results)
    if args.output:
        args.output.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if args.chart:
        args.chart.write_text(growth(results), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--articles", type=int, default=200, help="how many new ones to measure")
    parser.add_argument("--folder", type=Path, help="keep the ledger here")
    parser.add_argument("-o", "--output", type=Path, help="keep the figures as JSON")
    parser.add_argument("--chart", type=Path, help="draw the growth as SVG")
    return parser.parse_args()


@contextmanager
def _folder(given: Path | None) -> Iterator[Path]:
    if given:
        given.mkdir(parents=True, exist_ok=True)
        yield given
        return
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def _at(path: Path, size: int, articles: int) -> Figures:
    """Fill the ledger at ``path`` to ``size`` statements and measure it."""
    press, stories = Press(), size // STATEMENTS
    filled = fill(path, press, stories)
    print(f"measuring at {size:,} statements ...", file=sys.stderr, flush=True)
    new = list(press.stories(stories, articles + _WARM_UP))
    with Ledger(path) as ledger:
        return {
            "statements": size,
            "bytes_each": round(path.stat().st_size / size),
            "fill_ms_an_article": filled,
            **measure(ledger, new),
            "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        }


def fill(path: Path, press: Press, stories: int) -> float | None:
    """Fill the ledger up to so many stories; CPU milliseconds for each that was entered."""
    with Ledger(path, create=True) as ledger:
        there = ledger.size().articles
    started = time.process_time()
    bulk = Bulk(path)
    bulk.enter(press.stories(there, stories - there))
    bulk.close()
    spent = 1000 * (time.process_time() - started)
    return round(spent / (stories - there), 2) if stories > there else None


def measure(ledger: Ledger, new: Sequence[Story]) -> Figures:
    """CPU milliseconds of what is done with a ledger for each of ``new``; at the end, and out of
    the figures before, the first of them are entered."""
    near: list[list[Side]] = []
    sides = [_sides(ledger, *story) for story in new]
    figures = {
        "copies": _timed(lambda s: copies_of(ledger, s[0]), new),
        "persons": _timed(lambda s: _told(ledger, *s), new),
        "candidates": _timed(lambda some: near.append(neighbours(ledger, some)), sides),
        "relations": _timed(lambda pair: relate(*pair), list(zip(sides, near, strict=True))),
        "speaker": _timed(lambda s: ledger.statements(speaker=_speaker(s)), new),
        "search": _timed(lambda s: ledger.search(_query(s)), new),
        "add": _timed(lambda s: _add(ledger, *s), new[:_ADDED]),
    }
    found = sorted(map(len, near))
    return {**figures, "candidates_found": found[len(found) // 2]}


def _sides(ledger: Ledger, article: Article, statements: Sequence[Statement]) -> list[Side]:
    return sides_of(article, statements, article.id, _told(ledger, article, statements))


def _told(ledger: Ledger, article: Article, statements: Sequence[Statement]) -> dict[str, str]:
    sighted = Sighted(sightings(article, statements), people)
    return ledger.people.recognise(sighted).persons


def _add(ledger: Ledger, article: Article, statements: Sequence[Statement]) -> None:
    """Enter one article as ``onrecord add`` does, with a full flush to disk."""
    sighted = Sighted(sightings(article, statements), people)
    ledger.add(article, statements, fingerprints=fingerprints(article.text), sightings=sighted)


def _speaker(story: Story) -> str:
    speaker = story[1][0].speaker
    return speaker.name if speaker else ""


def _query(story: Story) -> str:
    """Two words of what is said, the longest: as people search."""
    words = sorted(set(story[1][0].content.text.split()), key=lambda word: (-len(word), word))
    return " ".join(words[:2])


def _timed(step: Callable[[Any], object], inputs: Iterable[Any]) -> dict[str, float]:
    """Median and 95th percentile of CPU milliseconds, the first few left out."""
    spent = []
    for one in inputs:
        started = time.process_time()
        step(one)
        spent.append(1000 * (time.process_time() - started))
    ranked = sorted(spent[_WARM_UP:])
    return {
        "p50": round(ranked[len(ranked) // 2], 1),
        "p95": round(ranked[min(len(ranked) - 1, len(ranked) * 95 // 100)], 1),
    }


def print_table(results: Sequence[Figures]) -> None:
    """Print the figures as a Markdown table, with the machine they come from."""
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}\n")
    print(
        "| CPU ms, median / 95th percentile |",
        " | ".join(f"{r['statements']:,}" for r in results),
        "|",
    )
    print("|---|" + "---|" * len(results))
    for name, key in MEASURES.items():
        cells = (f"{r[key]['p50']:g} / {r[key]['p95']:g}" for r in results)
        print(f"| {name} |", " | ".join(cells), "|")
    for name, key in SINGLE.items():
        print(f"| {name} |", " | ".join(f"{r[key]}" for r in results), "|")


MEASURES = {
    "copies of a new article": "copies",
    "its persons": "persons",
    "**its candidates**": "candidates",
    "its relations to them": "relations",
    "persons and rows entered, flushed to disk": "add",
    "all that a speaker said": "speaker",
    "search by two words": "search",
}
SINGLE = {
    "candidates (median number)": "candidates_found",
    "bulk entry, CPU ms an article": "fill_ms_an_article",
    "bytes on disk a statement": "bytes_each",
    "peak memory, MB": "peak_mb",
}


def growth(results: Sequence[Figures]) -> str:
    """The 95th percentiles as a chart, by the number of statements."""
    lines = {
        name.strip("*"): [(r["statements"], max(0.1, r[key]["p95"])) for r in results]
        for name, key in MEASURES.items()
    }
    return chart("What a ledger costs as it grows", "statements", "CPU ms, 95th percentile", lines)


if __name__ == "__main__":
    main()

"""What it costs to find the copies of an article among many: ``python -m bench.copies``.

A ledger of synthetic stories (``bench.synthetic``), one in ten of them printed again by another
outlet, is filled with texts and fingerprints alone to each of ``--sizes`` in turn. There the copies
of articles that are new, that are whole copies, and that are told on under a new lead are looked
for: fingerprints first, then the texts that share enough are judged. Milliseconds of the wall clock
and of the CPU, one thread, median and 95th percentile; the ledger's bytes and the most memory that
the process, filling included, has held. ``growth`` is the power of the number of articles by which
the CPU time of new articles grows between the two largest sizes, ``ms_at_a_million`` what it comes
to at that rate.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from math import log
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from bench.synthetic import Press
from onrecord.clean.copies import fingerprints
from onrecord.ledger import Ledger, chain, codec, schema
from onrecord.ledger.opening import opened
from onrecord.ledger.people.rows import inserted
from onrecord.neighbours import copies_of
from onrecord.records import Article

_BATCH = 5_000
_REPRINTED = 10
_KEPT = 0.7
_PRINTER = "Radio Tarn"
_TWO, _MILLION = 2, 1_000_000

Figures = dict[str, Any]


def main() -> None:
    """Fill, look, print the figures."""
    args = _arguments()
    press = Press()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        rungs = [rung(path, press, before, size, args.asked) for before, size in ladder(args.sizes)]
    figures = {"at": rungs, **projected(rungs)}
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}\n")
    print(json.dumps(figures, indent=1))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.copies", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[25_000, 50_000, 100_000])
    parser.add_argument("--asked", type=int, default=200, help="how many of each kind to look for")
    return parser.parse_args()


def ladder(sizes: Sequence[int]) -> list[tuple[int, int]]:
    """Each size with the one before it, from none on."""
    return list(pairwise([0, *sorted(sizes)]))


def rung(path: Path, press: Press, before: int, size: int, asked: int) -> Figures:
    """Fill the ledger from ``before`` articles up to ``size`` and measure it."""
    began = time.perf_counter()
    fill(path, _printed(press, before, size))
    filled = time.perf_counter() - began
    return {
        "articles": size,
        **measure(path, press, size, asked),
        "megabytes": round(path.stat().st_size / 1e6),
        "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "seconds_to_fill": round(filled),
    }


def projected(rungs: Sequence[Figures]) -> Figures:
    """How the time for new articles grows, and what it would be at a million."""
    if len(rungs) < _TWO:
        return {}
    less, more = rungs[-2:]
    size = log(more["articles"] / less["articles"])
    found: Figures = {"growth": {}, "ms_at_a_million": {}}
    for part in ("p50", "p95"):
        power = log(more["new"]["cpu_ms"][part] / less["new"]["cpu_ms"][part]) / size
        rest = (_MILLION / more["articles"]) ** power
        found["growth"][part] = round(power, 2)
        found["ms_at_a_million"][part] = round(more["new"]["cpu_ms"][part] * rest)
    return found


def fill(path: Path, articles: Iterator[Article]) -> None:
    """Enter ``articles``, their fingerprints in the order of the index, which fills it faster."""
    engine = opened(path, create=True).execution_options(writes=True)
    while batch := list(islice(articles, _BATCH)):
        with engine.begin() as connection, chain.entering(connection):
            _enter(connection, batch)
    engine.dispose()


def _enter(connection: Connection, articles: Sequence[Article]) -> None:
    prints = [fingerprints(article.text) for article in articles]
    rows = [
        codec.article_values(article, article.id, len(theirs))
        for article, theirs in zip(articles, prints, strict=True)
    ]
    numbers = inserted(connection, schema.article, rows)
    hashes = sorted(
        (codec.signed(each), number)
        for number, theirs in zip(numbers, prints, strict=True)
        for each in theirs
    )
    entered = [{"hash": each, "article": number} for each, number in hashes]
    connection.execute(insert(schema.fingerprint), entered)


def _printed(press: Press, start: int, end: int) -> Iterator[Article]:
    """The articles from ``start`` to ``end``: each story, and now and then its copy."""
    for number in range(start, end):
        if number % _REPRINTED == _REPRINTED - 1:
            yield copied(press.story(number - 1)[0])
        else:
            yield press.story(number)[0]


def copied(article: Article) -> Article:
    """The same text under another roof."""
    return replace(article, id=f"{article.id}-again", outlet=_PRINTER)


def told_on(article: Article, later: Article) -> Article:
    """Most of ``article`` under a lead of its own, the opening of ``later``."""
    lead, lines = later.text.split("\n")[0], article.text.split("\n")
    text = "\n".join([lead, *lines[: round(_KEPT * len(lines))]])
    return replace(article, id=f"{article.id}-on", text=text, outlet=_PRINTER)


def measure(path: Path, press: Press, held: int, asked: int) -> Figures:
    """How long the copies of each kind of article take to find, and how many of each have any."""
    new = [press.story(held + number)[0] for number in range(asked)]
    step = max(1, held // asked // _REPRINTED * _REPRINTED)
    old = [press.story(number * step)[0] for number in range(min(asked, held // step))]
    kinds = {
        "new": new,
        "copy": [copied(article) for article in old],
        "told on": [told_on(*pair) for pair in zip(old, new, strict=False)],
    }
    with Ledger(path) as ledger:
        return {kind: _timed(ledger, articles) for kind, articles in kinds.items()}


def _timed(ledger: Ledger, articles: Sequence[Article]) -> Figures:
    wall, cpu, found = [], [], 0
    for article in articles:
        began = time.perf_counter(), time.process_time()
        found += bool(copies_of(ledger, article))
        wall.append(1000 * (time.perf_counter() - began[0]))
        cpu.append(1000 * (time.process_time() - began[1]))
    return {"asked": len(articles), "found": found, "ms": _ranked(wall), "cpu_ms": _ranked(cpu)}


def _ranked(spent: Sequence[float]) -> dict[str, float]:
    ranked = sorted(spent)
    places = {"p50": 50, "p95": 95}
    return {name: round(ranked[len(ranked) * part // 100], 1) for name, part in places.items()}


if __name__ == "__main__":
    main()

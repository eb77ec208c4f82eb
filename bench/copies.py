"""What it costs to find the copies of an article among many: ``python -m bench.copies``.

A ledger of ``--articles`` synthetic stories (``bench.synthetic``), one in ten of them printed again
by another outlet, is filled with texts and fingerprints alone, for at most ``--minutes``. Then the
copies of articles that are new, that are whole copies, and that are told on under a new lead are
looked for: fingerprints first, then the texts that share enough are judged. Milliseconds of the
wall clock and of the CPU, one thread, median and 95th percentile.
"""

from __future__ import annotations

import argparse
import json
import platform
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from bench.synthetic import Press
from onrecord.clean.copies import fingerprints
from onrecord.ledger import Ledger, chain, writing
from onrecord.ledger.opening import opened
from onrecord.neighbours import copies_of
from onrecord.records import Article

_BATCH = 500
_REPRINTED = 10
_KEPT = 0.7
_PRINTER = "Radio Tarn"

Clock = Callable[[], float]


def main() -> None:
    """Fill, look, print the figures."""
    args = _arguments()
    press = Press()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        held = fill(path, press, args.articles, 60 * args.minutes)
        figures = {"articles": held, **measure(path, press, held, args.asked)}
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}\n")
    print(json.dumps(figures, indent=1))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.copies", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--asked", type=int, default=200, help="how many of each kind to look for")
    parser.add_argument("--minutes", type=float, default=10.0, help="stop filling after that")
    return parser.parse_args()


def fill(path: Path, press: Press, count: int, seconds: float) -> int:
    """Enter at most ``count`` articles, for so many seconds; how many there are."""
    end, held = time.monotonic() + seconds, 0
    engine = opened(path, create=True).execution_options(writes=True)
    rest = _printed(press, count)
    while time.monotonic() < end and (batch := list(islice(rest, _BATCH))):
        with engine.begin() as connection, chain.entering(connection):
            for article in batch:
                writing.enter_article(connection, article, article.id, fingerprints(article.text))
        held += len(batch)
    engine.dispose()
    return held


def _printed(press: Press, count: int) -> Iterator[Article]:
    """``count`` articles: each story, and now and then its copy."""
    for number in range(count):
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


def measure(path: Path, press: Press, held: int, asked: int) -> dict[str, Any]:
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


def _timed(ledger: Ledger, articles: Sequence[Article]) -> dict[str, Any]:
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

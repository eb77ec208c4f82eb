"""What a ledger costs as it grows: ``python -m bench.scale [--sizes 10000 100000 1000000]``.

One synthetic ledger (``bench.synthetic``) is filled to each size in turn, under a temporary folder
or ``--folder``, and measured there: the file itself (``--store sqlite``), a copy of it in a private
PostgreSQL server (``postgres``), or ``both``. ``--ledger`` measures one that is there, a path or a
URL, instead; it must be synthetic, and gets some articles more. Times are medians and 95th
percentiles for one article or question, one at a time, with everything warm: CPU time of this
process and, for PostgreSQL, of the server's process that answers it; ``--wall`` prints time by the
clock, which on a busy machine tells of that. ``-o`` keeps both as JSON, ``--charts`` draws them.
A ledger that ``--folder`` holds already is filled up from where it ends.
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
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bench.growth import charts, print_table
from bench.measures import Story, measured
from bench.meter import WARM_UP, Meter
from bench.stores import SETTINGS, bytes_of, copied, fill, server, stories_of
from bench.synthetic import Press
from onrecord.ledger import Ledger

NEED_BYTES = 3_000
"""Disk that a statement needs, with room for the write-ahead log."""

Figures = dict[str, Any]


def main() -> None:
    """Fill, measure, print the table."""
    args = _arguments()
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}\n")
    results = [_alone(args.ledger, args.articles)] if args.ledger else _grown(args)
    print_table(results, "wall" if args.wall else "cpu")
    if args.output:
        args.output.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if args.charts:
        for name, drawn in charts(results).items():
            (args.charts / name).write_text(drawn, encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--store", choices=("sqlite", "postgres", "both"), default="both")
    parser.add_argument("--ledger", help="measure this synthetic ledger alone, a path or a URL")
    parser.add_argument("--articles", type=int, default=100, help="how many new ones to measure")
    parser.add_argument("--folder", type=Path, help="keep the ledger here")
    parser.add_argument("--wall", action="store_true", help="print time by the clock")
    parser.add_argument("-o", "--output", type=Path, help="keep the figures as JSON")
    parser.add_argument("--charts", type=Path, help="draw the growth as SVG into this folder")
    return parser.parse_args()


def _grown(args: argparse.Namespace) -> list[Figures]:
    """The figures of the stores asked for at each size, from a copy of the file each: what one
    measurement adds, the next does not find."""
    results = []
    with folder(args.folder) as where:
        free = shutil.disk_usage(where).free
        if free < 3 * max(args.sizes) * NEED_BYTES:
            sys.exit(f"{where} has {free:,} bytes free; give a roomier one with --folder")
        for size in sorted(args.sizes):
            path, filled = _filled(where, size)
            if args.store != "postgres":
                some = shutil.copy(path, where / "measured.db")
                results.append(_alone(str(some), args.articles) | filled)
            if args.store != "sqlite":
                results.append(_measure_copy(path, size, args.articles))
    return results


def _filled(where: Path, size: int) -> tuple[Path, Figures]:
    """The file, filled to ``size``, and what that took."""
    print(f"filling to {size:,} statements ...", file=sys.stderr, flush=True)
    path, started = where / "ledger.db", time.process_time()
    entered = fill(path, Press(), stories_of(size))
    if (there := _held(path)) > size:
        sys.exit(f"{path} holds {there:,} statements already; give another --folder")
    spent = 1000 * (time.process_time() - started)
    return path, {"fill_ms_an_article": round(spent / entered, 2)} if entered else {}


def _held(path: Path) -> int:
    """How many statements the ledger at ``path`` holds."""
    with Ledger(path) as ledger:
        return ledger.size().statements


def _measure_copy(path: Path, size: int, articles: int) -> Figures:
    told = ", ".join(f"{name} = {value}" for name, value in SETTINGS.items())
    with server(path.parent) as private:
        started = time.perf_counter()
        url = copied(path, private, size)
        filled = {"copied_s": round(time.perf_counter() - started), "settings": told}
        return _alone(url, articles) | filled


def _alone(target: str, articles: int) -> Figures:
    """What the ledger at ``target`` costs, in a process of its own, which remembers nothing that
    another one parsed."""
    with ProcessPoolExecutor(1, get_context("spawn")) as one:
        return one.submit(_measure, target, articles).result()


def _measure(target: str, articles: int) -> Figures:
    with Ledger(target) as ledger:
        there = ledger.size()
        print(f"measuring at {there.statements:,} statements ...", file=sys.stderr, flush=True)
        new: list[Story] = list(Press().stories(there.articles, articles + WARM_UP))
        store = "PostgreSQL" if "://" in target else "SQLite"
        return {
            "store": store,
            "statements": there.statements,
            "bytes_each": round(bytes_of(ledger) / there.statements),
            **measured(ledger, Meter(ledger), new),
            "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        }


@contextmanager
def folder(given: Path | None) -> Iterator[Path]:
    """The folder that was given, made when it is missing, or one that is gone afterwards."""
    if given:
        given.mkdir(parents=True, exist_ok=True)
        yield given
        return
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


if __name__ == "__main__":
    main()

"""What a second process gains: ``python -m bench.jobs [--articles 80] [INPUT]``.

The same articles, synthetic ones unless an input is given, are read by ``add`` and by ``batch``
with one and with two processes, few of them and many. Time by the clock tells little on a machine
with other work, so beside it stands what two free cores would need as CPU time tells it: half of
all the work, or, where that is more, all that only one process can do. What each further article
costs leaves the start (loading the models, once a process) out.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import NamedTuple

from bench.synthetic import Press
from onrecord import pipeline
from onrecord.ahead import Ahead
from onrecord.ledger import Ledger
from onrecord.records import Article
from onrecord.scale.local import Local
from onrecord.scale.plan import run

FEW = 16
_FIELDS = ("id", "text", "headline", "published")


class Spent(NamedTuple):
    """Seconds: on free cores, one for each process asked for, and by the clock."""

    free: float
    clock: float


def main() -> None:
    """Write the articles, read them, print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.jobs", description=__doc__)
    parser.add_argument("--articles", type=int, default=80)
    parser.add_argument("input", nargs="?", help="a file of articles, instead of synthetic ones")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        few, many = (_written(Path(made), args.input, n) for n in (FEW, args.articles))
        for name, work in {"add": _add, "batch": _batch}.items():
            one, two = (
                (_alone(work, few, jobs), _alone(work, many, jobs), args.articles)
                for jobs in (1, 2)
            )
            _told(name, one, two)


def _written(folder: Path, given: str | None, articles: int) -> Path:
    """A file of JSON lines with so many articles."""
    path = folder / f"{articles}.jsonl"
    read = (
        pipeline.read(given) if given else (article for article, _ in Press().stories(0, articles))
    )
    told = islice((one for one in read if isinstance(one, Article)), articles)
    lines = ({name: getattr(one, name) for name in _FIELDS} for one in told)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


Run = tuple[Spent, Spent, int]
"""What a few articles cost, what many did, and how many those are."""


def _told(name: str, one: Run, two: Run) -> None:
    for jobs, (_, many, articles) in enumerate((one, two), 1):
        print(f"{name} -j {jobs}, {articles} articles: {many.free:.1f} s on free cores", end=", ")
        print(f"{many.clock:.1f} s by the clock")
    for place, kind in enumerate(Spent._fields):
        whole = one[1][place] / two[1][place]
        each = (one[1][place] - one[0][place]) / (two[1][place] - two[0][place])
        print(f"{name}, gain, {kind}: {whole:.2f} in all, {each:.2f} for each further article")


Work = Callable[[Path, int], float]
"""Reads a file with so many processes; gives the CPU seconds of those that it started."""


def _alone(work: Work, path: Path, jobs: int) -> Spent:
    with ProcessPoolExecutor(1, get_context("spawn")) as one:
        return one.submit(_spent, work, path, jobs).result()


def _spent(work: Work, path: Path, jobs: int) -> Spent:
    began, clock = time.process_time(), time.perf_counter()
    others = work(path, jobs)
    own = time.process_time() - began
    return Spent(max(own, (own + others) / jobs), time.perf_counter() - clock)


def _add(path: Path, jobs: int) -> float:
    with tempfile.TemporaryDirectory() as out, Ledger(Path(out) / "a.db", create=True) as ledger:
        if jobs == 1:
            for article in _articles(path):
                pipeline.add(ledger, article)
            return 0.0
        with Ahead(jobs, lambda _: False) as ahead:
            for _, one in ahead.over((str(path), article) for article in _articles(path)):
                if isinstance(one, Article):
                    pipeline.add(ledger, one, ready=ahead.ready(one))
            return _cpu_of_children()


def _articles(path: Path) -> list[Article]:
    return [one for one in pipeline.read(str(path)) if isinstance(one, Article)]


def _batch(path: Path, jobs: int) -> float:
    with tempfile.TemporaryDirectory() as out, Local(Path(out), jobs) as engine:
        run(engine, [str(path)])
        return _cpu_of_children()


def _cpu_of_children() -> float:
    """Seconds of CPU of all threads of the processes that this one has, as Linux tells them: after
    its name, the twelfth and thirteenth number count a process's ticks (proc(5))."""
    ticks = 0
    for process in active_children():
        told = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(told[11]) + int(told[12])
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()

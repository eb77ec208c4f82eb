"""What a second process gains: ``python -m bench.jobs [--articles 80]``.

The same synthetic articles are read by ``onrecord batch`` (its plan, in a process of its own) with
one and with two processes, few of them and many. Time by the clock tells little on a machine with
other work, so the gain is told in CPU time: all that one process does, over what the busiest of two
does together with what only the first can do, as if each had a core to itself. What each further
article costs leaves the start (loading the models, once a process) out.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from bench.synthetic import Press
from onrecord.scale.local import Local
from onrecord.scale.plan import run

FEW = 16
_FIELDS = ("id", "text", "headline", "published")


def main() -> None:
    """Write the articles, read them, print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.jobs", description=__doc__)
    parser.add_argument("--articles", type=int, default=80)
    articles: int = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as made:
        few, many = (_written(Path(made), count) for count in (FEW, articles))
        spent = {jobs: (_alone(few, jobs), _alone(many, jobs)) for jobs in (1, 2)}
    for jobs, (start, whole) in spent.items():
        each = 1000 * (whole - start) / (articles - FEW)
        print(f"-j {jobs}: {whole:.1f} CPU s, {each:.0f} ms for each further article")
    (first, one), (second, two) = spent[1], spent[2]
    print(f"gain: {one / two:.2f} over {articles} articles", end=", ")
    print(f"{(one - first) / (two - second):.2f} for each further article")


def _written(folder: Path, articles: int) -> Path:
    """A file of JSON lines with so many articles."""
    path = folder / f"{articles}.jsonl"
    told = (article for article, _ in Press().stories(0, articles))
    lines = ({name: getattr(one, name) for name in _FIELDS} for one in told)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def _alone(path: Path, jobs: int) -> float:
    with ProcessPoolExecutor(1, get_context("spawn")) as one:
        return one.submit(_spent, path, jobs).result()


def _spent(path: Path, jobs: int) -> float:
    """CPU seconds of this process, and of the busiest of those that it started."""
    with tempfile.TemporaryDirectory() as out, Local(Path(out), jobs) as engine:
        run(engine, [str(path)])
        others = engine._pool._processes if engine._pool else {}
        return time.process_time() + max(map(_cpu_of, others), default=0.0)


def _cpu_of(process: int) -> float:
    """Seconds of CPU of all its threads, as Linux tells them: after its name, the twelfth and
    thirteenth number count its ticks (proc(5))."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()

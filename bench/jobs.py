"""What a second process gains: ``python -m bench.jobs [--articles 120]``.

``onrecord batch`` reads the same synthetic articles with one and with two processes, in turn. The
gain is the time by the clock with one over that with two, the best round of each; on a machine
with other work it holds as far as each process gets the same share of a core. The start, which
does not grow with the articles, is given apart: a run over one article.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from bench.start import Cost, cost
from bench.synthetic import Press

JOBS = (1, 2)
_FIELDS = ("id", "text", "headline", "published")


def main() -> None:
    """Write the articles, read them, print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.jobs", description=__doc__)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        few, many = _written(folder, 1), _written(folder, args.articles)
        starts = {jobs: _best(few, jobs, args.rounds) for jobs in JOBS}
        whole = {jobs: _best(many, jobs, args.rounds) for jobs in JOBS}
    for jobs in JOBS:
        print(f"-j {jobs}: {_told(whole[jobs])}; the start alone {_told(starts[jobs])}")
    one, two = (whole[jobs].wall for jobs in JOBS)
    first, second = (whole[jobs].wall - starts[jobs].wall for jobs in JOBS)
    print(
        f"gain over {args.articles} articles: {one / two:.2f}, starts left out {first / second:.2f}"
    )


def _written(folder: Path, articles: int) -> Path:
    """A file of JSON lines with so many articles."""
    path = folder / f"{articles}.jsonl"
    told = (article for article, _ in Press().stories(0, articles))
    lines = ({name: getattr(one, name) for name in _FIELDS} for one in told)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def _best(path: Path, jobs: int, rounds: int) -> Cost:
    out = path.parent / "out"
    words = ["-m", "onrecord", "batch", str(path), str(out), "-j", str(jobs)]
    return min(cost([sys.executable, *words]) for _ in range(rounds))


def _told(spent: Cost) -> str:
    return f"{spent.wall:.1f} s by the clock, {spent.cpu:.1f} s of CPU"


if __name__ == "__main__":
    main()

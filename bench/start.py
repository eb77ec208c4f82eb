"""What a start costs: ``python -m bench.start [--runs N]``.

Each is run in a process of its own; the fastest run is what it costs when the machine has nothing
else to do, the CPU time what it costs at any time. Python's own start is given beside it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from typing import NamedTuple

STARTS = {
    "python alone": ["-c", "pass"],
    "import onrecord": ["-c", "import onrecord"],
    "onrecord --help": ["-m", "onrecord", "--help"],
    "onrecord --version": ["-m", "onrecord", "--version"],
}


class Cost(NamedTuple):
    """Seconds of a run: on the clock, and of the CPU."""

    wall: float
    cpu: float


def main() -> None:
    """Measure every start and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.start", description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs: int = parser.parse_args().runs
    print(f"{'':20} {'wall':>7} {'CPU':>7}   seconds, fastest of {runs}")
    for name, words in STARTS.items():
        costs = [cost([sys.executable, *words]) for _ in range(runs)]
        wall, cpu = min(one.wall for one in costs), min(one.cpu for one in costs)
        print(f"{name:20} {wall:7.3f} {cpu:7.3f}")


def cost(command: list[str]) -> Cost:
    """What one run of ``command`` takes."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    return Cost(time.perf_counter() - began, spent)


if __name__ == "__main__":
    main()

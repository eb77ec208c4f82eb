"""How long a step takes: by the clock, and in CPU time of this process and of a server's."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.ledger import Ledger

WARM_UP = 3
"""How many of the first inputs are left out of the figures."""
_BACKENDS = (
    "SELECT pid FROM pg_stat_activity"
    " WHERE datname = current_database() AND backend_type = 'client backend'"
)

Spread = dict[str, float]
"""Median (``p50``) and 95th percentile (``p95``), in milliseconds."""


class Timed(NamedTuple):
    """Milliseconds of CPU, and by the clock."""

    cpu: Spread
    wall: Spread


class Meter:
    """Counts the CPU time of this process, and of those of a PostgreSQL server on this machine
    that answer for the ledger's database (Linux tells it in nanoseconds). What a server does for
    all, such as vacuuming, is left out, and so are helpers that a query starts: let it start
    none."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def timed(self, step: Callable[[Any], object], inputs: Iterable[Any]) -> Timed:
        """What ``step`` took for each of ``inputs``, the first few left out."""
        cpu, wall = [], []
        backends = self._backends()
        for number, one in enumerate(inputs):
            if number == WARM_UP:
                backends = self._backends()
            started, spent = time.perf_counter(), _spent(backends)
            step(one)
            wall.append(1000 * (time.perf_counter() - started))
            cpu.append(1000 * (_spent(backends) - spent))
        return Timed(spread(cpu[WARM_UP:]), spread(wall[WARM_UP:]))

    def _backends(self) -> Sequence[Path]:
        """Where Linux tells of the processes that answer the ledger."""
        with self._ledger._reading() as connection:
            if connection.dialect.name == "sqlite":
                return ()
            pids = connection.exec_driver_sql(_BACKENDS).scalars().all()
        return [Path(f"/proc/{pid}/schedstat") for pid in pids]


def spread(spent: Iterable[float]) -> Spread:
    """Median and 95th percentile."""
    ranked = sorted(spent)
    return {
        "p50": round(ranked[len(ranked) // 2], 2),
        "p95": round(ranked[min(len(ranked) - 1, len(ranked) * 95 // 100)], 2),
    }


def _spent(backends: Iterable[Path]) -> float:
    """Seconds of CPU so far."""
    theirs = sum(int(one.read_text().split()[0]) for one in backends)
    return time.process_time() + theirs / 1e9

"""Check a ledger with several processes, each of which reads it by itself."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import repeat
from multiprocessing import get_context

from onrecord.errors import LedgerUnusable
from onrecord.ledger.store import Ledger
from onrecord.ledger.verify import Problem, Task, problems_of, tasks

_EACH = 8
"""In how many parts for each process the articles are looked at, so that none waits long."""


def problems_in(target: str, jobs: int) -> Iterator[Problem]:
    """What ``Ledger.verify`` finds in the ledger at ``target``, in the order of the checks, found
    by ``jobs`` processes. Each part of the work sees the ledger at one moment; what is written
    meanwhile is checked or not.

    Raises ``LedgerUnusable`` also when a process was ended from outside.
    """
    with Ledger(target) as ledger, ledger._reading() as connection:
        where, apart = ledger.where, tasks(connection, jobs * _EACH)
    # started anew, not forked: threads that hold a lock do not survive a fork
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        try:
            for found in pool.map(_found, repeat(target), apart):
                yield from found
        except BrokenProcessPool as error:
            raise LedgerUnusable(
                where, "a process that checked it was ended", "Try again, or with -j 1"
            ) from error


def _found(target: str, task: Task) -> list[Problem]:
    with Ledger(target) as ledger, ledger._reading() as connection:
        return list(problems_of(connection, task))

"""Run by the test of interrupted upgrades: brings ledgers up to date, and dies on the way.

``python -m tests.ledger.upgrading.killed REVISION=PLACE...`` does it in a fork for each: it dies by
SIGKILL when all of that revision is done, and is not yet noted as done.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

from bench.crash_steps import child
from sqlalchemy import Engine, event

from onrecord.ledger import Ledger


def upgrade(place: str, revision: str) -> int:
    """Open the ledger; never comes back when that revision is among those it lacks."""

    def run(_c: Any, _cursor: Any, sql: str, told: Any, _context: Any, _many: bool) -> None:
        noted = f"{sql.partition('WHERE')[0]} {told}"
        if sql.startswith("UPDATE alembic_version") and revision in noted:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", run)
    Ledger(place).close()
    return 0


def main(asked: list[str]) -> None:
    """Say how each ended: the number of the signal, or 0."""
    for one in asked:
        revision, _, place = one.partition("=")
        number = child(lambda place=place, revision=revision: upgrade(place, revision))  # type: ignore[misc]
        _, status = os.waitpid(number, 0)
        sys.stdout.write(f"{-os.waitstatus_to_exitcode(status)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])

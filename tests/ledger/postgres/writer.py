"""Run by the test of several writers: adds articles, in each the same two persons."""

from __future__ import annotations

import sys

from tests.ledger.people.build import add

from onrecord.ledger import Ledger


def main(url: str, run: str, times: int) -> None:
    """Add so many articles."""
    with Ledger(url, create=True) as ledger:
        for n in range(times):
            add(ledger, f"{run}-{n}", ("Joren Vale", "minister"), ("Mirela Tost", "minister"))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))

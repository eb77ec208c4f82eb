"""Run by the crash test: adds articles for ever, saying each one's id once it was added."""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from tests.ledger.samples import DAM, DISPUTE, NEVER, TODAY

from onrecord.ledger import Ledger
from onrecord.records import Article


def story(name: str) -> Article:
    """The article with this id; every one has other words at its end."""
    return replace(DAM, id=name, text=f"{DAM.text} {name} " + "Rain fell on Harrowmere. " * 200)


def main(path: Path, run: str) -> None:
    """Add until somebody ends the process."""
    with Ledger(path, create=True) as ledger:
        for n in count():
            name = f"{run}-{n}"
            said = [replace(s, id=f"{name}/{s.id}", article=name) for s in (NEVER, TODAY)]
            dispute = replace(DISPUTE, id=name, a=said[0].id, b=said[1].id)
            ledger.add(story(name), said, [dispute], fingerprints=frozenset(range(n, n + 50)))
            sys.stdout.write(f"{name}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

"""Run by the tests of two writers: adds some articles, and says each one's id once it is there."""

from __future__ import annotations

import sys

from tests.crash.pages import kept, story

from onrecord.ledger import Ledger


def main(path: str, name: str, count: int) -> None:
    """Add ``count`` articles, each with its page."""
    with Ledger(path, create=True) as ledger:
        for n in range(count):
            article, statements = story(f"{name}-{n}")
            ledger.add(article, statements, seen=kept(article))
            sys.stdout.write(f"{article.id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))

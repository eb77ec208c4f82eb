"""What integrity costs: ``python -m bench.integrity [--statements 100000]``.

A synthetic ledger (``bench.synthetic``) is filled, under a temporary folder or ``--folder``, and
verified. Rows are those of all tables, facts those that have entries of the chain; times are CPU
seconds of this process, one thread, without building the ledger, unless they are by the clock.
Articles added one by one, as ``onrecord add`` does, tell what the chain costs
a writer: the same transaction is timed with and without its entries.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, func, select

from bench.bulk import Bulk, sightings
from bench.scale import folder as made_folder
from bench.stores import fill
from bench.synthetic import STATEMENTS, Press
from onrecord import people
from onrecord.clean.copies import fingerprints
from onrecord.ledger import Ledger, Sighted, chain
from onrecord.ledger.chain.facts import facts
from onrecord.ledger.tables import metadata
from onrecord.ledger.verify import problems
from onrecord.ledger.verifying import problems_in

_ADDED = 200

Figures = dict[str, Any]


def main() -> None:
    """Fill, verify, add, print the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.integrity", description=__doc__)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=2, help="processes that verify together")
    parser.add_argument("--folder", type=Path, help="keep the ledger here")
    args = parser.parse_args()
    with made_folder(args.folder) as folder:
        press, stories = Press(), args.statements // STATEMENTS
        fill(folder / "ledger.db", press, stories)
        print(json.dumps(verified(folder / "ledger.db", args.jobs), indent=1))
        print(json.dumps(added(folder, press), indent=1))


def verified(path: Path, jobs: int) -> Figures:
    """How long a whole ``verify`` takes, the chain's part of it alone, and how long by the clock
    with one process and with ``jobs``, whose start is left out."""
    with Ledger(path) as ledger, ledger._reading() as connection:
        rows = {name: _count(connection, name) for name in metadata.tables}
        kept = sum(rows[name] for name in facts())
        chained = kept + rows["chain_entry"] + rows["chain_salt"]
        whole = sum(rows.values()) + rows["statement"]
        alone, wrong = _timed(lambda: list(chain.faults(connection)))
        clock = time.perf_counter()
        every, more = _timed(lambda: list(problems(connection)))
        one = time.perf_counter() - clock
    return {
        "statements": rows["statement"],
        "entries": rows["chain_entry"],
        "problems": len(wrong) + len(more),
        "chain alone, CPU s": round(alone, 2),
        "chain alone, facts a second": round(kept / alone),
        "chain alone, rows a second": round(chained / alone),
        "whole verify, CPU s": round(every, 2),
        "whole verify, facts a second": round(kept / every),
        "whole verify, rows a second": round(whole / every),
        "by the clock, s": round(one, 2),
        f"by the clock with {jobs} processes, s": round(_together(path, jobs), 2),
        "bytes a statement": round(path.stat().st_size / rows["statement"]),
    }


def _together(path: Path, jobs: int) -> float:
    """Seconds by the clock, less what an empty ledger takes."""
    spent = []
    empty = path.with_name("empty.db")
    Ledger(empty, create=True).close()
    for one in (empty, path):
        clock = time.perf_counter()
        list(problems_in(str(one), jobs))
        spent.append(time.perf_counter() - clock)
    return spent[1] - spent[0]


def _count(connection: Connection, table: str) -> int:
    query = select(func.count()).select_from(metadata.tables[table])
    return int(connection.execute(query).scalar_one())


def added(folder: Path, press: Press) -> Figures:
    """CPU milliseconds of adding an article of 20 statements, with and without entries, the two
    in turn, so that the machine's moods meet both alike; and those of bulk entry."""
    spent = {"with entries": 0.0, "without": 0.0}
    stories = list(press.stories(0, _ADDED))
    with Ledger(folder / "a.db", create=True) as one, Ledger(folder / "b.db", create=True) as two:
        for story in stories:
            spent["with entries"] += _timed(lambda: _add(one, *story))[0]  # noqa: B023
            with patch("onrecord.ledger.store.entering", _no_entries):
                spent["without"] += _timed(lambda: _add(two, *story))[0]  # noqa: B023
    bulk = Bulk(folder / "c.db")
    entered, _ = _timed(lambda: bulk.enter(stories))
    bulk.close()
    figures: Figures = {
        f"add, CPU ms an article, {name}": round(1000 * seconds / _ADDED, 2)
        for name, seconds in spent.items()
    }
    return figures | {"bulk, statements a second": round(_ADDED * STATEMENTS / entered)}


@contextmanager
def _no_entries(_connection: Connection) -> Iterator[None]:
    yield


def _add(ledger: Ledger, article: Any, statements: Any) -> None:
    sighted = Sighted(sightings(article, statements), people)
    ledger.add(article, statements, fingerprints=fingerprints(article.text), sightings=sighted)


def _timed(step: Callable[[], Any]) -> tuple[float, Any]:
    started = time.process_time()
    found = step()
    return time.process_time() - started, found


if __name__ == "__main__":
    main()

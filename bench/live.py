"""How soon a sentence is answered: ``python -m bench.live --ledger PATH [--sentences 100]``.

Sentences of the ledger's own speakers go over the WebSocket of a served desk, one after the other;
the time is from sending one to having its answer, page part included. ``--statements N`` first
fills a new ledger with that many synthetic statements.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median, quantiles

from websockets.sync.client import ClientConnection, connect

from bench.desk_figures import served
from bench.stores import fill
from bench.synthetic import STATEMENTS, Press
from onrecord.ledger import Ledger, Wanted

MOST_READ = 2_000


def main() -> None:
    """Fill, serve, ask, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.live", description=__doc__)
    parser.add_argument("--ledger", default="demo/onrecord.db")
    parser.add_argument("--sentences", type=int, default=100)
    parser.add_argument("--statements", type=int, default=0)
    args = parser.parse_args()
    if args.statements and not Path(args.ledger).exists():
        fill(Path(args.ledger), Press(), args.statements // STATEMENTS)
    asked = list(_sentences(args.ledger, args.sentences))
    times = sorted(_answered(args.ledger, asked))
    centiles = quantiles(times, n=100)
    print(
        f"{args.ledger}: {len(times)} sentences, median {median(times):.0f} ms,"
        f" p95 {centiles[94]:.0f} ms, longest {times[-1]:.0f} ms"
    )


def _sentences(ledger: str, many: int) -> Iterator[tuple[str, str]]:
    """What somebody said, to be said again: speaker and words."""
    with Ledger(ledger) as store:
        size = store.size()
        page = store.statement_page(Wanted(), limit=MOST_READ, newest=True)
        named = [s for s in page.statements if s.speaker and s.speaker.kind == "person"]
    print(f"{size.statements} statements in {size.articles} articles")
    chosen = Random(1).choices(named, k=many)
    for statement in chosen:
        if statement.speaker:
            yield statement.speaker.name, " ".join(statement.content.text.split())


def _answered(ledger: str, asked: list[tuple[str, str]]) -> Iterator[float]:
    """Milliseconds from sending to having the answer; the first one loads the models."""
    with served(ledger) as address:
        path = f"{address.replace('http', 'ws', 1)}/api/v1/live?form=html"
        with connect(path) as socket:
            for number, (speaker, text) in enumerate([asked[0], *asked]):
                began = time.perf_counter()
                socket.send(json.dumps({"speaker": speaker, "text": text, "end": True}))
                socket.recv()
                if number:
                    yield 1000 * (time.perf_counter() - began)
                _drain(socket)


def _drain(socket: ClientConnection) -> None:
    """Words of several sentences have several answers; the next time begins after them."""
    while True:
        try:
            socket.recv(timeout=0.05)
        except TimeoutError:
            return


if __name__ == "__main__":
    main()

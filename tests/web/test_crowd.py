"""Two hundred readers at the desk while articles come in: every one of them is answered."""

from __future__ import annotations

import asyncio
from itertools import cycle, islice
from threading import Event, Thread

import httpx
import pytest
from bench.desk_figures import served
from tests.ledger.samples import statement
from tests.web.conftest import seen

from onrecord.ledger import Ledger
from onrecord.records import Article

pytestmark = pytest.mark.slow

READERS, REQUESTS, LEAST_ADDED = 200, 4, 20
PATHS = (
    "/",
    "/?q=reservoir",
    "/review",
    "/conflicts/r1",
    "/articles/dam",
    "/api/v1/statements?limit=50",
    "/api/v1/search?q=leak",
    "/api/v1/people",
)


def test_nobody_is_turned_away_while_articles_are_added(place: str) -> None:
    done = Event()
    added: list[str] = []
    adding = Thread(target=_add, args=(place, done, added))
    with served(place) as address:
        adding.start()
        try:
            codes = asyncio.run(_read(address))
        finally:
            done.set()
            adding.join()
    assert len(codes) == READERS * REQUESTS
    assert set(codes) == {200}
    assert len(added) >= LEAST_ADDED
    with Ledger(place) as ledger:
        assert ledger.size().articles == 2 + len(added)


async def _read(address: str) -> list[int]:
    # a connection serves one request, lest the next one meet a server that is closing it
    limits = httpx.Limits(max_connections=READERS, max_keepalive_connections=0)
    async with httpx.AsyncClient(base_url=address, limits=limits, timeout=120) as client:
        return [
            code
            for codes in await asyncio.gather(*(_reader(client, n) for n in range(READERS)))
            for code in codes
        ]


async def _reader(client: httpx.AsyncClient, number: int) -> list[int]:
    paths = islice(cycle(PATHS), number % len(PATHS), number % len(PATHS) + REQUESTS)
    return [(await client.get(path)).status_code for path in paths]


def _add(place: str, done: Event, added: list[str]) -> None:
    with Ledger(place) as ledger:
        while not done.is_set():
            article = Article(
                id=f"new{len(added)}",
                text=f"Aldous Brenn said reservoir {len(added)} leaks.",
                published="2031-06-01",
            )
            said = statement(article, "Aldous Brenn", f"reservoir {len(added)} leaks")
            assert ledger.add(article, [said], sightings=seen(article, said))
            added.append(article.id)

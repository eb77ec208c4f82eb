"""What is only possible at the desk: behind all flags, and on a person's page when asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from tests.ledger.samples import CHANGE, NEVER, NOTHING
from tests.web.asking import person_id

from onrecord.ledger import Ledger
from onrecord.records import Judgement

LOW = replace(CHANGE, id="low", a=NEVER.id, b=NOTHING.id, score=0.5, benign=())
"""A conflict below the score of a flag, at the end of one that the ledger has."""


def enter(place: str) -> None:
    with Ledger(place) as ledger:
        ledger.relate([LOW])


def test_the_queue_has_it_behind_the_flags(client: TestClient, place: str) -> None:
    assert "Only possible" not in client.get("/review").text
    enter(place)
    page = client.get("/review").text
    assert "2 wait, 1 possible behind them" in page
    waiting, possible = page.split('<h2 id="possible">Only possible</h2>')
    assert "/conflicts/r1" in waiting
    assert "/conflicts/low" not in waiting
    assert "/conflicts/low" in possible


def test_a_person_shows_it_when_asked(client: TestClient, place: str) -> None:
    enter(place)
    address = f"/people/{person_id(client)}"
    page = client.get(address).text
    assert "/conflicts/low" not in page
    assert "Show 1 that is only possible" in page
    wide = client.get(f"{address}?wide=true").text
    assert '/conflicts/low"' in wide
    assert "Hide what is only possible" in wide


@pytest.mark.lengthy
def test_it_is_in_no_brief_unless_confirmed(client: TestClient, place: str) -> None:
    enter(place)
    address = f"/people/{person_id(client)}/brief.md"
    before = client.get(address).text
    assert 'data-pick="low"' not in client.get("/conflicts/low").text
    with Ledger(place) as ledger:
        ledger.judge("low", Judgement(verdict="confirm", by="Tamsin Okray"))
    assert before.count("nothing") < client.get(address).text.count("nothing")
    assert 'data-pick="low"' in client.get("/conflicts/low").text
    assert "/conflicts/low" in client.get(f"/people/{person_id(client)}").text


def test_programs_get_it_when_they_ask(client: TestClient, place: str) -> None:
    enter(place)

    def ids(query: str) -> list[str]:
        items = client.get(f"/api/v1/relations{query}").json()["items"]
        return [one["id"] for one in items]

    assert "low" not in ids("")
    assert "low" in ids("?wide=true")

"""Pages and briefs say how many told a statement independently of each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from tests.ledger.samples import CHANGE, DAM, NEVER, statement
from tests.web.asking import person_id
from tests.web.conftest import seen

from onrecord.desk.choosing import Wish, chosen
from onrecord.ledger import Ledger, Placed
from onrecord.publish.selection import Pick
from onrecord.records import Article, Relation

TOLD = "2 independent origins, 2 outlets"
AGAIN = Article(
    id="again",
    headline="A promise at the dam",
    text="At the feast Aldous Brenn said the reservoir will never leak, and drank to it.",
    published="2031-03-04",
    outlet="Radio Tarn",
)
SAME = statement(AGAIN, "Aldous Brenn", "the reservoir will never leak")
REPEAT = Relation(
    id="r3", type="repeat", found="inferred", a=NEVER.id, b=SAME.id, score=0.9, reasons=()
)


@pytest.fixture
def repeated(place: str) -> str:
    """The small ledger, with a second report of one statement."""
    with Ledger(place) as ledger:
        ledger.add(AGAIN, [SAME], [REPEAT], sightings=seen(AGAIN, SAME))
    return place


@pytest.mark.lengthy
def test_each_page_of_a_statement_says_it(repeated: str, client: TestClient) -> None:
    with Ledger(repeated) as ledger:
        (matter,) = ledger.matters.enter([Placed((NEVER.id, SAME.id))])
    person = person_id(client)
    pages = [f"/conflicts/{CHANGE.id}", f"/people/{person}", f"/matters/{matter}", "/articles/dam"]
    for path in [*pages, f"/people/{person}/brief.html", f"/people/{person}/brief.md"]:
        assert TOLD in client.get(path).text, path
    assert client.get(f"/people/{person}?act=assert").text.count(TOLD) >= 2


def test_a_statement_of_one_origin_says_nothing(client: TestClient) -> None:
    person = person_id(client)
    for path in (f"/conflicts/{CHANGE.id}", f"/people/{person}", f"/people/{person}/brief.html"):
        assert "independent origin" not in client.get(path).text


def test_a_brief_of_what_was_chosen_says_it(repeated: str) -> None:
    picks = (Pick(kind="statement", id=NEVER.id), Pick(kind="conflict", id=CHANGE.id))
    with Ledger(repeated) as ledger:
        (one, pair) = chosen(ledger, Wish(picks=picks)).entries
    assert one.quote is not None
    assert one.quote.origins == TOLD
    assert pair.conflict is not None
    assert (pair.conflict.first.origins, pair.conflict.second.origins) == (TOLD, None)


def test_two_reports_of_one_outlet_are_one_origin(place: str, client: TestClient) -> None:
    page = replace(AGAIN, outlet=DAM.outlet)
    with Ledger(place) as ledger:
        ledger.add(page, [SAME], [REPEAT], sightings=seen(page, SAME))
    assert "independent origin" not in client.get(f"/conflicts/{CHANGE.id}").text

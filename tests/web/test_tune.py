"""The page of weights: an admin looks, applies, scores anew and takes back."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from tests.stores.places import At, Stores
from tests.tuning import reviewers
from tests.web.conftest import HERE

from onrecord.ledger import Ledger
from onrecord.web import create_app

pytestmark = pytest.mark.lengthy


@pytest.fixture(scope="module")
def judged(stores: Stores) -> str:
    path = stores.new()
    with Ledger(path, create=True) as ledger:
        reviewers.review(ledger, reviewers.fill(ledger), seed=7)
    return path


@pytest.fixture
def place(judged: str, at: At) -> str:
    return at.copy(judged)


@pytest.fixture
def admin(place: str) -> Iterator[TestClient]:
    with TestClient(create_app(place), base_url=HERE) as asking:
        yield asking


def send(admin: TestClient, page: str, **fields: str) -> str:
    """Send a form of ``page``; gives the page that follows."""
    (token, *_) = re.findall(r'name="token" value="([^"]+)"', page)
    return admin.post("/tune", data={"token": token, "by": "Tamsin Okray", **fields}).text


def seen(page: str) -> str:
    (digest,) = re.findall(r'name="seen" value="(\w+)"', page)
    return str(digest)


def test_the_curve_is_shown_before_anything_changes(admin: TestClient, place: str) -> None:
    assert "those that are shipped" in admin.get("/tune").text
    page = admin.get("/tune?look=true").text
    assert page.count("<circle") > 4
    assert "Calibration error" in page
    assert "cross-validated" in page
    with Ledger(place) as ledger:
        assert ledger.tunings.lines() == []


def test_weights_are_applied_scored_and_taken_back(admin: TestClient, place: str) -> None:
    with Ledger(place) as ledger:
        before = ledger.relations(least=0.0)
    page = admin.get("/tune?look=true").text
    page = send(admin, page, do="apply", seen=seen(page), sure="yes", note="spring")
    assert "those of tuning 1" in page
    page = send(admin, page, do="rescore", sure="yes")
    assert "scored anew" in page
    with Ledger(place) as ledger:
        after = ledger.relations(least=0.0)
    assert {one.tuning for one in after} == {1}
    assert f"by the weights of tuning {1}" in admin.get(f"/conflicts/{after[0].id}").text
    page = send(admin, page, do="revert", sure="yes")
    assert "those that are shipped" in page
    send(admin, page, do="rescore", sure="yes")
    with Ledger(place) as ledger:
        assert ledger.relations(least=0.0) == before


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"do": "apply", "seen": "old", "sure": "yes"}, "judgements have changed"),
        ({"do": "apply", "seen": "old"}, "Tick the box first"),
        ({"do": "revert", "sure": "yes"}, "those that are shipped"),
        ({"do": "forget", "sure": "yes"}, "cannot be done"),
    ],
)
def test_what_was_not_seen_is_not_applied(
    admin: TestClient, place: str, fields: dict[str, str], said: str
) -> None:
    page = send(admin, admin.get("/tune?look=true").text, **fields)
    assert said in page
    assert "Nothing was changed." in page
    with Ledger(place) as ledger:
        assert ledger.tunings.lines() == []


def test_too_few_judgements_are_told(client_of_few: TestClient) -> None:
    assert "0 flags are judged" in client_of_few.get("/tune?look=true").text


@pytest.fixture
def client_of_few(at: At) -> Iterator[TestClient]:
    path = at("few.db")
    with Ledger(path, create=True):
        pass
    with TestClient(create_app(str(path)), base_url=HERE) as asking:
        yield asking

"""What a correction does to flags is said where it is made, and on the flag itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from tests.stores.places import At
from tests.web.conftest import HERE

from onrecord import pipeline
from onrecord.ledger import Ledger
from onrecord.records import Article
from onrecord.web import create_app

pytestmark = pytest.mark.lengthy

PLEDGE = (
    "Prime Minister Aldous Brenn said the fuel levy would never be raised while he was in office."
)
RAISED = "Prime Minister Aldous Brenn said the fuel levy would be raised next month."
SIGNS = {"by": "Tamsin Okray", "reason": "the page names somebody else"}


@pytest.fixture
def client(at: At) -> Iterator[TestClient]:
    """A desk at whose ledger one flag was raised."""
    where = at("onrecord.db")
    with Ledger(where, create=True) as ledger:
        pipeline.add(ledger, Article(id="pledge", text=PLEDGE, published="2031-03-06"))
        pipeline.add(ledger, Article(id="raised", text=RAISED, published="2031-09-01"))
    with TestClient(create_app(where), base_url=HERE) as asking:
        yield asking


def _post(client: TestClient, **told: str) -> str:
    token = re.search(r'name="token" value="([^"]+)"', client.get("/correct/raised").text)
    assert token
    return client.post("/correct/raised", data={"token": token[1], **SIGNS, **told}).text


def test_the_page_says_which_flags_were_withdrawn_and_which_stand_again(
    client: TestClient,
) -> None:
    (flag,) = client.get("/api/v1/relations").json()["items"]
    raised = next(end for end in (flag["a"], flag["b"]) if "raised" in _article(client, end))
    page = _post(client, what=raised, value="Edda Quill")
    assert "Withdrawn, since they hold no more: 1." in page
    assert f'href="/conflicts/{flag["id"]}"' in page
    conflict = client.get(f"/conflicts/{flag['id']}").text
    assert "withdrawn: corrected (correction 1)" in conflict
    assert client.get(f"/api/v1/relations/{flag['id']}").json()["status"] == "dismissed"
    page = _post(client, undo="1")
    assert "Withdrawn before, standing again: 1." in page
    assert client.get(f"/api/v1/relations/{flag['id']}").json()["status"] == "candidate"


def _article(client: TestClient, statement: str) -> str:
    return str(client.get(f"/api/v1/statements/{statement}").json()["article"])

"""Adding and correcting over the API."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient
from tests.ledger.samples import NEVER

API = "/api/v1"
TEXT = "Aldous Brenn said the ferries would sail on Monday. Joren Vale said they would not."


def test_a_text_is_added(client: TestClient) -> None:
    told = {"text": TEXT, "published": "2031-06-01", "outlet": "Radio Tarn"}
    added = client.post(f"{API}/add", json=told).json()
    (item,) = added["items"]
    assert item["new"]
    assert item["statements"] >= 1
    assert added["problems"] == []
    article = client.get(f"{API}/articles/{item['article']}").json()
    assert (article["outlet"], article["published"]) == ("Radio Tarn", "2031-06-01")
    assert not client.post(f"{API}/add", json=told).json()["items"][0]["new"]
    assert client.post(f"{API}/add", json={}).status_code == 422


def test_corrections_are_made_listed_and_taken_back(client: TestClient) -> None:
    signs = {"by": "Tamsin Okray", "reason": "misprint"}
    outlet = {"article": "dam", "what": "outlet", "value": "Radio Tarn", **signs}
    quiet = {"added": [], "withdrawn": [], "again": 0}
    assert client.post(f"{API}/corrections", json=outlet).json() == {"number": 1, **quiet}
    speaker = {"statement": NEVER.id, "value": "Edda Quill", **signs}
    assert client.post(f"{API}/corrections", json=speaker).json()["number"] == 2
    undone = client.post(f"{API}/corrections/1/undo", json=signs).json()
    assert undone == {"number": 3, **quiet}
    lines = client.get(f"{API}/corrections", params={"article": "dam"}).json()["items"]
    assert [(one["number"], one["what"], one["undone_by"]) for one in lines] == [
        (1, "outlet", 3),
        (2, "speaker", None),
        (3, "outlet", None),
    ]
    assert lines[1]["before"]["name"] == "Aldous Brenn"
    assert lines[1]["after"]["name"] == "Edda Quill"
    assert client.get(f"{API}/corrections", params={"article": "leak"}).json() == {"items": []}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"article": "dam", "what": "text", "value": "x", "by": "A", "reason": "b"}, 400),
        ({"article": "dam", "what": "published", "value": "x", "by": "A", "reason": "b"}, 422),
        ({"article": "none", "what": "outlet", "value": "x", "by": "A", "reason": "b"}, 400),
        ({"statement": "none", "value": "x", "by": "A", "reason": "b"}, 400),
        ({"statement": NEVER.id, "value": "x", "by": "", "reason": "b"}, 400),
        ({"statement": NEVER.id, "value": "\ud800", "by": "A", "reason": "b"}, 422),
        ({"value": "x"}, 422),
    ],
)
def test_what_cannot_be_corrected_is_said(
    client: TestClient, told: dict[str, str], code: int
) -> None:
    body = json.dumps(told).encode()
    answer = client.post(
        f"{API}/corrections", content=body, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == code
    assert client.get(f"{API}/corrections").json() == {"items": []}

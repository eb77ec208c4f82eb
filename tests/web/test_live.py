"""What is said now, beside the record."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from tests.web.asking import token

HTMX = {"HX-Request": "true"}


def beside(client: TestClient, speaker: str, words: str) -> str:
    """What the page shows beside the words."""
    form = {"token": token(client), "speaker": speaker, "words": words}
    answer = client.post("/live", data=form, headers=HTMX)
    assert answer.status_code == 200
    return answer.text


@pytest.mark.lengthy
def test_what_was_said_before_stands_beside_the_words(client: TestClient) -> None:
    part = beside(client, "Aldous Brenn", "The reservoir has never leaked.")
    assert part.index("What does not fit") < part.index("Nearest on record")
    plain = part.replace("<mark>", "").replace("</mark>", "")
    assert "the reservoir will never leak" in plain
    assert "the reservoir has always leaked" in plain
    assert "<html" not in part
    assert "/conflicts/" not in part
    for page in re.findall('href="([^"#]+)', part):
        assert client.get(page).status_code == 200


def test_nothing_of_it_is_stored(client: TestClient) -> None:
    before = client.get("/api/v1/statements").json()
    beside(client, "Aldous Brenn", "The reservoir has never leaked.")
    assert client.get("/api/v1/statements").json() == before


@pytest.mark.parametrize(
    ("speaker", "words", "told"),
    [
        ("", "The reservoir leaks.", "Name the speaker"),
        ("Aldous Brenn", "  ", "Name the speaker"),
        ("Nobody Here", "The reservoir leaks.", "Nobody Here"),
        ("Aldous Brenn", "leak " * 2_100, "more than"),
    ],
)
def test_why_nothing_could_be_checked_is_said(
    client: TestClient, speaker: str, words: str, told: str
) -> None:
    assert told in beside(client, speaker, words)


def test_it_works_without_scripts_and_only_with_our_token(client: TestClient) -> None:
    assert 'value="p1"' in client.get("/live?speaker=p1").text
    form = {"speaker": "Aldous Brenn", "words": "<b>The reservoir leaks.</b>"}
    assert client.post("/live", data=form).status_code == 403
    page = client.post("/live", data={**form, "token": token(client)}).text
    assert "&lt;b&gt;The reservoir leaks.&lt;/b&gt;</textarea>" in page
    assert "Nearest on record" in page

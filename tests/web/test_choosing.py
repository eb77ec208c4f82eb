"""A brief of what somebody chose, in their order, with their notes, as each kind of file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.ledger.samples import ALWAYS, NEVER, TODAY
from tests.web.asking import token

PICKS = [
    {"kind": "statement", "id": TODAY.id, "note": "ask *first*\n- why?"},
    {"kind": "conflict", "id": "r1", "note": "<b>then this</b>"},
    {"kind": "statement", "id": "gone"},
]


def asked(client: TestClient, picks: Any = PICKS, **fields: str) -> Any:
    form = {"token": token(client), "picks": json.dumps(picks), **fields}
    return client.post("/brief", data=form)


def test_what_was_chosen_is_shown_in_order(client: TestClient) -> None:
    page = asked(client).text
    assert page.index("it leaks today") < page.index("will <mark>never</mark> leak")
    assert "1 of what was chosen is not in the ledger" in page
    assert "&lt;b&gt;then this&lt;/b&gt;" in page
    assert "<b>then this" not in page
    assert "Nothing is in it yet" in client.get("/brief").text


@pytest.mark.parametrize(
    ("ending", "begins"),
    [("html", b"<!DOCTYPE html>"), ("md", b"Interview brief"), ("docx", b"PK"), ("pdf", b"%PDF-")],
)
def test_it_is_taken_away(client: TestClient, ending: str, begins: bytes) -> None:
    answer = asked(client, ending=ending, title="Dam / levy", note="Opening")
    assert answer.content.lstrip().startswith(begins)
    kept = answer.headers["content-disposition"]
    assert kept == f"attachment; filename*=UTF-8''Dam%20%2F%20levy.{ending}"


def test_each_quotation_has_its_source_date_and_a_link_to_the_passage(client: TestClient) -> None:
    page = asked(client, ending="html", title="Levy").text
    for expected in (
        "it leaks today",
        "4 March 2031",
        "Varland Courier",
        "https://courier.example/dam#:~:text=it%20leaks%20today",
        "Candidate, not yet confirmed by a person",
        "ask *first*",
        "&lt;b&gt;then this&lt;/b&gt;",
        "Harrowmere Gazette",
    ):
        assert expected in page, expected
    text = asked(client, ending="md", title="Levy").text
    assert "ask \\*first\\*" in text
    assert "**never**" in text
    assert text.index("it leaks today") < text.index("**never**")


@pytest.mark.parametrize(
    "picks", ["{", [1], [{"kind": "article", "id": "dam"}], [{"kind": "statement"}], {"a": 1}]
)
def test_what_is_no_choice_is_refused(client: TestClient, picks: Any) -> None:
    form = {
        "token": token(client),
        "picks": picks if isinstance(picks, str) else json.dumps(picks),
    }
    assert client.post("/brief", data=form).status_code == 400


def test_too_many_are_refused(client: TestClient) -> None:
    many = [{"kind": "statement", "id": NEVER.id}] * 201
    assert asked(client, many).status_code == 400


def test_the_pages_offer_to_choose(client: TestClient) -> None:
    assert 'data-kind="conflict" data-pick="r1"' in client.get("/conflicts/r1").text
    found = client.get("/", params={"q": "leaked"}, headers={"HX-Request": "true"}).text
    assert f'data-kind="statement" data-pick="{ALWAYS.id}"' in found

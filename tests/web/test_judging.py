"""Judging a conflict at the desk."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from tests.web.asking import token

from onrecord.ledger import Ledger

pytestmark = pytest.mark.slow


def judge(client: TestClient, **fields: str) -> int:
    """Send the form of r1; gives the code of the answer."""
    form = {"token": token(client), "by": "Tamsin Okray", **fields}
    return client.post("/conflicts/r1", data=form, follow_redirects=False).status_code


@pytest.mark.parametrize(
    ("fields", "status", "kind"),
    [
        ({"verdict": "confirm"}, "confirmed", "self-contradiction"),
        ({"verdict": "confirm", "shape": "scope", "type": "change"}, "confirmed", None),
        ({"verdict": "dismiss", "shape": "different-event"}, "dismissed", None),
        ({"verdict": "retype", "type": "change"}, "confirmed", "change"),
        ({"verdict": "note", "note": "ask the dam company"}, "candidate", None),
    ],
)
def test_a_judgement_is_written_down_under_the_name(
    client: TestClient, place: str, fields: dict[str, str], status: str, kind: str | None
) -> None:
    assert judge(client, **fields) == 303
    relation = client.get("/api/v1/relations/r1").json()
    assert relation["status"] == status
    assert kind in (None, relation["type"])
    with Ledger(place) as ledger:
        (line,) = ledger.judgements("r1")
    assert (line.by, line.verdict) == ("Tamsin Okray", fields["verdict"])


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "dismiss"},
        {"verdict": "retype"},
        {"verdict": "note"},
        {"verdict": "applaud"},
        {"verdict": "confirm", "by": "  "},
        {"undo": "99"},
        {"undo": "9" * 40},
    ],
)
def test_what_is_not_whole_is_said_and_kept_and_nothing_is_written(
    client: TestClient, place: str, fields: dict[str, str]
) -> None:
    form = {"token": token(client), "by": "Okray", "note": "", **fields}
    answer = client.post("/conflicts/r1", data=form)
    assert answer.status_code == 400
    assert "Nothing was written down." in answer.text
    with Ledger(place) as ledger:
        assert ledger.judgements("r1") == []


def test_the_page_remembers_the_name_and_shows_what_was_said(client: TestClient) -> None:
    judge(client, verdict="dismiss", shape="scope", note="<b>two dams</b>", by="Zoë & Søn")
    page = client.get("/conflicts/r1").text
    assert 'name="by" value="Zoë &amp; Søn"' in page
    assert "&lt;b&gt;two dams&lt;/b&gt;" in page
    assert "one speaks of a part, the other of the whole" in page


def test_a_judgement_is_taken_back(client: TestClient) -> None:
    judge(client, verdict="confirm")
    assert judge(client, undo="1") == 303
    assert client.get("/api/v1/relations/r1").json()["status"] == "candidate"
    assert "taken back by number 2" in client.get("/conflicts/r1").text


def test_a_judged_conflict_leaves_the_queue_and_disputes_stand_first(client: TestClient) -> None:
    judge(client, verdict="confirm")
    assert "1 wait" in client.get("/review").text
    judge(client, verdict="dismiss", shape="scope", by="Joren Pell")
    page = client.get("/review").text
    assert "Where reviewers disagree" in page
    assert "Joren Pell: dismiss (scope)" in page

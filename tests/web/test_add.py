"""Add: what was read is shown first, stored when one says so, and mended as corrections."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.ledger.samples import NEVER

from onrecord.web import uploads

pytestmark = pytest.mark.slow

PAGE = """Levy to stay, says Brenn

HARROWMERE — Prime Minister Aldous Brenn said on Tuesday that the fuel levy would
never be raised while he was in office. Joren Vale, the opposition leader, told reporters that the
levy was unjust and would be gone within a year.

Hauliers welcomed the announcement, and growers in the lower valley said that they would wait.
"""
GIVEN = {"text": PAGE, "published": "2031-03-06"}
_TOKEN = re.compile(r'name="token" value="([^"]+)"')
_DRAFT = re.compile(r'action="(/add/[^"]+)"')


def send(client: TestClient, path: str, fields: Mapping[str, str], files: Any = None) -> Any:
    """A form with files, as a browser sends it, with our token."""
    found = _TOKEN.search(client.get("/add").text)
    assert found
    parts = [(name, (None, value)) for name, value in fields.items()]
    return client.post(path, files=[("token", (None, found[1])), *parts, *(files or [])])


def draft(page: str) -> str:
    found = _DRAFT.search(page)
    assert found, page
    return found[1]


def shown(page: str) -> dict[str, str]:
    """The fields of the form of a preview."""
    inputs = re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page)
    return {name: value for name, value in inputs if name != "token"}


def test_pasted_text_is_shown_and_then_stored(client: TestClient) -> None:
    before = client.get("/api/v1/statements").json()
    read = send(client, "/add", {**GIVEN, "outlet": "Varland Courier"})
    assert read.status_code == 200
    assert client.get("/api/v1/statements").json() == before
    fields = shown(read.text)
    assert fields["headline-0"] == "Levy to stay, says Brenn"
    assert (fields["outlet-0"], fields["published-0"]) == ("Varland Courier", "2031-03-06")
    assert "Aldous Brenn" in fields.values()
    assert "Hauliers welcomed" in read.text
    stored = send(client, draft(read.text), {**fields, "take-0": "yes"})
    assert "Stored" in stored.text
    assert " 0 correction" not in stored.text
    found = client.get("/api/v1/statements", params={"about": "levy"}).json()["items"]
    assert {one["speaker"]["name"] for one in found} >= {"Aldous Brenn", "Joren Vale"}
    assert "already" in send(client, "/add", GIVEN).text


def test_what_is_mended_before_storing_is_kept_as_a_correction(client: TestClient) -> None:
    read = send(client, "/add", GIVEN)
    fields = shown(read.text)
    speaker = next(k for k, v in fields.items() if k.startswith("speaker-") and v == "Joren Vale")
    mended = {
        **fields,
        "take-0": "yes",
        "published-0": "2031-04-10",
        speaker: "Mirela Tost",
        "by": "Tamsin Okray",
        "reason": "as the page has it",
    }
    stored = send(client, draft(read.text), mended)
    assert "2 corrections" in stored.text
    (article,) = set(re.findall(r'href="/correct/([^"]+)"', stored.text))
    page = client.get(f"/correct/{article}").text
    assert "Corrected by Tamsin Okray" in page
    assert "read as: 2031-03-06" in page
    assert "Joren Vale → Mirela Tost" in page
    said = client.get("/api/v1/statements", params={"speaker": "Mirela Tost", "about": "levy"})
    (told,) = said.json()["items"]
    assert told["id"] == speaker.removeprefix("speaker-")
    assert told["published"] == "2031-04-10"


def test_without_a_name_nothing_is_corrected_and_that_is_said(client: TestClient) -> None:
    read = send(client, "/add", GIVEN)
    stored = send(client, draft(read.text), {"take-0": "yes", "headline-0": "Another"})
    assert "A correction could not be made" in stored.text
    assert "it needs a name" in stored.text


def test_what_one_person_said_is_kept_as_a_transcript(client: TestClient) -> None:
    words = "We will never raise the fuel levy while I am in office."
    read = send(client, "/add", {"text": words, "speaker": "Aldous Brenn", "live": "1"})
    assert "live, typed by somebody at the desk at 20" in read.text
    stored = send(client, draft(read.text), {**shown(read.text), "take-0": "yes", "by": "Okray"})
    assert "1 statement" in stored.text
    found = client.get("/api/v1/statements", params={"about": "office"}).json()["items"]
    assert [one["speaker"]["name"] for one in found] == ["Aldous Brenn"]
    assert words in found[0]["content"]["text"]


def test_a_running_transcript_is_kept_by_turns(client: TestClient) -> None:
    said = [
        {"speaker": "Aldous Brenn", "text": "We will never raise the levy."},
        {"speaker": "Aldous Brenn", "text": "Nobody has asked for it."},
        {"speaker": "Joren Vale", "text": "You raised it twice last year."},
    ]
    read = send(client, "/add", {"transcript": json.dumps(said), "live": "1", "by": "Okray"})
    assert "live, typed by Okray at 20" in read.text
    assert "Aldous Brenn: “We will never raise the levy. Nobody has asked for it.”" in read.text
    stored = send(client, draft(read.text), {**shown(read.text), "take-0": "yes", "by": "Okray"})
    assert "2 statements" in stored.text
    for bad in ("{", "[1]", '[{"text": "x"}]'):
        assert "cannot be read" in send(client, "/add", {"transcript": bad, "live": "1"}).text


def test_files_are_read_by_what_they_are(client: TestClient) -> None:
    page = f"<html><body><article><h1>Levy</h1><p>{PAGE}</p><script>alert(1)</script></article>"
    files = [
        ("files", ("a.html", page.encode(), "text/html")),
        ("files", ("b.bin", b"\x00\x01\x02" * 50, "application/octet-stream")),
        ("files", ("c.vtt", b"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Joren Vale>No.", "x")),
    ]
    read = send(client, "/add", {}, files)
    assert "alert(1)" not in read.text
    assert "b.bin" in read.text
    assert "Joren Vale said: “No.”" in read.text
    assert "Hauliers welcomed" in read.text


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "there is nothing"),
        ({"text": "x", "published": "soon"}, "no ISO 8601 date"),
        ({"url": "/etc/passwd"}, "no address of a page"),
        ({"url": "file:///etc/passwd"}, "no address of a page"),
        ({"url": "http://127.0.0.1:8600/healthz"}, "no public address"),
        ({"url": "http://169.254.169.254/latest"}, "no public address"),
    ],
)
def test_what_cannot_be_read_is_said(client: TestClient, fields: dict[str, str], told: str) -> None:
    assert told in send(client, "/add", fields).text


def test_only_our_own_form_is_taken(client: TestClient) -> None:
    parts = {"text": (None, PAGE)}
    assert client.post("/add", files=parts).status_code == 403
    assert client.post("/add", data={"text": PAGE}).status_code == 403
    assert client.post("/add", files={**parts, "token": (None, "guess")}).status_code == 403
    assert client.post("/add/guess", files=parts).status_code == 403
    assert send(client, "/add/guess", {"take-0": "yes"}).status_code == 400


def test_a_form_that_is_too_large_is_refused(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "LARGEST", 10_000)
    read = send(client, "/add", {}, [("files", ("a.txt", b"word " * 3_000, "text/plain"))])
    assert read.status_code == 422
    assert "more than" in read.text


def test_corrections_are_made_and_taken_back_on_their_page(client: TestClient) -> None:
    token = _TOKEN.search(client.get("/add").text)
    assert token
    form = {"token": token[1], "by": "Tamsin Okray", "reason": "misprint"}
    page = client.post("/correct/dam", data={**form, "what": "outlet", "value": "Radio Tarn"}).text
    assert "Varland Courier → Radio Tarn" in page
    assert client.get("/api/v1/articles/dam").json()["outlet"] == "Radio Tarn"
    page = client.post(
        "/correct/dam", data={**form, "what": NEVER.id, "value": "<b>Edda Quill</b>"}
    ).text
    assert "&lt;b&gt;Edda Quill&lt;/b&gt;" in page
    assert "<b>Edda" not in page
    page = client.post("/correct/dam", data={**form, "undo": "1"}).text
    assert "took back number 1" in page
    assert client.get("/api/v1/articles/dam").json()["outlet"] == "Varland Courier"
    again = client.post("/correct/dam", data={**form, "undo": "1"})
    assert again.status_code == 400
    assert "Nothing was written down" in again.text
    assert client.get("/correct/nothing").status_code == 404

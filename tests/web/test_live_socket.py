"""The WebSocket: each sentence is answered, strangers are kept out, nothing is stored."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from tests.ledger.samples import ALWAYS, NEVER

from onrecord.web import live_socket
from onrecord.web.api import shapes
from onrecord.web.api.check import CheckedShape
from onrecord.web.limits import RATES, Rate

PATH = "ws://127.0.0.1:8600/api/v1/live"
BRENN = "Aldous Brenn"


def test_a_sentence_is_answered_as_it_ends(client: TestClient) -> None:
    with client.websocket_connect(PATH) as socket:
        socket.send_json({"speaker": BRENN, "text": "The reservoir has never "})
        socket.send_json({"speaker": BRENN, "text": "leaked. Nobody "})
        answer = socket.receive_json()
        assert (answer["number"], answer["speaker"]) == (1, BRENN)
        assert answer["text"] == "The reservoir has never leaked."
        assert {one["id"] for one in answer["statements"]} >= {NEVER.id, ALWAYS.id}
        assert answer["milliseconds"] >= 0
        shapes.StatementShape.model_validate(answer["said"][0])
        socket.send_json({"text": "asked", "end": True})
        assert socket.receive_json()["text"] == "Nobody asked"


def test_a_pause_ends_a_sentence(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_socket, "PAUSE_SECONDS", 0.05)
    with client.websocket_connect(f"{PATH}?form=html") as socket:
        socket.send_json({"speaker": BRENN, "text": "The reservoir has never leaked"})
        answer = socket.receive_json()
        assert "What does not fit" in answer["html"]
        assert "<mark>" in answer["html"]


def test_nothing_of_it_is_stored(client: TestClient) -> None:
    before = client.get("/api/v1/statements").json()
    with client.websocket_connect(PATH) as socket:
        socket.send_json({"speaker": BRENN, "text": "The reservoir leaks. "})
        socket.receive_json()
    assert client.get("/api/v1/statements").json() == before


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("no json", "not JSON"),
        ("[1]", "no object"),
        ('{"speaker": 1, "text": "x"}', "not strings"),
        ('{"text": "The reservoir leaks. "}', "who speaks"),
        ('{"speaker": "Nobody Here", "text": "It leaks. "}', "Nobody Here"),
    ],
)
def test_what_cannot_be_answered_is_said_and_it_goes_on(
    client: TestClient, message: str, told: str
) -> None:
    with client.websocket_connect(PATH) as socket:
        socket.send_text(message)
        assert told in socket.receive_json()["error"]
        socket.send_bytes(b"\x00")
        assert "not JSON" in socket.receive_json()["error"]
        socket.send_json({"speaker": BRENN, "text": "The reservoir leaks. "})
        assert "error" not in socket.receive_json()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "evil.example"},
    ],
)
def test_a_page_of_another_site_cannot_open_it(client: TestClient, headers: dict[str, str]) -> None:
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        client.websocket_connect(PATH, headers=headers),
    ):
        pass
    assert refused.value.code == 1008


def closed_with(client: TestClient, *messages: str) -> int:
    with client.websocket_connect(PATH) as socket:
        for message in messages:
            socket.send_text(message)
        while True:
            told: Any = socket.receive()
            if told["type"] == "websocket.close":
                return int(told["code"])


def test_a_message_that_is_too_large_ends_it(client: TestClient) -> None:
    assert closed_with(client, json.dumps({"text": "x" * 20_000})) == live_socket.TOO_BIG


def test_messages_that_come_too_fast_end_it(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RATES, "live", Rate(burst=3, per_second=0.01))
    assert closed_with(client, *['{"text": ""}'] * 5) == live_socket.TOO_FAST


def test_the_same_is_asked_over_http(client: TestClient) -> None:
    told = {"speaker": BRENN, "words": "The reservoir has never leaked."}
    answer = client.post("/api/v1/check", json=told)
    found = CheckedShape.model_validate(answer.json())
    assert ALWAYS.id in {one.id for one in found.statements}
    for bad, code in (({"speaker": "Nobody Here", "words": "It leaks."}, 400), ({}, 422)):
        assert client.post("/api/v1/check", json=bad).status_code == code
    assert client.post("/api/v1/check", json={**told, "words": "  "}).status_code == 422

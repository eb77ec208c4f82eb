"""Webhooks: what is sent, how it is signed, where it may go."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest
from tests.local_web import PUBLIC
from tests.watching.samples import DESK, HOOK, MESSAGE

from onrecord.errors import FetchFailed, UnsafeAddress
from onrecord.watching.records import Target
from onrecord.watching.webhook import body_of, send

Receive = Callable[[httpx.Request], httpx.Response]


def _send(receive: Receive, target: Target = HOOK, address: str = PUBLIC) -> None:
    transport = httpx.MockTransport(receive)
    send(target, MESSAGE, DESK, resolver=lambda *_: [address], transport=transport)


def _never(_: httpx.Request) -> httpx.Response:
    pytest.fail("nothing may be sent")


def test_a_receiver_can_check_who_sent_it_and_when() -> None:
    got: list[httpx.Request] = []
    _send(lambda request: got.append(request) or httpx.Response(204))  # type: ignore[func-returns-value]
    (request,) = got
    found = re.fullmatch(r"t=(\d+),v1=([0-9a-f]{64})", request.headers["onrecord-signature"])
    assert found
    signed = f"{found[1]}.".encode() + request.content
    assert hmac.new(HOOK.secret.encode(), signed, hashlib.sha256).hexdigest() == found[2]
    assert request.headers["onrecord-delivery"] == "7-3"
    assert request.headers["content-type"] == "application/json"
    assert (request.method, request.url.host, request.headers["host"]) == (
        "POST",
        PUBLIC,
        "hooks.example",
    )


def test_the_body_tells_of_a_candidate_and_links_to_it() -> None:
    told = json.loads(body_of(MESSAGE, DESK))
    assert told["event"] == "onrecord.alert"
    alert = told["alert"]
    assert alert["link"] == f"{DESK}/conflicts/r1"
    assert alert["status"] == "candidate"
    assert "until a named person confirms" in alert["caution"]
    assert alert["said"][0]["words"] == "I never met Pell Marine"


@pytest.mark.parametrize("inner", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1"])
def test_it_goes_to_public_addresses_alone(inner: str) -> None:
    with pytest.raises(UnsafeAddress):
        _send(_never, address=inner)


def test_it_goes_inside_where_that_was_asked_for() -> None:
    got: list[str] = []

    def receive(request: httpx.Request) -> httpx.Response:
        got.append(str(request.url))
        return httpx.Response(200)

    _send(receive, replace(HOOK, address="http://127.0.0.1:9000/in", private=True))
    assert got == ["http://127.0.0.1:9000/in"]


@pytest.mark.parametrize("status", [301, 307, 404, 410, 500])
def test_anything_but_success_has_failed(status: int) -> None:
    answer = httpx.Response(status, headers={"location": "http://127.0.0.1/"})
    with pytest.raises(FetchFailed, match=f"answered {status}"):
        _send(lambda _: answer)


def test_a_receiver_that_is_away_has_failed() -> None:
    def away(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(FetchFailed, match="refused"):
        _send(away)

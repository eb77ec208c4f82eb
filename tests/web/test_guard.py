"""Only this machine, only our own pages, and strict headers on every answer."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from tests.web.asking import token

from onrecord.web.guard import is_loopback

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "path", ["/", "/review", "/healthz", "/static/desk.css", "/api/v1/statements", "/no/such"]
)
def test_every_answer_is_strict(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.4:8600", "", "[::1", "localhost.x"]
)
def test_a_host_that_is_not_this_machine_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:80", "[::1]:8600"])
def test_the_names_of_this_machine_are_let_in(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).json()["status"] == "fine"


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
    ],
)
def test_another_site_writes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    form = {"verdict": "confirm", "by": "Okray", "token": token(client)}
    assert client.post("/conflicts/r1", data=form, headers=headers).status_code == 403
    assert client.get("/api/v1/relations/r1").json()["status"] == "candidate"


@pytest.mark.parametrize("given", [{}, {"token": ""}, {"token": "guess"}, {"token": "ü"}])
def test_a_form_without_our_token_writes_nothing(client: TestClient, given: dict[str, str]) -> None:
    form = {"verdict": "confirm", "by": "Okray", **given}
    assert client.post("/conflicts/r1", data=form).status_code == 403
    assert client.get("/api/v1/relations/r1").json()["status"] == "candidate"


def test_a_form_that_is_too_large_is_refused(client: TestClient) -> None:
    form = {"token": token(client), "verdict": "note", "by": "Okray", "note": "x" * 70_000}
    assert client.post("/conflicts/r1", data=form).status_code == 403


def test_loopback_is_this_machine_alone() -> None:
    assert is_loopback("::1")
    assert is_loopback("127.3.2.1")
    assert not is_loopback("0.0.0.0")
    assert not is_loopback("desk.example")

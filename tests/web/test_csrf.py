"""What changes anything must come from our own pages, from this session, and say so."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from tests.web.conftest import HERE
from tests.web.newsroom import ADMIN, REVIEWER, enter, newsroom_of, writing_routes
from tests.web.test_roles import filled

from onrecord.ledger import Ledger

pytestmark = pytest.mark.slow

OURS = {"Host": HERE.removeprefix("http://")}


def test_no_form_is_taken_without_its_token(door: TestClient, staffed: FastAPI) -> None:
    """Every route that writes, with the cookie of an admin and nothing else."""
    enter(door, ADMIN)
    for path in writing_routes(staffed):
        answer = door.post(filled(path), data={"do": "disable", "verdict": "confirm"})
        assert answer.status_code in (403, 405), path
    assert not any(account.disabled for account in newsroom_of(door).accounts.list())


def test_the_token_of_another_session_is_none(door: TestClient, staffed: FastAPI) -> None:
    theirs = enter(door, REVIEWER)
    enter(door, ADMIN)
    for path in writing_routes(staffed):
        answer = door.post(filled(path), data={"token": theirs}, headers={"X-CSRF-Token": theirs})
        assert answer.status_code in (403, 405), path


def test_the_token_ends_with_its_session(door: TestClient) -> None:
    before = enter(door, ADMIN)
    enter(door, ADMIN)
    form = {"token": before, "verdict": "confirm"}
    assert door.post("/conflicts/r1", data=form).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
def test_another_site_signs_nobody_in_or_out(door: TestClient, headers: dict[str, str]) -> None:
    ours = enter(door, ADMIN)
    for path in ("/signin", "/signout", "/account/signout-everywhere"):
        assert door.post(path, data={"token": ours}, headers=headers).status_code == 403
    assert door.get("/account").status_code == 200


def test_a_header_proves_what_a_script_of_ours_sends(door: TestClient, place: str) -> None:
    ours = enter(door, REVIEWER)
    told = {"X-CSRF-Token": ours}
    answer = door.post("/conflicts/r1", data={"verdict": "confirm"}, headers=told)
    assert answer.status_code == 303
    with Ledger(place) as ledger:
        assert len(ledger.judgements("r1")) == 1


def test_nothing_is_changed_by_looking(door: TestClient) -> None:
    enter(door, ADMIN)
    store = newsroom_of(door)
    number = store.accounts.the(REVIEWER).number
    for path in (f"/users/{number}?do=disable", "/signout", "/account/signout-everywhere"):
        assert door.get(path).status_code in (404, 405)
    assert not store.accounts.the(REVIEWER).disabled
    assert door.get("/account").status_code == 200


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example", **OURS}, {"Host": "evil.example"}]
)
def test_another_site_opens_no_socket(client: TestClient, headers: dict[str, str]) -> None:
    with (
        pytest.raises(WebSocketDisconnect) as closed,
        client.websocket_connect("/api/v1/live", headers=headers),
    ):
        pass
    assert closed.value.code == 1008


def test_our_own_pages_open_one(client: TestClient) -> None:
    with client.websocket_connect("/api/v1/live", headers={"Origin": HERE, **OURS}) as socket:
        socket.close()

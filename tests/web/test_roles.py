"""Each route has a rule, and each rule holds."""

from __future__ import annotations

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from tests.web.conftest import HERE
from tests.web.newsroom import ADMIN, PASSWORDS, READER, REVIEWER, all_routes, enter

from onrecord.roles import covers
from onrecord.web.roles import RULES

pytestmark = pytest.mark.slow


def filled(template: str) -> str:
    """A path that ``template`` matches."""
    return re.sub(r"\{[^}]*\}", "1", template)


def test_every_route_has_a_rule_and_every_rule_a_route(staffed: FastAPI) -> None:
    routes = {f"{method} {path}" for method, path in all_routes(staffed)}
    assert routes - set(RULES) == set(), "say in web/roles.py who may use it"
    assert set(RULES) - routes == set(), "there is no such route (any more)"


def test_a_stranger_gets_as_far_as_the_door(door: TestClient, staffed: FastAPI) -> None:
    for method, path in all_routes(staffed):
        if method == "WEBSOCKET":
            told = {"Host": HERE.removeprefix("http://")}
            with (
                pytest.raises(WebSocketDisconnect) as closed,
                door.websocket_connect(filled(path), headers=told),
            ):
                pass
            assert "signed in" in closed.value.reason
        elif RULES[f"{method} {path}"] != "anybody":
            answer = door.request(method, filled(path))
            if path.startswith(("/api/", "/metrics")):
                assert answer.status_code == 401, path
                assert answer.headers["www-authenticate"] == "Bearer"
            else:
                assert answer.status_code == 303, path
                assert answer.headers["location"].startswith("/signin")


@pytest.mark.parametrize("name", [READER, REVIEWER, ADMIN])
def test_nobody_does_what_their_role_does_not_cover(
    door: TestClient, staffed: FastAPI, name: str
) -> None:
    role, _ = PASSWORDS[name]
    enter(door, name)
    for method, path in all_routes(staffed):
        rule = RULES[f"{method} {path}"]
        if rule == "anybody" or method == "WEBSOCKET":
            continue
        answer = door.request(method, filled(path), headers={"Accept": "text/html"})
        refused = answer.status_code == 403 and f"for the role {rule}" in answer.text
        assert refused is not covers(role, rule), (method, path)


def test_a_token_has_the_rights_of_its_own_role(door: TestClient) -> None:
    store = door.app.state.desk.newsroom  # type: ignore[attr-defined]
    secret = store.tokens.make(store.accounts.the(ADMIN), "the wire", "reader")
    bearer = {"Authorization": f"Bearer {secret}"}
    assert door.get("/api/v1/statements", headers=bearer).status_code == 200
    assert door.get("/api/v1/audit", headers=bearer).status_code == 403
    (made,) = store.tokens.list()
    store.tokens.revoke(made.number)
    assert door.get("/api/v1/statements", headers=bearer).status_code == 401


@pytest.mark.parametrize(
    "told", ["Bearer", "Bearer ", "Bearer x", "bearer onr_guess", "Basic eA=="]
)
def test_a_token_that_is_none_lets_nobody_in(door: TestClient, told: str) -> None:
    answer = door.get("/api/v1/statements", headers={"Authorization": told})
    assert answer.status_code == 401


def test_a_bad_token_is_not_mended_by_a_cookie(door: TestClient) -> None:
    enter(door, ADMIN)
    answer = door.get("/api/v1/statements", headers={"Authorization": "Bearer onr_guess"})
    assert answer.status_code == 401


def test_a_part_of_a_page_leads_to_the_door_as_a_whole(door: TestClient) -> None:
    answer = door.get("/?q=brenn", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["hx-redirect"]) == (401, "/signin")


def test_who_is_alone_at_their_machine_needs_no_account(client: TestClient) -> None:
    assert client.get("/audit").status_code == 200
    assert "onrecord users add" in client.get("/users").text
    assert client.get("/account").status_code == 404

"""A newsroom of three people at the desk, and what goes with each of them."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient

from onrecord.newsroom import Newsroom, target_for
from onrecord.roles import Role
from onrecord.web.roles import SAFE
from onrecord.web.visitors import form_token

PASSWORDS: dict[str, tuple[Role, str]] = {
    "Tamsin Okray": ("admin", "seven herons over Harrowmere"),
    "Joren Pell": ("reviewer", "nine otters under the pier"),
    "Mirela Tost": ("reader", "four kettles on the quay road"),
}
ADMIN, REVIEWER, READER = PASSWORDS


def hire(place: str) -> None:
    """Give the three accounts to the newsroom of the ledger at ``place``."""
    with Newsroom(target_for(place)) as store:
        for name, (role, password) in PASSWORDS.items():
            store.accounts.add(name, password, role)


def newsroom_of(client: TestClient) -> Newsroom:
    """The store of the desk that ``client`` asks."""
    store: Newsroom = client.app.state.desk.newsroom  # type: ignore[attr-defined]
    return store


def enter(client: TestClient, name: str) -> str:
    """Let ``name`` be signed in; gives the token for their forms."""
    store = newsroom_of(client)
    secret = store.sessions.begin(store.accounts.the(name), "10.0.0.4")
    client.cookies.clear()
    client.cookies.set("onrecord", secret)
    return form_token(secret, "session")


def all_routes(app: FastAPI) -> list[tuple[str, str]]:
    """Every method and path template of the desk but the folder of styles and scripts."""
    found = []
    for route in iter_route_contexts(app.routes):
        path = str(route.path)
        if path == "/static":
            continue
        methods = getattr(route, "methods", None) or {"WEBSOCKET"}
        found += [(method, path) for method in sorted(methods - {"HEAD"})]
    return found


def writing_routes(app: FastAPI) -> list[str]:
    """The path templates of what changes something."""
    return [path for method, path in all_routes(app) if method not in SAFE | {"WEBSOCKET"}]

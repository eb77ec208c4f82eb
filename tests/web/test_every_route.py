"""Harm in the path, the query and the fields of every route there is: refused, or held harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote, urlsplit

import pytest
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient
from httpx2 import Response
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import Stores
from tests.web.conftest import HERE, seen
from tests.web.newsroom import ADMIN, enter, hire

from onrecord.ledger import Ledger
from onrecord.web import create_app
from onrecord.web.roles import RULES

pytestmark = pytest.mark.slow

NASTY: Mapping[str, str] = {
    "markup": '"><img src=x onerror=pwn()><script>pwn()</script>',
    "header": "x\r\nSet-Cookie: stolen=1\r\nLocation: https://evil.example/",
    "folders": "../../../../../../etc/passwd",
    "file": "file:///etc/passwd",
    "elsewhere": "//evil.example/a",
    "null": "x\x00y",
    "template": "{{ 7 * 191 }} ${7 * 191} %s %n",
    "quotes": "' OR 1=1; DROP TABLE statement; -- \" NEAR( * :",
    "long": "ü" * 3000,
}
FIELDS = (
    *("q", "about", "what", "value", "reason", "by", "undo", "do", "name", "title", "note", "type"),
    *("shape", "verdict", "url", "address", "text", "outlet", "published", "headline", "next"),
    *("speaker", "password", "role", "items", "seen", "say", "target", "label", "old", "new"),
)
"""What forms ask for."""
BODIES = (
    ("words", "speaker"),
    ("url",),
    ("text", "outlet"),
    ("article", "what", "value", "reason"),
    ("statement", "value", "reason"),
    ("do", "name", "reason"),
)
"""What programs send."""
DOINGS = ("", "name", "watch", "follow a person", "follow a matter", "tell", "apply", "confirm")
"""What a form may ask to be done."""
LEAVES = {"POST /signout", "POST /account/signout-everywhere"}
"""Who asks these is not signed in any longer; they take nothing."""


@pytest.fixture(scope="module")
def desk(stores: Stores) -> Iterator[TestClient]:
    """An admin at the desk of a newsroom."""
    where = stores.new()
    with Ledger(where, create=True) as ledger:
        ledger.add(DAM, [NEVER, TODAY], [DISPUTE], sightings=seen(DAM, NEVER, TODAY))
        ledger.add(LEAK, [ALWAYS, NOTHING], [CHANGE], sightings=seen(LEAK, ALWAYS, NOTHING))
    hire(where)
    with TestClient(create_app(where), base_url=HERE, follow_redirects=False) as client:
        yield client


def _routes(client: TestClient) -> Iterator[tuple[str, str, list[str]]]:
    """The method, the template and the names in the query of every route of the table."""
    for route in iter_route_contexts(client.app.routes):  # type: ignore[attr-defined]
        path = str(route.path)
        asked = getattr(getattr(route, "dependant", None), "query_params", ())
        for method in sorted(getattr(route, "methods", None) or ()):
            if f"{method} {path}" in RULES and f"{method} {path}" not in LEAVES:
                yield method, path, [one.name for one in asked]


def _asked(
    client: TestClient, token: str, method: str, path: str, names: list[str], nasty: str
) -> Iterator[Response]:
    """The answers to harm in the path, in the query and in the form."""
    client.app.state.desk.limits.forgive("request", f"account {ADMIN}")  # type: ignore[attr-defined]
    if "{" in path:
        yield client.request(method, re.sub(r"\{[^}]*\}", quote(nasty, safe=""), path))
    known = _known(path)
    if method == "GET":
        yield from (client.get(known, params={name: nasty}) for name in names)
    elif path.startswith("/api/"):
        for body in BODIES:
            told = {**dict.fromkeys(body, nasty), "by": "Tamsin Okray"}
            yield client.request(method, known, json=told, headers={"X-CSRF-Token": token})
    elif path.startswith("/add"):
        for fields in (("url",), ("text", "outlet", "speaker")):
            told = {**dict.fromkeys(fields, nasty), "token": token}
            yield client.post(known, data=told, files={"files": (nasty, nasty.encode())})
    else:
        for do in DOINGS:
            doing = {"do": do} if do else {}
            yield client.post(known, data={**dict.fromkeys(FIELDS, nasty), "token": token, **doing})


def _known(path: str) -> str:
    """An address that is there of a route."""
    of_page = path.startswith(("/articles", "/correct", "/api/v1/articles"))
    endings = {"brief": "md", "statements": "csv", "card": "svg"}
    for name, ending in endings.items():
        path = path.replace(f"{name}.{{ending}}", f"{name}.{ending}")
    path = path.replace("{number}", "1").replace("{identity:path}", "dam")
    return re.sub(r"\{[^}]*\}", "dam" if of_page else "r1", path)


def _hold(answer: Response, nasty: str) -> None:
    told = f"{answer.request.method} {answer.request.url} gave {answer.status_code}"
    assert answer.status_code < 500, told
    assert "stolen" not in answer.cookies, told
    assert all("\r" not in value and "\n" not in value for value in answer.headers.values()), told
    assert not urlsplit(answer.headers.get("location", "")).netloc.endswith("evil.example"), told
    assert "root:x:0" not in answer.text, told
    assert "1337" not in answer.text or nasty != NASTY["template"], told
    if "html" in answer.headers.get("content-type", ""):
        assert "<img src=x" not in answer.text, told
        assert "<script>pwn" not in answer.text, told


@pytest.mark.parametrize("kind", NASTY)
def test_no_route_breaks_or_gives_harm_back(desk: TestClient, kind: str) -> None:
    nasty, asked = NASTY[kind], 0
    for method, path, names in _routes(desk):
        token = enter(desk, ADMIN)
        for answer in _asked(desk, token, method, path, names, nasty):
            _hold(answer, nasty)
            asked += 1
    assert asked > len(RULES)


def test_every_rule_is_walked(desk: TestClient) -> None:
    walked = {f"{method} {path}" for method, path, _ in _routes(desk)}
    sockets = {rule for rule in RULES if rule.startswith("WEBSOCKET")}
    assert walked | LEAVES | sockets == set(RULES)
    assert sum(len(names) for _, _, names in _routes(desk)) > 10

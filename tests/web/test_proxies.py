"""Behind a proxy: whom it vouches for, and that nobody else can say who they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from ipaddress import ip_network

import pytest
from fastapi.testclient import TestClient
from tests.web.asking import token
from tests.web.conftest import HERE

from onrecord.ledger import Ledger
from onrecord.web import create_app
from onrecord.web.settings import Settings

pytestmark = pytest.mark.slow

PROXY, STRANGER = "10.0.0.2", "203.0.113.9"
SETTINGS = Settings(
    hosts=frozenset({"desk.example"}),
    proxies=(ip_network("10.0.0.0/30"), ip_network("fd00::/8")),
    proxy_header="X-Remote-User",
    proxy_role="reviewer",
)
From = Callable[[str], TestClient]


@pytest.fixture
def coming_from(place: str) -> Iterator[From]:
    """A browser, or a proxy, with the address that is asked for."""
    with ExitStack() as open_:

        def at(address: str) -> TestClient:
            app = create_app(place, settings=SETTINGS)
            made = TestClient(app, base_url=HERE, client=(address, 50_000), follow_redirects=False)
            return open_.enter_context(made)

        yield at


def test_whom_the_proxy_names_is_believed_and_signs(coming_from: From, place: str) -> None:
    client = coming_from(PROXY)
    client.headers["X-Remote-User"] = "Joren Pell"
    form = {"token": token(client), "verdict": "confirm", "by": "Aldous Brenn"}
    assert client.post("/conflicts/r1", data={"verdict": "confirm"}).status_code == 403
    assert client.post("/conflicts/r1", data=form).status_code == 303
    with Ledger(place) as ledger:
        assert ledger.judgements("r1")[0].by == "Joren Pell"
    assert client.get("/audit").status_code == 403


def test_the_token_of_one_is_of_no_use_for_another(coming_from: From) -> None:
    client = coming_from(PROXY)
    client.headers["X-Remote-User"] = "Joren Pell"
    form = {"token": token(client), "verdict": "confirm"}
    client.headers["X-Remote-User"] = "Mirela Tost"
    assert client.post("/conflicts/r1", data=form).status_code == 403


@pytest.mark.parametrize("address", [STRANGER, "10.0.0.4", "127.0.0.1", "::1"])
def test_nobody_but_the_proxy_says_who_they_are(coming_from: From, address: str) -> None:
    client = coming_from(address)
    told = {"X-Remote-User": "Tamsin Okray", "X-Forwarded-For": PROXY}
    assert client.get("/api/v1/statements", headers=told).status_code == 401


@pytest.mark.parametrize("name", ["", "  ", "a\tb"])
def test_whom_the_proxy_does_not_name_is_a_stranger(coming_from: From, name: str) -> None:
    client = coming_from(PROXY)
    assert client.get("/api/v1/statements", headers={"X-Remote-User": name}).status_code == 401


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        (PROXY, "203.0.113.9", "203.0.113.9"),
        (PROXY, "1.2.3.4, 203.0.113.9", "203.0.113.9"),
        (PROXY, "203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (PROXY, "", PROXY),
        (STRANGER, "1.2.3.4", STRANGER),
        (PROXY, ", ,", PROXY),
    ],
)
def test_the_address_is_the_last_that_a_trusted_proxy_saw(
    coming_from: From, peer: str, forwarded: str, expected: str
) -> None:
    client = coming_from(peer)
    client.get("/signin", headers={"X-Forwarded-For": forwarded})
    found = client.get("/signin", headers={"X-Forwarded-For": forwarded})
    assert found.status_code == 200
    form = {"token": _token(found.text), "name": "x", "password": "y"}
    client.post("/signin", data=form, headers={"X-Forwarded-For": forwarded})
    store = client.app.state.desk.newsroom  # type: ignore[attr-defined]
    assert store.audit.list()[0].address == expected


def test_by_tls_the_cookie_is_secure_and_bound_to_the_host(
    coming_from: From,
) -> None:
    client = coming_from(PROXY)
    store = client.app.state.desk.newsroom  # type: ignore[attr-defined]
    store.accounts.add("Tamsin Okray", "seven herons over Harrowmere", "admin")
    told = {"X-Forwarded-Proto": "https", "Host": "desk.example"}
    page = client.get("/signin", headers=told).text
    form = {"name": "Tamsin Okray", "password": "seven herons over Harrowmere"}
    answer = client.post("/signin", data={**form, "token": _token(page)}, headers=told)
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-onrecord=")
    assert "Secure" in cookie
    assert "Domain" not in cookie


def test_a_desk_that_others_reach_takes_nobody_for_its_owner(place: str) -> None:
    for settings in (
        Settings(hosts=frozenset({"desk.example"})),
        Settings(proxies=(ip_network("10.0.0.2"),)),
    ):
        with TestClient(create_app(place, settings=settings), base_url=HERE) as client:
            assert client.get("/api/v1/statements").status_code == 401


@pytest.mark.parametrize(
    ("host", "code"),
    [("desk.example", 200), ("DESK.example:443", 200), ("127.0.0.1", 200), ("evil.example", 403),
     ("desk.example.evil.example", 403), ("desk.example@evil.example", 403)],
)  # fmt: skip
def test_the_desk_answers_under_its_own_names_alone(
    coming_from: From, host: str, code: int
) -> None:
    assert coming_from(STRANGER).get("/healthz", headers={"Host": host}).status_code == code


def _token(page: str) -> str:
    return page.split('name="token" value="')[1].split('"')[0]

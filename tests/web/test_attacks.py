"""Harm that is written into any field runs nowhere, leads nowhere and leaves nothing behind."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Iterator
from itertools import chain, zip_longest
from urllib.parse import quote, urljoin, urlsplit

import pytest
from bench.desk_figures import served
from fastapi.testclient import TestClient
from lxml import html
from playwright.sync_api import sync_playwright
from tests.stores.places import Stores
from tests.web.conftest import HERE
from tests.web.harm import ADMIN, make_harmful
from tests.web.harm_by_hand import MENDED, READ_AGAIN, SPOKEN, UNREAD
from tests.web.newsroom import enter
from tests.web.payloads import PAYLOADS

from onrecord.newsroom import Newsroom, target_for
from onrecord.web import create_app

pytestmark = pytest.mark.slow

STARTS = (
    *("/", "/review", "/users", "/audit", "/account", "/live", "/?q=pwn", "/?q=Aldous"),
    *("/matters", "/watch", "/tune", "/add", "/brief", f"/correct/{MENDED}"),
    *(f"/articles/{identity}" for identity in (MENDED, READ_AGAIN, UNREAD, SPOKEN)),
)
ENOUGH = 160
_RUNS = ("javascript:", "data:", "vbscript:")
_ADDRESSES = ("href", "src", "action", "formaction", "srcdoc", "hx-get", "hx-post", "data")


@pytest.fixture(scope="module")
def harm(stores: Stores) -> str:
    where = stores.new()
    make_harmful(where)
    return where


@pytest.fixture(scope="module")
def attacked(harm: str) -> Iterator[TestClient]:
    """An admin at a desk full of harm."""
    with TestClient(create_app(harm), base_url=HERE, follow_redirects=False) as client:
        enter(client, ADMIN)
        yield client


@pytest.fixture(scope="module")
def pages(attacked: TestClient) -> list[tuple[str, str]]:
    return list(pages_of(attacked))


def of_records(client: TestClient) -> Iterator[str]:
    """The addresses of conflicts and cards to share, people and matters, in turn."""
    kinds = (("relations", "conflicts", ""), ("relations", "conflicts", "/share"))
    rest = (("people", "people", ""), ("matters", "matters", ""))
    found = [_addresses(client, *kind) for kind in (*kinds, *rest)]
    yield from (path for some in zip_longest(*found) for path in some if path)


def _addresses(client: TestClient, kind: str, folder: str, ending: str) -> list[str]:
    found = client.get(f"/api/v1/{kind}", params={"limit": 500}).json()["items"]
    return [f"/{folder}/{quote(one['id'], safe='')}{ending}" for one in found]


def pages_of(client: TestClient) -> Iterator[tuple[str, str]]:
    """Pages that links lead to, with their addresses."""
    waiting = [*STARTS, *of_records(client)]
    seen = set(waiting)
    for _ in range(ENOUGH):
        if not waiting:
            return
        path = waiting.pop(0)
        client.app.state.desk.limits.forgive("request", f"account {ADMIN}")  # type: ignore[attr-defined]
        answer = client.get(path)
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        yield path, answer.text
        for link in html.fromstring(answer.text).iter("a"):
            target = urljoin(f"{HERE}{path}", link.get("href", ""))
            place = target.removeprefix(HERE).partition("#")[0]
            if target.startswith(f"{HERE}/") and place not in seen and "brief." not in place:
                seen.add(place)
                waiting.append(place)


def test_nothing_that_was_written_becomes_markup(pages: list[tuple[str, str]]) -> None:
    for path, page in pages:
        for element in html.fromstring(page).iter(html.etree.Element):
            assert not [name for name in element.attrib if name.startswith(("on", "hx-on"))], path
            assert element.tag not in ("iframe", "base", "object", "embed", "animate"), path
            assert "http-equiv" not in element.attrib, path
            if element.tag == "script":
                assert element.get("src", "").startswith("/static/"), path
                assert not (element.text or "").strip(), path
            for name in _ADDRESSES:
                told = "".join(element.get(name, "").split()).lower()
                assert not told.startswith(_RUNS), (path, name)
                assert name != "srcdoc" or not told, path
            if element.tag in ("link", "script", "img", "form"):
                where = element.get("href") or element.get("src") or element.get("action") or "/"
                assert not urlsplit(where).netloc, (path, where)
    assert len(pages) > 2 * len(PAYLOADS)


def test_nothing_that_was_written_turns_the_reading_direction(
    pages: list[tuple[str, str]],
) -> None:
    for path, page in pages:
        body = html.fromstring(page).find("body")
        assert body is not None
        assert "\u202e" not in body.text_content(), path


def browser_here() -> str:
    """Where Chromium is; without it a test fails on CI, and is skipped elsewhere."""
    where = shutil.which("chromium") or shutil.which("google-chrome")
    if where is None:
        message = "no Chromium here: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return where


def test_nothing_that_was_written_runs_in_a_browser_even_without_the_policy(
    harm: str, pages: list[tuple[str, str]]
) -> None:
    """Each page in Chromium with its content security policy switched off: escaping alone holds."""
    paths = [path for path, _ in pages]
    with Newsroom(target_for(harm)) as store:
        secret = store.sessions.begin(store.accounts.the(ADMIN), "127.0.0.1")
    ran: list[str] = []
    with served(harm) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_here(), args=["--no-sandbox"])
        context = browser.new_context(bypass_csp=True, base_url=address)
        context.add_cookies([{"name": "onrecord", "value": secret, "url": address}])
        context.expose_function("pwn", lambda: ran.append("ran"))
        context.on("dialog", lambda _dialog: ran.append("a dialog"))
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        for path in paths:
            answer = page.goto(path)
            assert answer, path
            assert answer.status != 429, path
            page.mouse.move(200, 200)
            page.keyboard.press("Tab")
            assert ran == [], path
        assert page.evaluate("pwn()") is None
        assert ran == ["ran"], "the trap itself must work"
        browser.close()
    assert len(paths) > len(PAYLOADS)


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2f..%2fapp.py",
        "/static/....//app.py",
        "/static//etc/passwd",
        "/static/%00",
        "/articles/../../../etc/passwd",
        "/articles/..%2f..%2f..%2fetc%2fpasswd",
        "/api/v1/articles/..%2f..%2fetc%2fpasswd",
        "/people/..%2f..%2fetc%2fpasswd/brief.md",
        "/people/x/brief.md%00.html",
        "/conflicts/..%5c..%5cwindows%5cwin.ini",
    ],
)
def test_no_path_leads_out_of_the_desk(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (400, 404, 422)
    assert "root:" not in answer.text
    assert "create_app" not in answer.text


@pytest.mark.parametrize("nasty", ["x\r\nSet-Cookie: a=b", "x\nLocation: //evil.example", "x\x00y"])
def test_no_value_begins_another_header(door: TestClient, nasty: str) -> None:
    enter(door, "Tamsin Okray")
    for answer in (
        door.get("/signin", params={"next": nasty}),
        door.get("/", params={"q": nasty}),
        door.get(f"/people/{quote(nasty)}/brief.md"),
        door.get("/people/x", params={"about": nasty, "after": nasty}),
        door.get("/", headers={"X-Forwarded-For": "1.2.3.4", "Cookie": "reviewer=%0d%0aA:%20b"}),
    ):
        assert answer.cookies.get("a") is None
        assert "evil.example" not in answer.headers.get("location", "")
        assert all("\n" not in value and "\r" not in value for value in answer.headers.values())


def test_no_cell_of_a_table_is_a_formula(attacked: TestClient) -> None:
    cells = 0
    for path in _addresses(attacked, "people", "people", "/statements.csv"):
        attacked.app.state.desk.limits.forgive("request", f"account {ADMIN}")  # type: ignore[attr-defined]
        answer = attacked.get(path)
        assert answer.status_code == 200
        for cell in chain.from_iterable(csv.reader(io.StringIO(answer.text))):
            assert cell.lstrip()[:1] not in {"=", "+", "-", "@"}, (path, cell)
            cells += "HYPERLINK" in cell
    assert cells > 2


def test_a_name_with_line_breaks_stays_inside_its_header(attacked: TestClient) -> None:
    for person in attacked.get("/api/v1/people", params={"limit": 100}).json()["items"]:
        attacked.app.state.desk.limits.forgive("request", f"account {ADMIN}")  # type: ignore[attr-defined]
        answer = attacked.get(f"/people/{person['id']}/brief.md")
        assert answer.status_code == 200
        told = answer.headers["content-disposition"]
        assert told.startswith("attachment; filename*=UTF-8''")
        assert all(sign not in told[10:] for sign in '\r\n"<>')

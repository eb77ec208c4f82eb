"""The watch page and the feed of alerts."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from lxml import etree
from tests.ledger.samples import NEVER, TODAY
from tests.web.newsroom import READER, REVIEWER, enter, newsroom_of

from onrecord.ledger import Ledger, Placed
from onrecord.watching import Watching
from onrecord.watching.records import Noteworthy

pytestmark = pytest.mark.slow

_TOKEN = re.compile(r'name="token" value="([^"]+)"')
_A = "{http://www.w3.org/2005/Atom}"


def _do(client: TestClient, do: str, what: str) -> int:
    """Send a form of the page; gives the code of the answer."""
    found = _TOKEN.search(client.get("/watch").text)
    assert found
    form = {"token": found[1], "do": do, "what": what}
    return client.post("/watch", data=form, follow_redirects=False).status_code


@pytest.fixture
def alerted(client: TestClient) -> TestClient:
    """A desk with two alerts: of a conflict, and of a matter that is followed."""
    found = [
        Noteworthy(kind="said", subject="leak", statements=("s4",), followed="leaks <b>"),
        Noteworthy(kind="conflict", subject="r1", statements=_ends(client)),
    ]
    Watching(newsroom_of(client)).alerts.raise_all(found, 2)
    return client


def _ends(client: TestClient) -> tuple[str, str]:
    relation = client.get("/api/v1/relations/r1").json()
    return relation["a"], relation["b"]


@pytest.mark.sqlite_only(reason="a database is used again, with the tables of its newsroom")
def test_to_look_at_the_page_makes_no_store(client: TestClient) -> None:
    answer = client.get("/watch")
    assert answer.status_code == 200
    assert "Nothing yet." in answer.text
    assert not newsroom_of(client).is_there


def test_what_is_asked_for_is_watched_and_followed_until_it_is_not(client: TestClient) -> None:
    url = "https://courier.example/feed.xml"
    for do, what in (
        ("watch", url),
        ("follow a person", "Aldous Brenn"),
        ("follow a matter", '"dam wall"'),
        ("tell", "desk@courier.example"),
    ):
        assert _do(client, do, what) == 303
    page = client.get("/watch").text
    assert all(w in page for w in (url, "Aldous Brenn", "dam wall", "desk@courier.example"))
    watching = Watching(newsroom_of(client))
    person, matter = watching.following.all()
    assert (person.label, person.subject[0]) == ("Aldous Brenn", "p")
    for number in (person.number, matter.number):
        assert _do(client, "follow no more", str(number)) == 303
    assert _do(client, "watch no more", url) == 303
    assert _do(client, "tell no more", "desk@courier.example") == 303
    assert not [*watching.sources.all(), *watching.following.all(), *watching.targets.all()]


def test_a_matter_is_followed_by_its_id_and_shown_by_its_name(
    client: TestClient, place: str
) -> None:
    with Ledger(place) as ledger:
        (matter,) = ledger.matters.enter([Placed((NEVER.id, TODAY.id))])
        ledger.matters.name(matter, "The dam wall", by="Okray")
    assert _do(client, "follow a matter", matter) == 303
    assert f'<a href="/matters/{matter}">The dam wall</a>' in client.get("/watch").text
    assert _do(client, "follow a matter", "m0123456789abcdef") == 400


@pytest.mark.parametrize(
    ("do", "what"),
    [
        ("watch", "javascript:alert(1)"),
        ("watch", ""),
        ("follow a person", ""),
        ("follow a matter", " "),
        ("tell", "ftp://x.example"),
        ("burn", "all"),
        ("", ""),
    ],
)
def test_what_cannot_be_is_said_on_the_page(client: TestClient, do: str, what: str) -> None:
    assert _do(client, do, what) == 400
    assert client.get("/watch").status_code == 200


def test_alerts_are_counted_shown_and_read(alerted: TestClient) -> None:
    assert '<b class="count">2<' in alerted.get("/").text
    page = alerted.get("/watch").text
    assert 'href="/conflicts/r1"' in page
    assert re.search(r"Candidate [a-z-]+: ", page)
    assert "<b>new</b>" in page
    newest = Watching(newsroom_of(alerted)).alerts.page()[0]
    assert _do(alerted, "read", str(newest.number)) == 303
    assert '<b class="count">1<' in alerted.get("/").text
    assert _do(alerted, "read", "all") == 303
    assert 'class="count"' not in alerted.get("/").text


def test_the_feed_is_atom_and_links_to_the_desk(alerted: TestClient) -> None:
    answer = alerted.get("/alerts.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    root = etree.fromstring(answer.content)
    links = [entry.find(f"{_A}link").get("href") for entry in root.iter(f"{_A}entry")]
    assert "http://127.0.0.1:8600/conflicts/r1" in links


def test_a_reader_reads_and_does_not_change(door: TestClient) -> None:
    enter(door, READER)
    assert door.get("/watch").status_code == 200
    assert door.get("/alerts.atom").status_code == 200
    assert 'value="watch"' not in door.get("/watch").text
    assert door.post("/watch", data={"do": "watch", "what": "https://a.example"}).status_code == 403


def test_a_stranger_sees_nothing(door: TestClient) -> None:
    assert door.get("/alerts.atom").status_code in (302, 303, 401)


def test_what_a_reviewer_watches_is_in_the_log(door: TestClient) -> None:
    enter(door, REVIEWER)
    assert _do(door, "watch", "https://courier.example/feed.xml") == 303
    (line,) = newsroom_of(door).audit.list(what="watch")
    assert (line.who, line.subject) == (REVIEWER, "https://courier.example/feed.xml")


def test_programs_read_alerts_a_page_at_a_time(alerted: TestClient) -> None:
    first = alerted.get("/api/v1/alerts", params={"limit": 1}).json()
    (newest,) = first["items"]
    assert (newest["path"], newest["unread"]) == ("/conflicts/r1", True)
    rest = alerted.get("/api/v1/alerts", params={"cursor": first["next"]}).json()
    assert rest["next"] is None
    assert newest["number"] not in [one["number"] for one in rest["items"]]
    assert alerted.get("/api/v1/alerts", params={"cursor": "eA"}).status_code == 400


@pytest.mark.sqlite_only(reason="a database is used again, with the tables of its newsroom")
def test_programs_read_of_no_alerts_before_there_are_any(client: TestClient) -> None:
    assert client.get("/api/v1/alerts").json() == {"items": [], "next": None}
    assert not newsroom_of(client).is_there

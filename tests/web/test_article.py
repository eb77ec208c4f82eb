"""An article in the desk and the API: its versions, its copies, and the page as it was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from tests.keeping.pages import ADDRESS, DEARER, FIRST, WITHOUT, day, newest_in, page
from tests.stores.places import At, Stores
from tests.web.conftest import HERE

from onrecord import pipeline
from onrecord.ledger import Ledger
from onrecord.read.capture import capture_of
from onrecord.records import Article, Details, Span
from onrecord.web import create_app
from onrecord.web.api.shapes import ArticleShape

OLD, DEAR, SHORT = page(FIRST, 3), page(DEARER, 5), page(WITHOUT, 9)
MENU = "Home  Politics  Weather\n\n"
SCRAPE = f"{MENU}{FIRST}\n\n<script>alert(1)</script> 12 comments\n"
DETAILS = Details(
    published_at="2031-09-03T08:00:00+02:00",
    modified="2031-09-03T10:02:33+02:00",
    authors=("Tamsin Okray", "Ilka <b>Fenn"),
    section="Rivers",
)
COPY = replace(
    page(FIRST, 6, url="https://gazette.example/a"),
    outlet="Harrowmere Gazette",
    credit="Varland Courier",
    details=DETAILS,
    capture=replace(
        capture_of(SCRAPE.encode(), "text/plain; charset=utf-8", url="https://gazette.example/a"),
        at=day(6),
    ),
    kept=tuple(
        Span(s := len(MENU) + FIRST.index(line), s + len(line)) for line in FIRST.split("\n\n")
    ),
)


DUTCH = replace(
    page("De dam is veilig, zei de minister.", 7, url="https://courier.example/nl"),
    id="dutch",
    language="nl",
)


@pytest.fixture(scope="module")
def place(stores: Stores) -> str:
    """A ledger of one page in three versions, and a copy of it."""
    where = stores.new()
    with Ledger(where, create=True) as ledger:
        for article in (OLD, DEAR, SHORT, COPY, DUTCH):
            assert pipeline.add(ledger, article).new
        ledger.keeping.gone(ADDRESS, day(20), "the server answered 404")
    return where


@pytest.fixture
def client(place: str) -> Iterator[TestClient]:
    with TestClient(create_app(place), base_url=HERE) as asking:
        yield asking


def shown(client: TestClient, article: Article, query: str = "") -> str:
    answer = client.get(f"/articles/{article.id}{query}")
    assert answer.status_code == 200
    return answer.text


@pytest.mark.lengthy
def test_versions_stand_with_their_dates(client: TestClient) -> None:
    text = shown(client, OLD)
    assert "This version</b> read 3 September 2031" in text
    assert f'href="/articles/{DEAR.id}">Version 2</a>' in text
    assert "present on 5 September 2031, absent on 9 September 2031" in text
    assert "<del>“The dam will never leak,”</del>" in text
    assert "Gone</b> 20 September 2031: the server answered 404." in text
    assert "Gone when its address was read on 20 September 2031" in text
    notes = text[text.index('<ol class="notes">') :]
    assert "This page: present on 5 September 2031, absent on 9 September 2031" in notes


def test_an_article_in_a_language_that_is_not_read_is_marked(client: TestClient) -> None:
    text = shown(client, DUTCH)
    assert "language: Dutch, which is not read" in text
    assert "0 statements" in text
    assert "which is not read" not in shown(client, OLD)


def test_a_later_version_marks_what_it_took_over(client: TestClient) -> None:
    text = shown(client, DEAR)
    assert "“The dam will never leak,”<sup>" in text
    ids = client.get(f"/api/v1/articles/{DEAR.id}").json()["statements"]
    first = client.get(f"/api/v1/articles/{OLD.id}").json()["statements"]
    assert len(ids) == len(first)
    assert len(set(ids) & set(first)) == len(first) - 1


def test_copies_stand_with_the_origin_and_why(client: TestClient) -> None:
    text = shown(client, COPY)
    assert "Copies of this story" in text
    assert "1 of 2 credit Varland Courier" in text


def test_what_was_cut_is_shown_on_demand(client: TestClient) -> None:
    assert "12 comments" not in shown(client, COPY)
    text = shown(client, COPY, "?cut=1")
    assert '<p class="context"><span class="hidden">Cut: </span>Home Politics Weather</p>' in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 12 comments" in text
    assert "<script>alert" not in text


def test_of_a_page_of_html_the_lines_outside_the_text_are_cut(client: TestClient) -> None:
    text = shown(client, OLD, "?cut=1")
    assert 'class="kept"' in text


def test_versions_in_the_api(client: TestClient) -> None:
    (history,) = client.get(f"/api/v1/articles/{OLD.id}/versions").json()["items"]
    assert history["address"] == ADDRESS
    assert [v["article"] for v in history["versions"]] == [OLD.id, DEAR.id, SHORT.id]
    assert history["gone"][0]["how"] == "the server answered 404"


def test_copies_in_the_api(client: TestClient) -> None:
    group = client.get(f"/api/v1/articles/{COPY.id}/copies").json()
    assert {one["id"] for one in group["items"]} == {SHORT.id, COPY.id}
    assert group["origin"] == SHORT.id


def test_a_snapshot_is_a_file_and_never_a_page(client: TestClient) -> None:
    answer = client.get(f"/api/v1/articles/{OLD.id}/snapshot")
    assert OLD.capture
    assert answer.content == OLD.capture.data
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    other = client.get(f"/api/v1/articles/{OLD.id}/snapshot", params={"sha256": "0" * 64})
    assert other.status_code == 404


def test_what_its_source_states_is_told(client: TestClient) -> None:
    text = shown(client, COPY)
    assert "by Tamsin Okray, Ilka &lt;b&gt;Fenn" in text
    assert "section: Rivers" in text
    assert "modified 3 September 2031, 10:02 UTC+02:00" in text
    told = client.get(f"/api/v1/articles/{COPY.id}").json()
    assert ArticleShape.model_validate(told).details.authors == list(DETAILS.authors)
    assert told["details"]["modified"] == DETAILS.modified
    assert client.get(f"/api/v1/articles/{OLD.id}").json()["details"]["authors"] == []


@pytest.mark.parametrize("what", ["versions", "copies", "snapshot"])
def test_nothing_is_told_of_no_article(client: TestClient, what: str) -> None:
    assert client.get(f"/api/v1/articles/none/{what}").status_code == 404


def test_without_a_kept_page_that_is_said(at: At) -> None:
    where = at("onrecord.db")
    bare = replace(OLD, capture=None, source="dam.txt", url=None)
    with Ledger(where, create=True) as ledger:
        pipeline.add(ledger, bare)
    with TestClient(create_app(where), base_url=HERE) as asking:
        text = shown(asking, bare, "?cut=1")
        assert asking.get(f"/api/v1/articles/{bare.id}/snapshot").status_code == 404
    assert "No page is kept" in text
    assert "Versions of this page" not in text


@pytest.mark.lengthy
def test_a_kept_page_that_is_lost_is_said_with_what_was_to_be_there(at: At) -> None:
    where = at("lost.db")
    with Ledger(where, create=True) as ledger:
        pipeline.add(ledger, OLD)
        file = newest_in(ledger.keeping.folder)
        (kept,) = ledger.keeping.snapshots(OLD.id)
    whole = file.read_bytes()
    with TestClient(create_app(where), base_url=HERE) as asking:
        for harm in (b"", whole[:-40], None):
            file.unlink() if harm is None else file.write_bytes(harm)
            for asked in ("", "?cut=1"):
                text = shown(asking, OLD, asked)
                assert "The kept page cannot be shown." in text
                assert f"must have the SHA-256 {kept.sha256}" in text
                assert "Restore that file from a backup" in text
            told = asking.get(f"/api/v1/articles/{OLD.id}/snapshot")
            assert told.status_code == 410
            assert kept.sha256 in told.json()["error"]
        file.write_bytes(whole)
        assert "cannot be shown" not in shown(asking, OLD)

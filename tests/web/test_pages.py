"""The pages: what stands on them, and that nothing from a ledger is taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from tests.ledger.samples import ALWAYS, NEVER, statement
from tests.stores.places import At
from tests.web.asking import person_id
from tests.web.conftest import HERE, seen

from onrecord.correcting import correct
from onrecord.ledger import Ledger
from onrecord.records import Article, Judgement, Reason, Relation
from onrecord.web import create_app

HTMX = {"HX-Request": "true"}


def test_the_first_page_tells_what_there_is(client: TestClient) -> None:
    page = client.get("/").text
    assert "2 articles, 4 statements, 2 relations" in page
    assert page.count("Aldous Brenn") == 1


@pytest.mark.parametrize(("typed", "found"), [("ald", True), ("Brenn", True), ("zzz", False)])
def test_persons_are_found_while_typing(client: TestClient, typed: str, found: bool) -> None:
    part = client.get("/", params={"q": typed}, headers=HTMX).text
    assert ("Aldous Brenn" in part) is found
    assert "<html" not in part


@pytest.mark.parametrize("typed", ["reserv", '"never leak"', 'leak speaker:"Aldous Brenn"'])
def test_statements_are_found_with_their_words_marked(client: TestClient, typed: str) -> None:
    part = client.get("/", params={"q": typed}, headers=HTMX).text
    assert f"#s-{NEVER.id}" in part
    assert "<mark>" in part


@pytest.mark.parametrize("typed", ['"', "speaker:", "(", "*", "-", "a OR", "\x00", "'; --"])
def test_nothing_that_is_typed_breaks_the_box(client: TestClient, typed: str) -> None:
    assert client.get("/", params={"q": typed}, headers=HTMX).status_code == 200


def test_a_person_shows_conflicts_a_drawing_and_statements(client: TestClient) -> None:
    page = client.get(f"/people/{person_id(client)}").text
    assert page.index("What does not fit") < page.index("Over time") < page.index(">Statements<")
    assert '/conflicts/r1"' in page
    assert page.count('class="point hot"') == 2
    assert page.count('class="link"') == 1
    assert page.index("has always leaked</a>") < page.index("will never leak</a>")


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("outlet=Harrowmere+Gazette", [ALWAYS.id]),
        ("since=2031-04-01", [ALWAYS.id]),
        ("about=never", [NEVER.id]),
        ("act=deny", []),
        ("", [ALWAYS.id, NEVER.id]),
    ],
)
def test_filters_leave_only_what_is_asked_for(
    client: TestClient, query: str, ids: list[str]
) -> None:
    part = client.get(f"/people/{person_id(client)}?{query}", headers=HTMX).text
    shown = [one for one in (ALWAYS.id, NEVER.id) if f"#s-{one}" in part]
    assert shown == ids


def test_a_conflict_shows_both_quotations_with_the_words_that_clash(client: TestClient) -> None:
    page = client.get("/conflicts/r1").text
    assert "the reservoir will <mark>never</mark> leak" in page
    assert "the reservoir has <mark>always</mark> leaked" in page
    for expected in (
        "candidate",
        "never / always",
        "the two may speak of different reservoirs",
        "4 March 2031",
        "published 20 May 2031",
        "first-hand",
        "dated by its page alone",
        "The paragraphs around it",
    ):
        assert expected in page


def test_an_article_has_its_statements_marked_by_speaker(client: TestClient) -> None:
    page = client.get("/articles/dam").text
    assert f'id="s-{NEVER.id}">the reservoir will never leak<sup>' in page
    assert 'class="said hue0"' in page
    assert 'class="said hue1"' in page
    assert '<a href="/conflicts/r1">' in page


def test_the_queue_shows_what_waits(client: TestClient) -> None:
    page = client.get("/review").text
    assert "2 wait" in page
    assert '/conflicts/r1"' in page
    assert '/conflicts/r2"' in page


@pytest.mark.parametrize("path", ["/people/x", "/conflicts/x", "/articles/x/y", "/elsewhere"])
def test_what_is_not_there_is_said_on_a_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "That did not work" in answer.text


@pytest.mark.parametrize(
    ("ending", "begins"),
    [("html", b"<!doctype html>"), ("md", b"# "), ("docx", b"PK"), ("pdf", b"%PDF-")],
)
def test_a_brief_is_taken_away(client: TestClient, ending: str, begins: bytes) -> None:
    answer = client.get(f"/people/{person_id(client)}/brief.{ending}")
    assert answer.content.lower().startswith(begins.lower())
    assert answer.headers["content-disposition"] == (
        f"attachment; filename*=UTF-8''Aldous%20Brenn.{ending}"
    )


@pytest.mark.parametrize("path", ["x/brief.html", "{}/brief.exe", "{}/brief."])
def test_no_brief_of_nobody_and_of_no_kind(client: TestClient, path: str) -> None:
    assert client.get(f"/people/{path.format(person_id(client))}").status_code == 404


NASTY = "<script>alert(1)</script>\u202e\" onload='x' {{ 1234*1001 }}"


@pytest.fixture
def nasty(at: At) -> Iterator[TestClient]:
    """The desk over a ledger of a page that means harm, in each of its fields."""
    text = f"Aldous Brenn said {NASTY} and {NASTY} too. He said he never did {NASTY}."
    article = Article(
        id="a/../<b>",
        text=text,
        headline=NASTY,
        outlet=NASTY,
        published="2031-03-04",
        url="javascript:alert(1)",
        credit=NASTY,
    )
    a = statement(article, "Aldous Brenn", f"{NASTY} and", medium=NASTY, via=(NASTY,))
    b = statement(article, "Aldous Brenn", "he never did", id="<i>", addressee=NASTY)
    reason = Reason(kind=NASTY, a=a.content.spans, b=b.content.spans, text=NASTY, weight=1.0)
    relation = Relation(
        id="r<1>",
        type="denial",
        found="reported",
        a=a.id,
        b=b.id,
        score=0.5,
        reasons=(reason,),
        benign=(NASTY,),
    )
    where = at("nasty.db")
    with Ledger(where, create=True) as ledger:
        ledger.add(article, [a, b], [relation], sightings=seen(article, a, b))
    with TestClient(create_app(where), base_url=HERE) as client:
        yield client


@pytest.mark.lengthy
def test_text_of_a_page_is_never_markup(nasty: TestClient) -> None:
    paths = [
        "/",
        "/?q=alert",
        "/?q=%3Cscript%3E",
        f"/people/{person_id(nasty)}",
        f"/people/{person_id(nasty)}?about=%3Cscript%3E&outlet=%22x",
        "/conflicts/r%3C1%3E",
        "/articles/a%2F..%2F%3Cb%3E",
        "/review",
        "/no/%3Cscript%3E",
    ]
    for path in paths:
        page = nasty.get(path).text
        assert "<script>" not in page, path
        assert "javascript:" not in page, path
        assert "\u202e" not in re.sub(r'value="[^"]*"', "", page), path
        assert str(1234 * 1001) not in page, path
    assert nasty.get("/conflicts/r%3C1%3E").status_code == 200
    assert nasty.get("/articles/a%2F..%2F%3Cb%3E").status_code == 200


def test_a_conflict_tells_who_disagrees_and_what_was_mended(client: TestClient, place: str) -> None:
    with Ledger(place) as ledger:
        ledger.judge("r1", Judgement(verdict="confirm", by="Tamsin Okray"))
        ledger.judge("r1", Judgement(verdict="dismiss", by="Joren Vale", shape="scope"))
        correct(ledger, "dam", "outlet", "Radio Tarn", by="Edda Quill", reason="misprint")
    page = client.get("/conflicts/r1").text
    assert "Reviewers disagree" in page
    assert page.index("Tamsin Okray confirms it") < page.index("Joren Vale dismisses it: scope")
    assert "Outlet, by Edda Quill on" in page
    assert "read as: Varland Courier" in page
    assert "misprint" in page
    page = client.get("/articles/dam").text
    assert "Outlet corrected by Edda Quill" in page
    assert f'data-pick="{NEVER.id}"' in page

"""The pages and the API of matters."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from tests.ledger.samples import ALWAYS, NEVER, TODAY
from tests.web.asking import person_id

from onrecord.ledger import Ledger, Placed


@pytest.fixture
def matter(place: str) -> str:
    """The id of a matter of three statements."""
    with Ledger(place) as ledger:
        (identity,) = ledger.matters.enter([Placed((NEVER.id, TODAY.id, ALWAYS.id))])
        ledger.matters.tell(identity, [(NEVER.id, "reservoir"), (TODAY.id, "leaks")])
    return identity


def decide(client: TestClient, matter: str, **fields: str) -> int:
    """Send the form of a matter; gives the status of the answer."""
    found = re.search(r'name="token" value="([^"]+)"', client.get(f"/matters/{matter}").text)
    assert found
    told = {"token": found[1], "by": "Vale", **fields}
    return client.post(f"/matters/{matter}", data=told, follow_redirects=False).status_code


def test_a_matter_says_who_what_when_and_which_side(matter: str, client: TestClient) -> None:
    page = client.get(f"/matters/{matter}").text
    for told in ("Reservoir, leaks", "the reservoir will never leak", "Joren Vale", "Affirm"):
        assert told in page
    assert 'href="/conflicts/r1"' in page
    assert f'href="/matters/{matter}"' in client.get("/matters").text
    assert "Reservoir, leaks" not in client.get("/matters", params={"q": "harbour"}).text
    assert client.get("/matters/nothing").status_code == 404


@pytest.mark.lengthy
def test_a_matter_is_named_split_and_taken_back(matter: str, client: TestClient) -> None:
    assert decide(client, matter, do="name", name="The dam") == 303
    assert decide(client, matter, do="split", **{f"s-{TODAY.id}": "1"}) == 303
    page = client.get(f"/matters/{matter}").text
    assert "<h1>The dam</h1>" in page
    assert "it leaks today" not in page
    assert decide(client, matter, undo="2") == 303
    assert "it leaks today" in client.get(f"/matters/{matter}").text
    assert decide(client, matter, do="name", name="The dam") == 400
    assert decide(client, matter, do="nothing") == 400


def test_what_is_listed_is_taken_away(matter: str, client: TestClient) -> None:
    brenn = person_id(client)
    whole = client.get(f"/matters/{matter}/statements.csv").text
    assert len(whole.strip().splitlines()) == 4
    some = client.get(f"/matters/{matter}/statements.jsonl", params={"speaker": brenn})
    assert len(some.text.strip().splitlines()) == 2
    assert "attachment" in some.headers["content-disposition"]
    theirs = client.get(f"/people/{brenn}/statements.jsonl", params={"about": "never"})
    assert NEVER.content.text in theirs.text
    linked = client.get(f"/people/{brenn}/statements.jsonld")
    assert linked.headers["content-type"] == "application/ld+json"
    assert "onr:Statement" in {str(node["@type"]) for node in linked.json()["@graph"]}
    marked = client.get(f"/matters/{matter}/statements.annotations.jsonld").json()
    assert len(marked["items"]) == 3
    page = client.get(f"/people/{brenn}").text
    assert 'statements.annotations.jsonld">Web Annotations</a>' in page
    assert client.get(f"/people/{brenn}/statements.xls").status_code == 404


def test_a_person_is_filtered_by_matter(matter: str, client: TestClient) -> None:
    brenn = person_id(client)
    page = client.get(f"/people/{brenn}", params={"matter": matter}).text
    assert f'<option selected value="{matter}">Reservoir, leaks (2)</option>' in page
    assert f"/statements.csv?matter={matter}" in page
    none = client.get(f"/people/{brenn}?matter=m0", headers={"HX-Request": "true"})
    assert "None is like that." in none.text


def test_the_api_lists_tells_and_decides(matter: str, client: TestClient) -> None:
    (one,) = client.get("/api/v1/matters").json()["items"]
    assert (one["id"], one["statements"]) == (matter, 3)
    said = client.get("/api/v1/statements", params={"matter": matter}).json()["items"]
    assert [s["id"] for s in said] == [NEVER.id, TODAY.id, ALWAYS.id]
    proof = {"do": "name", "name": "The dam", "by": "Vale"}
    made = client.post(f"/api/v1/matters/{matter}", json=proof)
    assert made.status_code == 200, made.text
    whole = client.get(f"/api/v1/matters/{matter}").json()
    assert (whole["name"], whole["decisions"][0]["by"]) == ("The dam", "Vale")
    assert client.get("/api/v1/matters/none").status_code == 404


def test_what_is_typed_finds_matters_too(matter: str, client: TestClient) -> None:
    page = client.get("/", params={"q": "reserv"}, headers={"HX-Request": "true"}).text
    assert f'<a href="/matters/{matter}">Reservoir, leaks' in page
    found = client.get("/api/v1/search", params={"q": "reservoir"}).json()
    assert [one["id"] for one in found["matters"]] == [matter]
    theirs = client.get("/api/v1/search", params={"q": f"about:{matter}"}).json()
    assert {one["statement"]["id"] for one in theirs["items"]} == {NEVER.id, TODAY.id, ALWAYS.id}
    assert client.get("/api/v1/search", params={"q": "about:m0123456789abcdef"}).status_code == 400


def test_a_person_s_brief_honours_the_filters(matter: str, client: TestClient) -> None:
    brenn = person_id(client)
    page = client.get(f"/people/{brenn}", params={"matter": matter}).text
    assert f'href="/people/{brenn}/brief.md?matter={matter}"' in page
    some = client.get(f"/people/{brenn}/brief.md", params={"matter": matter, "until": "2031-04"})
    assert "on Reservoir, leaks (until 2031-04)" in some.text
    assert "1 statement," in some.text
    assert NEVER.content.text in some.text
    none = client.get(f"/people/{brenn}/brief.md", params={"medium": "telegram"}).text
    assert "on any matter (telegram)" in none
    assert "0 statements" in none
    assert client.get(f"/people/{brenn}/brief.md?matter=m0").status_code == 400


@pytest.mark.lengthy
def test_a_matter_has_a_brief_of_conflicts_and_of_who_said_what(
    matter: str, client: TestClient
) -> None:
    assert f'href="/matters/{matter}/brief.docx"' in client.get(f"/matters/{matter}").text
    made = client.get(f"/matters/{matter}/brief.md")
    assert "attachment" in made.headers["content-disposition"]
    assert made.text.index("A question") < made.text.index("Joren Vale\n")
    for told in (NEVER, TODAY, ALWAYS):
        assert told.content.text in made.text
    some = client.get(f"/matters/{matter}/brief.md", params={"until": "2031-03"}).text
    assert ALWAYS.content.text not in some
    assert client.get(f"/matters/{matter}/brief.exe").status_code == 404
    assert client.get("/matters/none/brief.md").status_code == 404
    for ending in ("docx", "pdf", "html"):
        assert client.get(f"/matters/{matter}/brief.{ending}").status_code == 200


def test_a_matter_is_followed_from_its_page(matter: str, client: TestClient) -> None:
    found = re.search(r'name="token" value="([^"]+)"', client.get(f"/matters/{matter}").text)
    assert found
    form = {"token": found[1], "what": matter, "do": "follow a matter"}
    assert client.post("/watch", data=form, follow_redirects=False).status_code == 303
    assert "Reservoir, leaks" in client.get("/watch").text

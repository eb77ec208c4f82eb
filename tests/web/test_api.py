"""The REST API: contract shapes, pages, tags, and documentation."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, NEVER, NOTHING, TODAY
from tests.ledger.texts.samples import STRIKE
from tests.web.asking import person_id

from onrecord.ledger import Ledger
from onrecord.web.api import shapes
from onrecord.wire import relation_to_json, statement_to_json

API = "/api/v1"


def items(client: TestClient, path: str, **params: Any) -> list[Any]:
    """All items of a list, page by page."""
    found: list[Any] = []
    while True:
        page = client.get(f"{API}/{path}", params=params).json()
        found += page["items"]
        if page["next"] is None:
            return found
        params["cursor"] = page["next"]


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 50])
def test_statements_come_in_the_shape_of_the_contract(client: TestClient, limit: int) -> None:
    expected = [statement_to_json(s) for s in (NEVER, TODAY, ALWAYS, NOTHING)]
    assert items(client, "statements", limit=limit) == expected


@pytest.mark.parametrize(
    ("params", "ids"),
    [
        ({"speaker": "Aldous Brenn"}, [NEVER.id, ALWAYS.id]),
        ({"speaker": "Brenn", "since": "2031-05"}, [ALWAYS.id]),
        ({"about": "reservoir", "until": "2031-04"}, [NEVER.id]),
        ({"article": "dam"}, [NEVER.id, TODAY.id]),
        ({"outlet": "Varland Courier", "act": "assert"}, [NEVER.id, TODAY.id]),
        ({"medium": "radio"}, []),
    ],
)
def test_filters_narrow_the_statements(
    client: TestClient, params: dict[str, str], ids: list[str]
) -> None:
    assert [one["id"] for one in items(client, "statements", **params)] == ids


@pytest.mark.parametrize("limit", [1, 2])
def test_relations_come_in_the_shape_of_the_contract(client: TestClient, limit: int) -> None:
    expected = [relation_to_json(r) for r in (DISPUTE, CHANGE)]
    assert items(client, "relations", limit=limit) == expected
    assert items(client, "relations", type="dispute") == expected[:1]
    assert items(client, "relations", status="confirmed") == []


def test_single_records(client: TestClient) -> None:
    assert client.get(f"{API}/statements/{NEVER.id}").json() == statement_to_json(NEVER)
    assert client.get(f"{API}/relations/r1").json() == relation_to_json(CHANGE)
    article = client.get(f"{API}/articles/dam").json()
    assert article["text"] == DAM.text
    assert article["statements"] == [NEVER.id, TODAY.id]
    person = client.get(f"{API}/people/{person_id(client)}").json()
    assert (person["name"], person["statements"], person["articles"]) == ("Aldous Brenn", 2, 2)


@pytest.mark.parametrize("path", ["statements/x", "relations/x", "relations/r", "people/x"])
def test_what_is_not_there_is_a_404_in_json(client: TestClient, path: str) -> None:
    answer = client.get(f"{API}/{path}")
    assert answer.status_code == 404
    assert path.split("/")[1] in answer.json()["error"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("statements?since=tomorrow", 400),
        ("statements?cursor=%21%21", 400),
        ("statements?cursor=Z3Vlc3M", 400),
        ("relations?cursor=Z3Vlc3M", 400),
        ("relations?type=quarrel", 422),
        ("statements?limit=0", 422),
        ("statements?limit=501", 422),
        ("search?q=%22%22", 400),
        ("nothing", 404),
    ],
)
def test_what_cannot_be_understood_is_said_in_json(
    client: TestClient, path: str, code: int
) -> None:
    answer = client.get(f"{API}/{path}")
    assert answer.status_code == code
    assert answer.json()["error"]


def test_a_search_gives_the_words_that_it_found(client: TestClient) -> None:
    found = client.get(f"{API}/search", params={"q": "never"}).json()["items"]
    assert [one["statement"]["id"] for one in found] == [NEVER.id]
    start, end = found[0]["hits"][0]
    assert found[0]["snippet"][start:end] == "never"


def test_an_answer_that_the_client_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get(f"{API}/relations")
    tag = first.headers["etag"]
    for held in (tag, f'"other", W/{tag}', "*"):
        again = client.get(f"{API}/relations", headers={"If-None-Match": held})
        assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{API}/relations", headers={"If-None-Match": '"other"'}).content


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("statements", shapes.Page[shapes.StatementShape]),
        ("relations", shapes.Page[shapes.RelationShape]),
        ("people", shapes.Page[shapes.PersonShape]),
        ("articles/dam", shapes.ArticleShape),
        ("search?q=reservoir", shapes.FoundPage),
    ],
)
def test_answers_are_as_documented(client: TestClient, path: str, shape: type[BaseModel]) -> None:
    shape.model_validate(client.get(f"{API}/{path}").json())


def test_every_path_is_documented(client: TestClient) -> None:
    paths = client.get(f"{API}/openapi.json").json()["paths"]
    assert set(paths) == {
        f"{API}/{path}"
        for path in (
            "statements",
            "statements/{identity}",
            "relations",
            "relations/{identity}",
            "relations/{identity}/card.{ending}",
            "people",
            "people/{identity}",
            "matters",
            "matters/{identity}",
            "articles/{identity}",
            "articles/{identity}/versions",
            "articles/{identity}/copies",
            "articles/{identity}/snapshot",
            "search",
            "check",
            "add",
            "alerts",
            "corrections",
            "corrections/{number}/undo",
            "audit",
        )
    }


def test_a_search_is_not_made_again_for_who_has_it(client: TestClient) -> None:
    first = client.get(f"{API}/search", params={"q": "reservoir"})
    held = {"If-None-Match": first.headers["etag"]}
    again = client.get(f"{API}/search", params={"q": "reservoir"}, headers=held)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    other = client.get(f"{API}/search", params={"q": "leak"}, headers=held)
    assert other.status_code == 200


@pytest.mark.parametrize("path", ["search?q=act:denied", "statements?about=speaker:"])
def test_a_query_that_is_amiss_is_told_with_a_hint(client: TestClient, path: str) -> None:
    answer = client.get(f"{API}/{path}")
    assert answer.status_code == 400
    assert "of the query" in answer.json()["error"]


def test_a_search_gives_articles_of_any_language(client: TestClient, place: str) -> None:
    with Ledger(place) as ledger:
        ledger.add(STRIKE, [])
    found = client.get(f"{API}/search", params={"q": "huelga language:spanish"}).json()
    assert found["items"] == []
    (one,) = found["articles"]
    assert (one["article"]["id"], one["article"]["language"]) == ("strike", "es")
    assert [one["snippet"][s:e] for s, e in one["hits"]] == ["huelga", "huelgas"]

"""FollowTheMoney: every entity is of its schema, as the model has it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from tests.exporting.linked import STANDARDS, exported

from onrecord.exporting import What
from onrecord.ledger import Ledger
from onrecord.publish.ftm_dates import bounds

Entity = dict[str, Any]
_SCHEMATA = json.loads((STANDARDS / "followthemoney.json").read_text(encoding="utf-8"))["schemata"]
_VALUES = {
    "date": r"\d{4}(-\d{2}(-\d{2})?)?",
    "language": r"[a-z]{3}",
    "mimetype": r"[a-z]+/[a-z0-9.+-]+",
    "url": r"https?://\S+",
}


def entities(ledger: Ledger, what: What) -> dict[str, Entity]:
    made, _ = exported(ledger, what, "ftm")
    lines = [json.loads(line) for line in made.decode().splitlines()]
    found = {entity["id"]: entity for entity in lines}
    assert len(found) == len(lines)
    return found


def check(entity: Entity, known: dict[str, Entity]) -> None:
    """As ``Schema.validate`` and the cleaning of property types do."""
    schema = _SCHEMATA[entity["schema"]]
    assert not schema["abstract"]
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]*", entity["id"])
    for name in schema["required"]:
        assert entity["properties"].get(name), (name, entity)
    for name, values in entity["properties"].items():
        kind, _, wanted = schema["properties"][name].partition(" ")
        assert values
        assert all(isinstance(value, str) and value == value.strip() for value in values)
        for value in values:
            if kind == "entity":
                assert wanted in _SCHEMATA[known[value]["schema"]]["is"], (name, value)
            assert re.fullmatch(_VALUES.get(kind, r"(?s).+"), value), (name, value)


@pytest.mark.parametrize("what", ["statements", "relations", "people"])
def test_entities_are_of_the_model(ledger: Ledger, registered: Ledger, what: What) -> None:
    for one in (ledger, registered):
        known = entities(one, what)
        for entity in known.values():
            check(entity, known)


def test_saying_something_is_an_event_with_its_article_as_proof(registered: Ledger) -> None:
    known = entities(registered, "statements")
    event = known["onrecord-statement-wire-100"]["properties"]
    assert event["name"] == ["Hedda Marsk said"]
    assert event["date"] == ["2023-02-07"]
    assert known[event["involved"][0]]["properties"]["name"] == ["Hedda Marsk"]
    article = known[event["proof"][0]]
    assert article["properties"]["sourceUrl"] == ["https://wire.example/drones?id=7"]
    assert "bodyText" not in article["properties"]
    assert event["notes"][0].startswith("Characters 100-163 of the text with the SHA-256 ")


def test_a_relation_is_a_link_with_its_status(ledger: Ledger) -> None:
    known = entities(ledger, "relations")
    link = known["onrecord-relation-r-place"]["properties"]
    assert (link["role"], link["status"]) == (["contradicts"], ["confirmed"])
    assert link["subject"] == ["onrecord-statement-gazette-78"]
    assert known["onrecord-relation-r-negation"]["properties"]["status"] == ["candidate"]


def test_posts_are_positions_that_persons_hold(registered: Ledger) -> None:
    known = entities(registered, "people")
    (held,) = [one["properties"] for one in known.values() if one["schema"] == "Occupancy"]
    assert known[held["post"][0]]["properties"]["name"] == ["defence minister, Varland"]
    holder = known[held["holder"][0]]["properties"]
    assert holder["wikidataId"] == ["Q99999999"]
    assert held["startDate"] == ["2022-05"]


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-03-04", "2031-03-04", "2031-03-04"),
        ("2031-03-04T10:00:00Z", "2031-03-04", "2031-03-04"),
        ("2031-21", "2031", "2031"),
        ("2031-1X", "2031", "2031"),
        ("../2031-03", None, "2031-03"),
        ("2031/..", "2031", None),
        ("2031-03-04/2031-03-06?", "2031-03-04", "2031-03-06"),
        ("XXXX-03", None, None),
        (None, None, None),
    ],
)
def test_uncertain_dates_become_bounds(
    edtf: str | None, first: str | None, last: str | None
) -> None:
    assert bounds(edtf) == (first, last)

"""Records survive the way to JSON and back; anything else is refused by name."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies import relations, stories

from onrecord.errors import BadRecord
from onrecord.records import Article, Details, Relation, Statement, Timex
from onrecord.wire import (
    details_from_json,
    details_to_json,
    extraction_to_json,
    relation_from_json,
    relation_to_json,
    statement_from_json,
    statement_to_json,
    timex_to_json,
)

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.lengthy
@UNHURRIED
@given(stories())
def test_statements_come_back_as_they_went(story: tuple[Article, list[Statement]]) -> None:
    for statement in story[1]:
        line = json.dumps(statement_to_json(statement))
        assert statement_from_json(json.loads(line)) == statement


@UNHURRIED
@given(relations())
def test_relations_come_back_as_they_went(relation: Relation) -> None:
    line = json.dumps(relation_to_json(relation))
    assert relation_from_json(json.loads(line)) == relation


@given(
    st.builds(
        Details,
        published_at=st.none() | st.text(),
        modified=st.none() | st.text(),
        authors=st.lists(st.text()).map(tuple),
        section=st.none() | st.text(),
        medium=st.none() | st.text(),
        excerpt=st.booleans(),
    )
)
def test_details_come_back_as_they_went(details: Details) -> None:
    assert details_from_json(json.loads(json.dumps(details_to_json(details)))) == details


def test_nothing_is_stated_of_what_nothing_is_known() -> None:
    assert details_to_json(Details()) == {}
    assert details_from_json(None) == Details()


def test_a_timex_has_four_keys() -> None:
    timex = Timex(start=10, end=20, type="DATE", value="2031-03-04")
    assert timex_to_json(timex) == {"start": 10, "end": 20, "type": "DATE", "value": "2031-03-04"}


@dataclass(frozen=True)
class Found:
    """What extraction gives."""

    article: Article
    statements: tuple[Statement, ...]
    times: tuple[Timex, ...]


@pytest.mark.lengthy
@UNHURRIED
@given(stories())
def test_an_extraction_leaves_out_what_is_not_public(
    story: tuple[Article, list[Statement]],
) -> None:
    found = Found(article=story[0], statements=tuple(story[1]), times=())
    everything = extraction_to_json(found)
    public = extraction_to_json(found, everything=False)
    assert everything["id"] == public["id"] == story[0].id
    assert public["statements"] == [s for s in everything["statements"] if s["statement"]]
    assert everything["times"] == []


def test_a_missing_key_is_named() -> None:
    with pytest.raises(BadRecord, match="statement s1: 'speaker' is missing"):
        statement_from_json({"id": "s1"})


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("type", "quarrel", "'quarrel' is none of"),
        ("a", 3, "3 is not text"),
        ("reasons", [{"kind": "number", "a": [[5, 2]], "b": [], "text": ""}], "not a span"),
    ],
)
def test_a_wrong_value_is_named(key: str, value: object, why: str) -> None:
    good = {
        "id": "r1",
        "type": "denial",
        "found": "reported",
        "a": "s1",
        "b": "s2",
        "score": 1,
        "status": "candidate",
        "reasons": [],
        "benign": [],
    }
    assert relation_from_json(good).type == "denial"
    with pytest.raises(BadRecord, match=why):
        relation_from_json({**good, key: value})

"""Records survive the way to JSON and back; anything else is refused by name."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from tests.strategies import relations, stories

from onrecord.errors import BadRecord
from onrecord.records import Article, Relation, Statement, Timex
from onrecord.wire import relation_from_json, statement_from_json, to_json


@given(stories())
def test_statements_come_back_as_they_went(story: tuple[Article, list[Statement]]) -> None:
    for statement in story[1]:
        line = json.dumps(to_json(statement))
        assert statement_from_json(json.loads(line)) == statement


@given(relations())
def test_relations_come_back_as_they_went(relation: Relation) -> None:
    line = json.dumps(to_json(relation))
    assert relation_from_json(json.loads(line)) == relation


def test_a_timex_has_four_keys() -> None:
    timex = Timex(start=10, end=20, type="DATE", value="2031-03-04")
    assert to_json(timex) == {"start": 10, "end": 20, "type": "DATE", "value": "2031-03-04"}


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

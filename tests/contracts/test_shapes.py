"""The shapes that programs outside rely on: no key is lost or renamed."""

from __future__ import annotations

from dataclasses import fields

from tests.ledger.samples import CHANGE, DAM, LEAK, NEVER, statement

from onrecord.cli.show_people import person_to_json
from onrecord.cli.show_review import case_to_json, dispute_to_json
from onrecord.ledger import Decision, Listed, Why
from onrecord.records import Evidence, Judged, Office, Person, Side, Span
from onrecord.review import Case, Dispute
from onrecord.wire import cleaned_to_json, relation_to_json, statement_to_json

STATEMENT = {
    "id", "article", "kind", "statement", "act", "speaker", "via", "addressee", "medium",
    "content", "cue", "said", "published", "evidence", "confidence", "made_by",
}  # fmt: skip
RELATION = {"id", "type", "found", "a", "b", "score", "status", "reasons", "benign", "origin"}


def test_a_statement_has_all_its_keys() -> None:
    proof = Evidence(kind="cited", spans=(Span(1, 2),))
    record = statement_to_json(statement(DAM, "Joren Vale", "it leaks today", evidence=proof))
    assert set(record) >= STATEMENT
    assert set(record["speaker"]) >= {"name", "kind", "as_named", "role", "spans"}
    assert record["content"] == {"text": "it leaks today", "spans": [[65, 79]]}
    assert record["cue"] == {"text": "said", "spans": [[13, 17]]}
    assert record["said"] == {"edtf": "2031-03-04", "basis": "publication", "spans": []}
    assert record["evidence"] == {"kind": "cited", "spans": [[1, 2]]}


def test_what_a_statement_lacks_is_null() -> None:
    bare = statement(DAM, "Joren Vale", "it leaks today", speaker=None, cue=None, published=None)
    record = statement_to_json(bare)
    assert all(
        record[key] is None
        for key in ("speaker", "cue", "published", "evidence", "addressee", "medium")
    )
    assert record["via"] == []


def test_a_relation_has_all_its_keys() -> None:
    record = relation_to_json(CHANGE)
    assert set(record) >= RELATION
    assert (record["a"], record["b"]) == (NEVER.id, CHANGE.b)
    assert record["origin"] == {"a": "first-hand", "b": "first-hand"}
    (reason,) = record["reasons"]
    assert reason["a"] == [[37, 42]]
    assert set(reason) >= {"kind", "a", "b", "text"}


def test_a_cleaned_page_has_all_its_keys() -> None:
    assert cleaned_to_json(LEAK, "leak.html") == {
        "file": "leak.html",
        "headline": "Water in the fields",
        "published": "2031-05-20",
        "outlet": "Harrowmere Gazette",
        "credit": None,
        "details": {},
        "text": LEAK.text,
        "kept": [[4, 90]],
    }


def test_a_person_has_all_its_keys() -> None:
    office = Office(title="finance minister", area="Varland", start="2031")
    tost = Person(id="p1", name="Mirela Tost", kind="person", offices=(office,))
    why = Why(reason="same name", by="onrecord", times=2, last=7)
    record = person_to_json(Listed(tost, 3, 2, (why,)))
    assert record == {
        "id": "p1",
        "name": "Mirela Tost",
        "kind": "person",
        "aliases": [],
        "offices": [{"title": "finance minister", "area": "Varland", "start": "2031", "end": None}],
        "context": [],
        "wikidata": None,
        "registered": False,
        "statements": 3,
        "articles": 2,
        "why": [{"reason": "same name", "by": "onrecord", "times": 2, "decision": 7}],
    }


def test_a_decision_has_all_its_keys() -> None:
    assert {field.name for field in fields(Decision)} == {
        "number", "kind", "by", "at", "reason", "person", "name", "other", "other_name",
        "sightings", "undoes", "undone_by",
    }  # fmt: skip


def test_a_judgement_has_all_its_keys() -> None:
    assert {field.name for field in fields(Judged)} == {
        "number", "relation", "verdict", "by", "at", "shape", "type", "note", "undoes",
        "undone_by",
    }  # fmt: skip


def test_a_case_of_the_review_queue_has_all_its_keys() -> None:
    a, b = (Side(statement=NEVER, text=DAM.text, story=story) for story in "ab")
    line = Judged(number=1, relation="r1", verdict="confirm", by="Tamsin Okray", at="2031-03-04")
    record = case_to_json(Case(relation=CHANGE, a=a, b=b, judged=(line,)))
    assert set(record) == {"relation", "a", "b", "worth", "because", "judged"}
    assert set(record["relation"]) >= RELATION
    assert set(record["a"]) >= STATEMENT
    assert record["judged"][0]["by"] == "Tamsin Okray"
    dispute = dispute_to_json(Dispute(relation=CHANGE, last_words=(line,)))
    assert set(dispute) == {"relation", "last_words"}

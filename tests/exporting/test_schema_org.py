"""schema.org: every property stands where its definition says, and means what it says."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.exporting.linked import STANDARDS, document
from tests.publish.desk import GAZETTE, SOIL, WIRE

from onrecord.exporting import What
from onrecord.ledger import Ledger
from onrecord.publish.jsonld import is_claim, statement_graph
from onrecord.publish.told import Told
from onrecord.records import Quoted, Speaker

_DEFINED = json.loads((STANDARDS / "schema_org.json").read_text(encoding="utf-8"))


def kinds_of(node: dict[str, Any]) -> set[str]:
    """The types of a node and all that these are kinds of."""
    own = node.get("@type", "Thing")
    found, left = set(), [own] if isinstance(own, str) else [*own]
    while left:
        one = left.pop()
        if ":" not in one:
            found.add(one)
            left += _DEFINED["types"][one]
    return found


def nodes_in(made: Any) -> list[dict[str, Any]]:
    """All nodes of a document, the inner ones too."""
    if isinstance(made, list):
        return [node for one in made for node in nodes_in(one)]
    if not isinstance(made, dict):
        return []
    return [made, *(node for one in made.values() for node in nodes_in(one))]


def by_id(made: Any) -> dict[str, dict[str, Any]]:
    return {node["@id"]: node for node in made["@graph"] if "@type" in node}


def typed(made: Any, kind: str) -> list[dict[str, Any]]:
    return [n for n in made["@graph"] if kind in n.get("@type", ())]


@pytest.mark.parametrize("what", ["statements", "relations"])
def test_properties_have_the_domains_and_ranges_of_schema_org(ledger: Ledger, what: What) -> None:
    made = document(ledger, what, "schema-org")
    known = by_id(made)
    for node in nodes_in(made["@graph"]):
        for key, values in node.items():
            if key.startswith("@") or ":" in key:
                continue
            rule = _DEFINED["properties"][key]
            assert kinds_of(node) & {*rule["of"]}, (key, node)
            for value in values if isinstance(values, list) else [values]:
                assert _fits(value, rule["is"], known), (key, value)


def _fits(value: Any, ranges: list[str], known: dict[str, Any]) -> bool:
    if isinstance(value, str):
        return bool({"Text", "Date", "DateTime"} & {*ranges})
    node = known[value["@id"]] if set(value) == {"@id"} else value
    return "@type" not in node or bool(kinds_of(node) & {*ranges})


def test_own_words_are_quotations_and_told_words_are_not(ledger: Ledger) -> None:
    made = by_id(document(ledger, "statements", "schema-org"))
    direct = made["urn:onrecord:statement:wire-100"]
    assert direct["@type"] == ["Quotation", "onr:Statement"]
    assert direct["text"].startswith("The drones were launched from Kestrian soil")
    assert direct["creator"]["name"] == "Hedda Marsk"
    assert direct["isPartOf"] == {"@id": "https://wire.example/drones?id=7"}
    indirect = made["urn:onrecord:statement:wire-311"]
    assert indirect["@type"] == "onr:Statement"
    assert "text" not in indirect


def test_who_denies_claims_nothing(ledger: Ledger) -> None:
    made = document(ledger, "statements", "schema-org")
    claims = {claim["@id"] for claim in typed(made, "Claim")}
    assert "urn:onrecord:claim:wire-100" in claims
    assert "urn:onrecord:claim:wire-250" not in claims


def test_reviews_are_drafts_of_confirmed_conflicts_without_a_verdict(ledger: Ledger) -> None:
    made = document(ledger, "relations", "schema-org")
    reviews = typed(made, "ClaimReview")
    assert {review["onr:restsOn"] for review in reviews} == {
        "urn:onrecord:relation:r-place",
        "urn:onrecord:relation:r-denial",
    }
    for review in reviews:
        assert review["creativeWorkStatus"] == "Draft"
        assert not {"reviewRating", "author", "reviewBody"} & set(review)
        assert review["claimReviewed"].startswith("The drones were launched")


@pytest.mark.parametrize(
    ("change", "claims"),
    [
        ({}, True),
        ({"stance": "negated"}, False),
        ({"stance": "asked"}, False),
        ({"act": "demand"}, False),
        ({"speaker": None}, False),
        ({"speaker": Speaker(name="dockers", kind="group", as_named="dockers")}, False),
        ({"content": Quoted(text="for the fire", spans=SOIL.content.spans)}, False),
    ],
)
def test_only_what_somebody_asserts_is_a_claim(change: dict[str, Any], claims: bool) -> None:
    one = Told(statement=replace(SOIL, **change), article=WIRE)
    assert is_claim(one) is claims
    kinds = [node["@type"] for node in statement_graph(one)]
    assert ("Claim" in kinds) is claims


def test_the_first_of_the_pages_that_are_known_to_tell_it() -> None:
    later = replace(GAZETTE, id="later", url="https://gazette.example/again")
    told = Told(statement=SOIL, article=WIRE, retold=(later,))
    (claim,) = [node for node in statement_graph(told) if node["@type"] == "Claim"]
    pages = [{"@id": WIRE.url}, {"@id": later.url}]
    assert (claim["appearance"], claim["firstAppearance"]) == (pages, pages[0])
    for unsure in (replace(later, published=None), replace(later, published=WIRE.published)):
        told = Told(statement=SOIL, article=WIRE, retold=(unsure,))
        (claim,) = [node for node in statement_graph(told) if node["@type"] == "Claim"]
        assert "firstAppearance" not in claim


def test_a_claim_appears_on_its_page(ledger: Ledger) -> None:
    claims = typed(document(ledger, "statements", "schema-org"), "Claim")
    barge = next(claim for claim in claims if "barge" in claim["text"])
    assert barge["appearance"] == [{"@id": "urn:onrecord:article:gazette"}]
    assert "firstAppearance" not in barge

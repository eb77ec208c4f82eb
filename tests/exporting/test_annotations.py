"""Web Annotations: they fit the model, and each selector finds the very words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exporting.linked import (
    STANDARDS,
    VOCABULARY,
    broken,
    document,
    exported,
    graph_of,
    unread_keys,
)
from tests.publish.desk import ARTICLES, STATEMENTS

from onrecord.exporting import What
from onrecord.ledger import Ledger
from onrecord.publish.identifiers import sha256_of, text_name
from onrecord.publish.jsonld_terms import CONTEXT
from onrecord.publish.passages import AROUND, passages
from onrecord.records import Article, Span

WHATS = ["statements", "relations"]
_SHAPES = (STANDARDS / "annotation.ttl", VOCABULARY / "shapes.ttl")


@pytest.mark.parametrize("what", WHATS)
def test_annotations_are_of_the_model(ledger: Ledger, what: What) -> None:
    made = document(ledger, what, "annotations")
    assert made["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert broken(graph_of(made), _SHAPES[0]) == ""


def test_bodies_fit_the_vocabulary(ledger: Ledger) -> None:
    assert broken(graph_of(document(ledger, "statements", "annotations")), _SHAPES[1]) == ""


@pytest.mark.parametrize("what", WHATS)
def test_nothing_is_lost_when_it_is_read_as_linked_data(ledger: Ledger, what: What) -> None:
    own = json.loads((STANDARDS / "anno.context.jsonld").read_text(encoding="utf-8"))["@context"]
    made = document(ledger, what, "annotations")
    made.pop("@context")
    assert unread_keys(made, own | dict(CONTEXT)) == set()


@pytest.mark.parametrize("what", WHATS)
def test_both_selectors_find_the_words_in_the_text_with_that_hash(
    ledger: Ledger, what: What
) -> None:
    texts = {text_name(article.text): article.text for article in ARTICLES.values()}
    found = 0
    for one in document(ledger, what, "annotations")["items"]:
        for target in one["target"]:
            text = texts[target["source"]["id"]]
            assert target["source"]["onr:textSha256"] == sha256_of(text)
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text.index(around) + len(quote["prefix"]) == start
            found += 1
    assert found


def test_every_statement_is_annotated_with_page_and_dates(ledger: Ledger) -> None:
    made, number = exported(ledger, "statements", "annotations")
    items = json.loads(made)["items"]
    assert len(items) == number == len(STATEMENTS) + 1
    soil = next(one for one in items if one["id"].endswith(":wire-100"))
    body: dict[str, Any] = soil["body"]
    assert body["onr:page"] == "https://wire.example/drones?id=7"
    assert (body["onr:said"], body["onr:published"]) == ("2023-02-07", "2023-02-07")
    assert body["onr:speaker"] == "Hedda Marsk"


def test_a_relation_targets_the_words_on_both_sides(ledger: Ledger) -> None:
    items = document(ledger, "relations", "annotations")["items"]
    place = next(one for one in items if one["id"].endswith(":r-place"))
    words = [target["selector"][0]["exact"] for target in place["target"]]
    assert words == ["Kestrian soil", "a barge in our own waters"]
    assert place["body"]["onr:status"] == "onr:confirmed"
    assert {one["body"]["onr:status"] for one in items} == {"onr:candidate", "onr:confirmed"}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200), st.data())
def test_a_passage_is_what_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    (passage,) = passages(Article(id="a", text=text), (Span(start, end),))
    assert passage.quote.exact == text[start:end]
    assert text[: passage.start].endswith(passage.quote.prefix)
    assert text[passage.end :].startswith(passage.quote.suffix)
    assert max(len(passage.quote.prefix), len(passage.quote.suffix)) <= AROUND

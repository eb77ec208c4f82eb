"""JSON records and tables."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.read.samples import only_error, only_page, read

from onrecord.errors import BadRecord, EmptyInput, UnsupportedInput
from onrecord.records import RawPage

POST = {"author": "Joren Vale", "handle": "@vale", "text": "We will vote for it."}
CLAIM = {
    "@type": "ClaimReview",
    "claimReviewed": "The fund is empty.",
    "itemReviewed": {"author": {"name": "Joren Vale"}},
}


def _json(record: Any, name: str = "a.json") -> RawPage:
    return only_page(json.dumps(record), name)


def test_a_post_keeps_its_words_verbatim() -> None:
    assert _json(POST).text == "Joren Vale (@vale) posted: “We will vote for it.”"


def test_a_post_in_json_lines_is_a_post() -> None:
    posts = read(f"{json.dumps(POST)}\n{json.dumps(POST)}\n", "a.jsonl")
    assert [isinstance(post, RawPage) and post.text[:10] for post in posts] == ["Joren Vale"] * 2


def test_an_author_of_an_article_posted_nothing() -> None:
    page = _json({"title": "Accord", "author": "Tamsin Okray", "text": "Brenn left."})
    assert (page.text, page.headline) == ("Brenn left.", "Accord")


def test_a_deleted_post_says_so_and_leads_to_its_copy() -> None:
    gone = {"deleted": True, "url": "https://x.example/1", "archive": "https://kept.example/1"}
    page = _json(POST | gone)
    assert page.headline is not None
    assert page.headline.endswith("since deleted")
    assert page.url == "https://kept.example/1"
    assert _json(POST | gone | {"deleted": False}).url == "https://x.example/1"


def test_an_item_that_was_withdrawn_is_refused() -> None:
    item = {"uri": "https://w.example/1", "body_text": "Brenn left.", "pubstatus": "canceled"}
    assert isinstance(only_error(json.dumps(item)), UnsupportedInput)


def test_the_bodies_of_a_later_ninjs_are_read() -> None:
    item = {
        "uri": "x:1",
        "headlines": [{"value": "Accord"}],
        "bodies": [{"value": "<p>Brenn left.</p>"}],
    }
    page = _json(item)
    assert (page.text, page.headline, page.url) == ("Brenn left.", "Accord", None)


@pytest.mark.parametrize(
    "wrapped",
    [
        [CLAIM],
        {"@graph": [{"@type": "WebPage"}, CLAIM]},
        {"@type": "DataFeed", "dataFeedElement": [{"item": [CLAIM]}]},
    ],
)
def test_claims_are_found_in_their_wrappings(wrapped: Any) -> None:
    assert _json(wrapped).text == "Joren Vale said: The fund is empty."


def test_a_claim_of_nobody_is_refused() -> None:
    assert isinstance(only_error(json.dumps(CLAIM | {"itemReviewed": {}})), EmptyInput)


def test_a_list_of_articles_may_be_wrapped() -> None:
    news = {
        "articles": [{"title": "A", "content": "Brenn left.", "source": {"name": "Radio Tarn"}}, 5]
    }
    page, error = read(json.dumps(news), "a.json")
    assert isinstance(page, RawPage)
    assert page.outlet == "Radio Tarn"
    assert isinstance(error, BadRecord)
    assert error.where == "sample#2"


@pytest.mark.parametrize("text", ["{", "[]", "null", '{"a": 1}', '"Brenn"', "[" * 5000])
def test_json_without_records_is_refused(text: str) -> None:
    assert isinstance(only_error(text, "a.json"), BadRecord)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_columns_are_found_by_name(separator: str) -> None:
    rows = separator.join(["Headline", "BODY"]), separator.join(["Accord", "Brenn left."])
    page = only_page("\n".join(rows), "a.csv")
    assert (page.headline, page.text) == ("Accord", "Brenn left.")


def test_a_date_that_is_not_understood_is_left_out() -> None:
    assert only_page("text,date\nBrenn left.,13/05/31\n", "a.csv").published is None


@pytest.mark.parametrize(
    ("table", "what"),
    [
        ("name,size\nBrenn,4\n", "no column of name, size"),
        ("text,date\n", "no rows"),
        (f"text\n{'x' * 140_000}\n", "row 1 cannot be read"),
    ],
)
def test_a_table_that_cannot_be_used_is_told(table: str, what: str) -> None:
    assert what in str(only_error(table, "a.csv"))


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ("en-GB", "en"),
        ("English", "en"),
        ("eng", "en"),
        ("de", "de"),
        ("pt_BR", "pt"),
        ("und", None),
        ("qme", None),
        ("the usual", None),
    ],
)
def test_a_language_is_a_code(stated: str, code: str | None) -> None:
    assert _json({"text": "Brenn left.", "language": stated}).language == code

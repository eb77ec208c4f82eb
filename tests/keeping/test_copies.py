"""Copies of a story, and which of them is the origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.stores.places import At

from onrecord.keeping.copies import Copies, copies_in
from onrecord.ledger import Ledger
from onrecord.records import Article

TEXT = "Rain fell on Harrowmere all day, and the weir at Orrin was shut by noon."
COURIER = Article(id="a", text=TEXT, outlet="Varland Courier", url="https://courier.example/rain")
GAZETTE = Article(id="b", text=TEXT, outlet="Harrowmere Gazette", url="https://gazette.example/r")
TARN = Article(id="c", text=TEXT, outlet="Radio Tarn", url="https://tarn.example/rain")


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    with Ledger(at("onrecord.db"), create=True) as store:
        yield store


def group(ledger: Ledger, *articles: Article) -> Copies:
    for article in articles:
        ledger.add(article, [], story=articles[0].id)
    return copies_in(ledger, articles[0].id)


def test_a_story_told_once_is_its_own_origin(ledger: Ledger) -> None:
    assert group(ledger, COURIER).origin == "a"


def test_credits_come_first(ledger: Ledger) -> None:
    dated = replace(COURIER, published="2031-09-01")
    credited = replace(GAZETTE, published="2031-09-04")
    copy = replace(TARN, credit="Harrowmere Gazette", published="2031-09-02")
    found = group(ledger, dated, credited, copy)
    assert (found.origin, found.why) == ("b", "1 of 3 credit Harrowmere Gazette")


def test_an_agency_that_is_not_there_is_the_origin_all_the_same(ledger: Ledger) -> None:
    wire = [replace(one, credit="Northern Wire") for one in (COURIER, GAZETTE)]
    found = group(ledger, *wire)
    assert found.origin is None
    assert "Northern Wire, whose own page is not in the ledger" in found.why


def test_then_dates(ledger: Ledger) -> None:
    late, early = replace(COURIER, published="2031-09-04"), replace(GAZETTE, published="2031-09-01")
    found = group(ledger, late, early)
    assert (found.origin, found.why) == ("b", "it was published first")
    assert [one.id for one in found.members] == ["b", "a"]


def test_a_month_does_not_come_before_its_days(ledger: Ledger) -> None:
    month, day = replace(COURIER, published="2031-09"), replace(GAZETTE, published="2031-09-04")
    assert group(ledger, month, day).origin is None


def test_then_which_is_complete(ledger: Ledger) -> None:
    found = group(ledger, COURIER, replace(GAZETTE, text=f"{TEXT} {TEXT}"))
    assert (found.origin, found.why) == ("b", "it is the most complete")


def test_versions_of_a_page_are_one_member(ledger: Ledger) -> None:
    found = group(ledger, COURIER, replace(COURIER, id="later"), GAZETTE)
    assert [one.id for one in found.members] == ["a", "b"]
    assert [one.id for one in copies_in(ledger, "b").members] == ["b", "later"]

"""An undated copy takes the date of its dated sibling, and says that it did."""

from __future__ import annotations

import pytest
from tests.stores.places import At

from onrecord import pipeline
from onrecord.dating import dated_by_copy, dating, from_sibling
from onrecord.ledger import Ledger
from onrecord.neighbours import copies_of
from onrecord.records import Article

STORY = """Varland's defence minister, Hedda Marsk, said on Tuesday that the harbour would reopen.

"The harbour is safe, and the ferries to Dunmarrow will sail again," Marsk told reporters.

She had promised on 2 January 2031 to publish the report of the harbour master in full.
"""


def article(identity: str, published: str | None = None) -> Article:
    return Article(id=identity, text=STORY, published=published)


def test_the_earliest_date_of_the_copies_is_taken() -> None:
    copies = [article("b", "2031-02-06"), article("c", "2031-02-05"), article("d")]
    dated = dated_by_copy(article("a"), copies)
    assert dated == article("a", "2031-02-05")


@pytest.mark.parametrize(
    ("own", "copies"),
    [
        ("2031-02-04", [article("b", "2031-02-05")]),
        (None, []),
        (None, [article("b")]),
        (None, [article("a", "2031-02-05")]),
    ],
)
def test_nothing_is_taken(own: str | None, copies: list[Article]) -> None:
    assert dated_by_copy(article("a", own), copies) is None


def test_dates_that_rest_on_the_sibling_say_so() -> None:
    dated = dated_by_copy(article("a"), [article("b", "2031-02-05")])
    assert dated is not None
    found = from_sibling(pipeline.extract(dated).statements)
    assert {s.published for s in found} == {None}
    assert {(s.said.edtf, s.said.basis) for s in found} == {
        ("2031-02-04", "sibling"),
        ("2031-01-02", "stated"),
    }
    first = found[0]
    assert STORY[slice(*first.said.spans[0])] == "Tuesday"


def test_what_is_unknown_stays_unknown() -> None:
    statement = pipeline.extract(article("a")).statements[0]
    assert statement.said.basis in {"unknown", "relative"}
    (again,) = from_sibling([statement])
    assert again.published is None


def test_copies_are_found_by_their_fingerprints(at: At) -> None:
    original = article("b", "2031-02-05")
    with Ledger(at("l.db"), create=True) as ledger:
        pipeline.add(ledger, original)
        assert [c.article for c in copies_of(ledger, Article(id="new", text=STORY))] == ["b"]
        assert copies_of(ledger, Article(id="new", text="The gulls of Quillon " * 40)) == []


def test_an_article_dates_the_copies_that_came_before_it() -> None:
    undated, later, earlier = article("b"), article("c", "2031-02-06"), article("d", "2031-02-04")
    assert dating(article("a", "2031-02-05"), [undated, later]) == [article("b", "2031-02-05")]
    assert dating(article("a", "2031-02-05"), [undated, earlier]) == []
    assert dating(article("a"), [undated]) == []

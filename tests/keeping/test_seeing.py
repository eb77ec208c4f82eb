"""Where something was seen: an excerpt of a page is no version of it."""

from __future__ import annotations

from onrecord.keeping.address import LISTED
from onrecord.keeping.seeing import seen_of
from onrecord.records import Article, Details

URL = "https://courier.example/levy"


def test_an_excerpt_does_not_stand_for_its_page() -> None:
    whole = Article(id="a", text="The levy stays.", url=URL)
    excerpt = Article(id="b", text="… stays …", url=URL, details=Details(excerpt=True))
    assert seen_of(whole).address == URL
    assert seen_of(excerpt).address == f"{URL}{LISTED}"

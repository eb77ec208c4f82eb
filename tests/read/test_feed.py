"""Feeds and sitemaps."""

from __future__ import annotations

import pytest
from tests.read.samples import only_error, only_page, read

from onrecord.errors import EmptyInput, LinksOnly
from onrecord.read.told import Told

WORDS = "Aldous Brenn said on Tuesday that the accord with Kestria stands. " * 15


def _rss(*items: str) -> str:
    return f"<rss><channel><title>Northern Wire</title>{''.join(items)}</channel></rss>"


def _item(body: str, name: str = "description", more: str = "") -> str:
    return f"<item><title>Accord</title><{name}>{body}</{name}>{more}</item>"


def test_a_long_description_is_the_article() -> None:
    date = '<d:date xmlns:d="http://purl.org/dc/elements/1.1/">2031-05-14T23:30:00-05:00</d:date>'
    page = only_page(_rss(_item(WORDS, more=date)))
    assert page.text == WORDS.strip()
    assert (page.headline, page.outlet, page.published) == ("Accord", "Northern Wire", "2031-05-14")


@pytest.mark.parametrize("end", ["...", "…", "[&amp;hellip;]", "Read more »", "Continue reading"])
def test_a_text_that_breaks_off_is_no_article(end: str) -> None:
    assert isinstance(only_error(_rss(_item(WORDS + end))), LinksOnly)


def test_summaries_are_counted_and_their_addresses_kept() -> None:
    found = only_error(
        _rss(_item("Short.", more="<link>https://wire.example/1</link>"), _item("Short."))
    )
    assert isinstance(found, LinksOnly)
    assert found.what == "2 of its 2 items give only a summary"
    assert found.addresses == ("https://wire.example/1",)


def test_what_is_told_fills_the_gaps_of_an_item() -> None:
    page = only_page(_rss(_item(WORDS)), told=Told(outlet="Radio Tarn", published="2031-01-01"))
    assert (page.outlet, page.published) == ("Northern Wire", "2031-01-01")


def test_a_link_that_is_no_web_address_is_left_out() -> None:
    assert only_page(_rss(_item(WORDS, more="<link>javascript:alert(1)</link>"))).url is None


def test_the_same_item_in_another_feed_is_the_same_page() -> None:
    one, other = (only_page(_rss(_item(WORDS), *more)) for more in ((), ("<ttl>5</ttl>",)))
    assert one.digest == other.digest


@pytest.mark.parametrize("empty", ["<rss><channel/></rss>", "<urlset></urlset>"])
def test_a_list_of_nothing_is_empty(empty: str) -> None:
    assert isinstance(only_error(empty), EmptyInput)


def test_an_index_of_sitemaps_lists_them() -> None:
    found = only_error("<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap>")
    assert isinstance(found, LinksOnly)
    assert found.addresses == ("https://a.example/1.xml",)


def test_a_feed_of_too_many_items_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.read.feed.ENTRIES", 2)
    monkeypatch.setattr("onrecord.read.limits.ENTRIES", 2)
    *pages, error = read(_rss(*[_item(WORDS)] * 3))
    assert len(pages) == 2
    assert "more than 2 entries" in str(error)

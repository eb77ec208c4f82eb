"""Addresses, and what feeds and sitemaps lead to."""

from __future__ import annotations

import pytest

from onrecord.errors import FetchFailed, LinksOnly, TooLarge, Unwelcome
from onrecord.read import links, politeness, read_pages
from onrecord.read.web import Fetched, Visit
from onrecord.records import RawPage

PLAIN = Visit()
SITE = {
    "https://tarn.example/robots.txt": "User-agent: *\nDisallow: /private/",
    "https://tarn.example/map.xml": "<urlset><url><loc>https://tarn.example/1</loc></url>"
    "<url><loc>https://tarn.example/gone</loc></url></urlset>",
    "https://tarn.example/1": "<!DOCTYPE html><html><p>Brenn left.</p></html>",
    "https://tarn.example/talk.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Vale>Never.",
}


@pytest.fixture(autouse=True)
def _site(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(url: str, visit: Visit = PLAIN) -> Fetched:
        if visit.before:
            visit.before(url)
        if url not in SITE:
            raise FetchFailed(url, "the server answered 404", status=404)
        return Fetched(url=url, data=SITE[url].encode(), charset=None, content_type="")

    monkeypatch.setattr(links, "fetch", fetch)
    monkeypatch.setattr(politeness, "GAP_SECONDS", 0.0)


def test_an_address_is_read_by_what_stands_there() -> None:
    (page,) = read_pages("https://tarn.example/talk.vtt")
    assert isinstance(page, RawPage)
    assert (page.text, page.url) == ("Vale said: “Never.”", "https://tarn.example/talk.vtt")


def test_a_sitemap_lists_and_is_followed_only_when_asked() -> None:
    (found,) = read_pages("https://tarn.example/map.xml")
    assert isinstance(found, LinksOnly)
    page, gone = read_pages("https://tarn.example/map.xml", follow=True)
    assert isinstance(page, RawPage)
    assert (page.url, page.media_type) == ("https://tarn.example/1", "html")
    assert isinstance(gone, FetchFailed)


def test_a_long_list_is_followed_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "FOLLOWED", 1)
    page, rest = read_pages("https://tarn.example/map.xml", follow=True)
    assert isinstance(page, RawPage)
    assert isinstance(rest, TooLarge)
    assert "first 1 of its 2" in rest.what


def test_what_a_site_asks_programs_to_leave_alone_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = "<urlset><url><loc>https://tarn.example/private/1</loc></url></urlset>"
    monkeypatch.setitem(SITE, "https://tarn.example/map.xml", listed)
    (refused,) = read_pages("https://tarn.example/map.xml", follow=True)
    assert isinstance(refused, Unwelcome)
    assert "asks programs not to" in str(refused)

"""The kinds of sources: feeds with whole texts, sitemaps, and pages."""

from __future__ import annotations

from threading import Event

import pytest
from tests.local_web import LocalSite, Route, answer
from tests.watching.newsroom import Desk
from tests.watching.pages import ADMITTED, HOST, OTHER, TOLD, feed, story

from onrecord import pipeline
from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.records import Article

pytestmark = pytest.mark.lengthy

WORDS = " ".join(["The harbour tender was discussed at length in Harrowmere on Monday."] * 12)


def run(desk: Desk) -> None:
    """Work until nothing is due."""
    desk.scheduler.run(Event(), lambda _: None, once=True)


def _urls(desk: Desk) -> set[str | None]:
    return {article.url for article in desk.ledger.articles()}


def _sitemap(*paths: str, kind: str = "urlset", one: str = "url") -> Route:
    entries = "".join(f"<{one}><loc>{HOST}{path}</loc></{one}>" for path in paths)
    return answer(f'<?xml version="1.0"?><{kind}>{entries}</{kind}>', "application/xml")


def _front(*paths: str, head: str = "") -> Route:
    links = "".join(f'<li><a href="{path}">{path}</a></li>' for path in paths)
    return answer(
        f"<html><head><title>Front</title>{head}</head><body><ul>{links}</ul></body></html>"
    )


def test_a_sitemap_of_sitemaps_leads_to_articles(desk: Desk, routes: dict[str, Route]) -> None:
    routes["/map.xml"] = _sitemap("/today.xml", kind="sitemapindex", one="sitemap")
    routes["/today.xml"] = _sitemap("/one", "/two")
    routes["/one"], routes["/two"] = story("Tender", *TOLD), story("Roads", *OTHER)
    desk.watching.sources.add(f"{HOST}/map.xml", "Okray")
    run(desk)
    assert _urls(desk) == {f"{HOST}/one", f"{HOST}/two"}
    routes["/today.xml"] = _sitemap("/one", "/two", "/three")
    routes["/three"] = story("Contractor", *ADMITTED)
    desk.hands.on(hours=7)
    run(desk)
    assert f"{HOST}/three" in _urls(desk)


def test_a_page_of_links_leads_to_its_stories(desk: Desk, routes: dict[str, Route]) -> None:
    path = "/brenn-speaks-on-harbour-tender"
    routes["/"], routes[path] = _front(path, "/about"), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/", "Okray")
    run(desk)
    assert _urls(desk) == {HOST + path}


def test_a_page_that_declares_a_feed_leads_to_it(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    routes["/"] = _front("/brenn-speaks-on-harbour-tender", head=head)
    routes["/feed"], routes["/one"] = feed(["/one"]), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/", "Okray")
    run(desk)
    assert _urls(desk) == {f"{HOST}/one"}
    assert "/brenn-speaks-on-harbour-tender" not in site.paths()


def test_a_feed_with_whole_texts_needs_no_other_request(
    desk: Desk, site: LocalSite, routes: dict[str, Route], monkeypatch: pytest.MonkeyPatch
) -> None:
    items = "".join(
        f"<item><title>Story {n}</title><link>{HOST}/{n}</link>"
        f"<description>{WORDS} It was story {n}.</description></item>"
        for n in range(3)
    )
    routes["/feed"] = answer(f"<rss><channel>{items}</channel></rss>", "application/rss+xml")
    add = pipeline.add

    def breaking(ledger: Ledger, article: Article) -> pipeline.Added:
        with pipeline.failures_named(article):
            if article.url == f"{HOST}/1":
                raise ArithmeticError("a bug")
        return add(ledger, article)

    monkeypatch.setattr(pipeline, "add", breaking)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    run(desk)
    assert _urls(desk) == {f"{HOST}/0", f"{HOST}/2"}
    assert set(site.paths()) == {"/robots.txt", "/feed"}


def test_the_same_address_in_two_feeds_is_read_once(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    routes["/a"] = routes["/b"] = feed(["/one", "/one"])
    routes["/one"] = story("Tender", *TOLD)
    for path in ("/a", "/b"):
        desk.watching.sources.add(HOST + path, "Okray")
    run(desk)
    assert site.paths().count("/one") == 1


def test_what_is_removed_is_read_no_more(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    routes["/feed"], routes["/one"] = feed(["/one"]), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    assert desk.watching.sources.remove(f"{HOST}/feed")
    assert not desk.watching.sources.remove(f"{HOST}/feed")
    run(desk)
    assert site.paths() == []


@pytest.mark.parametrize("url", ["", "ftp://a.example/", "https://a.example/" + "x" * 2_000])
def test_what_is_no_address_is_not_watched(desk: Desk, url: str) -> None:
    with pytest.raises(QueryError):
        desk.watching.sources.add(url, "Okray")


def test_an_article_is_read_again_so_that_changes_are_seen(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    routes["/feed"], routes["/one"] = feed(["/one"], etag='"1"'), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    run(desk)
    routes["/one"] = story("Tender", TOLD[0], "“I met Pell Marine once,” Brenn said.")
    desk.hands.on(days=1, minutes=1)
    run(desk)
    assert len(desk.ledger.articles()) == 2
    desk.hands.on(days=6, minutes=1)
    run(desk)
    desk.hands.on(days=30)
    run(desk)
    assert site.paths().count("/one") == 3


def test_an_article_that_is_gone_is_noted_as_gone(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    routes["/feed"], routes["/one"] = feed(["/one"]), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    run(desk)
    del routes["/one"]
    for _ in range(3):
        desk.hands.on(days=7)
        run(desk)
    assert site.paths().count("/one") == 2
    seen = desk.ledger.keeping.observations("https://courier.example/one")
    assert [one.how for one in seen] == [None, "the server answered 404"]

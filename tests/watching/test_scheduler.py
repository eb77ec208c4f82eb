"""From a feed to an alert, over a local site."""

from __future__ import annotations

from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest
from tests.local_web import LocalSite, Route, answer
from tests.watching.newsroom import Desk
from tests.watching.pages import ADMITTED, HOST, OTHER, TOLD, feed, story

from onrecord import pipeline
from onrecord.errors import OnrecordError, QueryError
from onrecord.read.web import Fetched, Validators
from onrecord.records import Article
from onrecord.watching import Scheduler, Watching

pytestmark = pytest.mark.lengthy


def run(desk: Desk) -> list[str]:
    """Work until nothing is due; gives what was reported."""
    told: list[str] = []
    desk.scheduler.run(Event(), told.append, once=True)
    return told


def test_a_feed_is_read_and_its_articles_are_in_the_record(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    routes["/feed"] = feed(["/one", "/two", "/gone"], etag='"1"')
    routes["/one"], routes["/two"] = story("Brenn on the tender", *TOLD), story("Roads", *OTHER)
    assert desk.watching.sources.add(f"{HOST}/feed", "Okray")
    assert not desk.watching.sources.add(f"{HOST}/feed", "Okray")
    run(desk)
    assert {a.url for a in desk.ledger.articles()} == {f"{HOST}/one", f"{HOST}/two"}
    (source,) = desk.watching.sources.all()
    assert (source.failures, source.trouble, source.validators.etag) == (0, None, '"1"')
    assert "/robots.txt" in site.paths()


def test_what_has_not_changed_is_not_read_again(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    routes["/feed"], routes["/one"] = feed(["/one"], etag='"1"'), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    run(desk)
    run(desk)
    assert site.paths().count("/feed") == 1
    desk.hands.on(minutes=16)
    run(desk)
    assert site.paths().count("/feed") == 2
    assert site.paths().count("/one") == 1
    assert site.requests[-1][1]["if-none-match"] == '"1"'


def test_a_new_statement_against_the_record_is_told_once(
    desk: Desk, routes: dict[str, Route]
) -> None:
    routes["/feed"], routes["/one"] = feed(["/one"]), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    desk.watching.targets.add("https://hooks.example/in", "Okray")
    run(desk)
    assert desk.watching.alerts.unread() == 0
    routes["/feed"] = feed(["/two", "/one"])
    routes["/two"] = story("Brenn met contractor", *ADMITTED, day="2031-03-04")
    desk.hands.on(minutes=16)
    run(desk)
    found = desk.watching.alerts.page()
    assert found
    assert {alert.what.kind for alert in found} == {"conflict"}
    assert [address for address, _ in desk.sent] == ["https://hooks.example/in"] * len(found)
    message = desk.sent[0][1]
    assert message.title.startswith("Candidate ")
    assert "Aldous Brenn" in message.title
    desk.hands.on(days=2)
    run(desk)
    assert len(desk.sent) == len(found) == len(desk.watching.alerts.page())


def test_a_repeat_and_a_copy_are_not_told(desk: Desk, routes: dict[str, Route]) -> None:
    desk.watching.following.add("person", "Aldous Brenn", "Aldous Brenn", "Okray")
    run(desk)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    routes["/feed"], routes["/one"] = feed(["/one"]), story("Tender", *TOLD)
    run(desk)
    (alert,) = desk.watching.alerts.page()
    assert (alert.what.kind, alert.what.followed) == ("said", "Aldous Brenn")
    routes["/feed"] = feed(["/copy", "/one"])
    routes["/copy"] = story("Brenn speaks of tender", *TOLD)
    desk.hands.on(minutes=16)
    run(desk)
    assert len(desk.ledger.articles()) == 2
    assert len(desk.watching.alerts.page()) == 1


def test_a_matter_that_is_followed_is_told_of(desk: Desk, routes: dict[str, Route]) -> None:
    desk.watching.following.add("matter", "northern road", "northern road", "Okray")
    run(desk)
    routes["/feed"], routes["/one"] = feed(["/one", "/two"]), story("Tender", *TOLD)
    routes["/two"] = story("Roads", *OTHER)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    run(desk)
    (alert,) = desk.watching.alerts.page()
    assert alert.what.followed == "northern road"


def test_what_came_through_another_door_is_told_too(
    desk: Desk, routes: dict[str, Route], site: LocalSite
) -> None:
    desk.watching.following.add("person", "Aldous Brenn", "Aldous Brenn", "Okray")
    run(desk)
    pipeline.add(desk.ledger, Article(id="typed", text="\n\n".join(TOLD), published="2031-03-03"))
    run(desk)
    assert [alert.what.subject for alert in desk.watching.alerts.page()] == ["typed"]


def test_a_source_that_fails_is_left_alone_longer_each_time(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    desk.watching.sources.add(f"{HOST}/none", "Okray")
    for failures in (1, 2, 3):
        run(desk)
        (source,) = desk.watching.sources.all()
        assert source.failures == failures
        assert source.trouble == "the server answered 404"
        wait = source.next_at - desk.hands.now.timestamp()
        assert 900 * 2**failures * 0.8 <= wait <= 900 * 2**failures * 1.2
        desk.hands.on(seconds=wait + 1)


def test_what_robots_txt_forbids_is_not_read(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    routes["/robots.txt"] = answer("User-agent: *\nDisallow: /one", "text/plain")
    routes["/feed"], routes["/one"] = feed(["/one"]), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    run(desk)
    assert "/one" not in site.paths()
    assert desk.ledger.articles() == []


def test_an_item_that_fails_is_tried_again_and_given_up(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    def broken(handler: BaseHTTPRequestHandler) -> None:
        handler.send_error(500)

    routes["/feed"], routes["/one"] = feed(["/one"]), broken
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    for _ in range(10):
        run(desk)
        desk.hands.on(hours=7)
    assert site.paths().count("/one") == 5


def test_one_bad_article_does_not_stop_the_others(
    desk: Desk, routes: dict[str, Route], site: LocalSite
) -> None:
    routes["/feed"] = feed(["/bad", "/one"])
    routes["/bad"], routes["/one"] = answer(b"\x00" * 100), story("Tender", *TOLD)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    run(desk)
    assert [a.url for a in desk.ledger.articles()] == [f"{HOST}/one"]


def test_an_interrupted_visit_goes_on_where_it_stopped(
    desk: Desk, site: LocalSite, routes: dict[str, Route]
) -> None:
    routes["/feed"] = feed(["/one", "/two"], etag='"1"')
    routes["/one"], routes["/two"] = story("Tender", *TOLD), story("Roads", *OTHER)
    desk.watching.sources.add(f"{HOST}/feed", "Okray")

    def killed(url: str, seen: Validators | None) -> Fetched:
        if url.endswith(("/one", "/two")):
            raise KeyboardInterrupt
        return desk.scheduler.get(url, seen)

    with pytest.raises(KeyboardInterrupt):
        replace(desk.scheduler, get=killed).run(Event(), lambda _: None, once=True)
    assert desk.ledger.articles() == []
    run(desk)
    assert len(desk.ledger.articles()) == 2


def test_two_schedulers_do_not_work_at_once(desk: Desk, routes: dict[str, Route]) -> None:
    with desk.watching.lease.held(), pytest.raises(QueryError, match="another scheduler"):
        Watching(desk.newsroom).lease.renew()
    Watching(desk.newsroom).lease.renew()


def test_a_failing_store_is_reported_and_work_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> int:
        raise OnrecordError("record.db", "the disk is full")

    monkeypatch.setattr(Scheduler, "look", lambda _: full())
    assert run(desk) == ["record.db: the disk is full."]

"""A feed of a site on this machine is watched: what does not fit stands there and in Atom."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from bench.desk_figures import served
from lxml import etree
from playwright.sync_api import Browser, expect
from tests.e2e.windows import no_barrier, not_sideways, window
from tests.local_web import Route, local_site
from tests.stores.places import At
from tests.watching.newsroom import Desk
from tests.watching.pages import ADMITTED, HOST, TOLD, feed, story

pytestmark = pytest.mark.slow

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def routes() -> dict[str, Route]:
    """What the site answers."""
    return {"/feed": feed(["/one"]), "/one": story("Tender", *TOLD)}


@pytest.fixture
def newsroom(at: At, routes: dict[str, Route]) -> Iterator[Desk]:
    """A newsroom whose scheduler reads the site."""
    with local_site(routes) as site:
        made = Desk(at("record.db"), site)
        yield made
        made.close()


def read_all(newsroom: Desk) -> None:
    """Let the scheduler work until nothing is due."""
    newsroom.scheduler.run(Event(), lambda _told: None, once=True)


def test_a_feed_is_watched_until_it_brings_a_conflict(
    browser: Browser, newsroom: Desk, routes: dict[str, Route], at: At
) -> None:
    with served(at("record.db")) as desk, window(browser, desk) as page:
        page.goto("/watch")
        page.get_by_label("The address of a feed").fill(f"{HOST}/feed")
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name=f"{HOST}/feed")).to_be_visible()
        read_all(newsroom)
        routes["/feed"], routes["/two"] = (
            feed(["/two", "/one"]),
            story("Brenn met contractor", *ADMITTED, day="2031-03-04"),
        )
        newsroom.hands.on(minutes=16)
        read_all(newsroom)
        page.goto("/")
        expect(page.locator(".top .count")).to_contain_text("unread")
        page.get_by_role("link", name="Watch").click()
        alerts = page.locator(".alerts .unread")
        count = alerts.count()
        expect(alerts.first).to_contain_text("Pell Marine")
        no_barrier(page, "alerts")
        with window(browser, desk, size={"width": 390, "height": 844}) as phone:
            phone.goto("/watch")
            not_sideways(phone, "alerts")
        feed_of = etree.fromstring(page.request.get("/alerts.atom").body())
        entries = feed_of.findall(f"{ATOM}entry")
        assert len(entries) == count
        page.goto(entries[0].find(f"{ATOM}link").get("href"))
        expect(page.get_by_role("heading", name="Why it was flagged")).to_be_visible()
        page.goto("/watch")
        page.keyboard.press("r")
        expect(alerts).to_have_count(0)
        expect(page.locator(".top .count")).to_have_count(0)

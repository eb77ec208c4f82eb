"""Feeds are Atom (RFC 4287)."""

from __future__ import annotations

import re

from lxml import etree

from onrecord.publish.site import Site
from onrecord.publish.site.feeds import Entry, _instant, feed, newest

NAMES = {"a": "http://www.w3.org/2005/Atom"}
SITE = Site(title="The record", address=None, candidates=False, head="0" * 64, entries=0)
WEB = Site(title="The record", address="https://r.example/", candidates=False, head="", entries=0)
SAID = Entry(
    name="statement 1",
    title="Joren Vale, 4 March 2031",
    at="2031-03-04T00:00:00Z",
    link="articles/a.html#s-1",
    text="Joren Vale said: “<b> & so on”",
)
LATER = Entry(name="statement 2", title="x", at="2031-03-05T00:00:00Z", link="b.html", text="y")


def parsed(site: Site, path: str = "people/vale.xml") -> etree._Element:
    made = feed(site, path, "Vale", "people/vale.html", [SAID, LATER])
    assert made.path == path
    return etree.fromstring(made.body)


def test_a_feed_has_all_that_the_standard_asks_for() -> None:
    root = parsed(SITE)
    for needed in ("id", "title", "updated"):
        assert len(root.findall(f"a:{needed}", NAMES)) == 1
        for entry in root.findall("a:entry", NAMES):
            assert len(entry.findall(f"a:{needed}", NAMES)) == 1
    assert root.findtext("a:author/a:name", namespaces=NAMES) == "The record"
    assert root.findtext("a:updated", namespaces=NAMES) == LATER.at
    names = [one.text or "" for one in root.iterfind(".//a:id", NAMES)]
    assert all(re.match(r"urn:uuid:[0-9a-f-]{36}$", name) for name in names)
    assert len(set(names)) == 3
    assert root.findtext("a:entry/a:content", namespaces=NAMES) == SAID.text


def test_addresses_are_relative_to_the_feed_or_whole() -> None:
    links = {one.get("rel"): one.get("href") for one in parsed(SITE).iterfind("a:link", NAMES)}
    assert links == {"alternate": "../people/vale.html"}
    entry = parsed(SITE).find("a:entry/a:link", NAMES)
    assert entry is not None
    assert entry.get("href") == "../articles/a.html#s-1"
    links = {one.get("rel"): one.get("href") for one in parsed(WEB).iterfind("a:link", NAMES)}
    assert links == {
        "self": "https://r.example/people/vale.xml",
        "alternate": "https://r.example/people/vale.html",
    }


def test_an_entry_keeps_its_id_wherever_the_site_stands() -> None:
    one, other = (
        root.findtext("a:entry/a:id", namespaces=NAMES) for root in map(parsed, (SITE, WEB))
    )
    assert one == other


def test_days_and_instants() -> None:
    assert _instant("2031-03-04") == "2031-03-04T00:00:00Z"
    assert _instant("2031-03-04T10:00:00+00:00") == "2031-03-04T10:00:00+00:00"
    assert _instant("2031-03-04T10:00") == "2031-03-04T00:00:00Z"
    assert _instant("2031") == _instant(None) == "1970-01-01T00:00:00Z"


def test_the_newest_come_first() -> None:
    assert newest([SAID, LATER], 5) == [LATER, SAID]
    assert newest([SAID, LATER], 1) == [LATER]

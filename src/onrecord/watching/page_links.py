"""What a page that is watched leads to: the feed that it declares, else what look like stories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import html

from onrecord.read.fields import web_address
from onrecord.read.html_limits import crowding

STORIES = 100
_FEED_TYPES = frozenset(["application/rss+xml", "application/atom+xml"])
_SLUG = re.compile(r"[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){3,30}")
_NUMBER = re.compile(r"\d{5,}|/20\d\d/\d\d?/")
_NO_STORY = re.compile(
    r"/(?:tags?|topics?|categor(?:y|ies)|authors?|search|login|account|privacy|terms)(?:/|$)", re.I
)


def leads_of(page: str, base: str) -> list[str]:
    """The addresses to read for a page at ``base`` that is no article itself: its first feed alone
    if it declares one (``link rel="alternate"``), else at most ``STORIES`` links to its own host
    whose path looks like that of a story."""
    if crowding(page):
        return []
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"))
    except (ValueError, html.etree.ParserError):
        return []
    feed = next(_feeds(root, base), None)
    return [feed] if feed else list(dict.fromkeys(_stories(root, base)))[:STORIES]


def _feeds(root: html.HtmlElement, base: str) -> Iterator[str]:
    for link in root.iter("link"):
        kind = (link.get("type") or "").strip().lower()
        if "alternate" in (link.get("rel") or "").lower().split() and kind in _FEED_TYPES:
            address = _address(link.get("href"), base)
            if address:
                yield address


def _stories(root: html.HtmlElement, base: str) -> Iterator[str]:
    host = urlsplit(base).hostname
    for link in root.iter("a"):
        address = _address(link.get("href"), base)
        if address and urlsplit(address).hostname == host and _is_story(urlsplit(address).path):
            yield address


def _is_story(path: str) -> bool:
    """Whether a path ends in a title of words, or holds a day or a long number."""
    if _NO_STORY.search(path):
        return False
    return bool(_SLUG.search(path.rstrip("/").rpartition("/")[2]) or _NUMBER.search(path))


def _address(href: str | None, base: str) -> str | None:
    try:
        return web_address(urldefrag(urljoin(base, (href or "").strip())).url) if href else None
    except ValueError:
        return None

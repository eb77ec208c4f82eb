"""Statements and conflicts as Atom feeds (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from onrecord.publish.brief import Quote
from onrecord.publish.site.values import Excerpt, File, Pair, Site

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00Z"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry; ``at`` is an instant of RFC 3339, ``link`` relative to the site."""

    name: str
    title: str
    at: str
    link: str
    text: str


def statement_entry(excerpt: Excerpt) -> Entry:
    """A statement, dated by its article: a site knows no other day on which it came."""
    quote = excerpt.quote
    return Entry(
        name=f"statement {excerpt.id}",
        title=f"{quote.speaker}, {quote.said}",
        at=_instant(excerpt.day),
        link=excerpt.link,
        text=f"{_told(quote)} ({quote.outlet})",
    )


def conflict_entry(pair: Pair) -> Entry:
    """A confirmed conflict, dated by when people last judged it."""
    conflict = pair.conflict
    return Entry(
        name=f"conflict {pair.id}",
        title=f"{conflict.title}: {pair.speakers}",
        at=_instant(pair.judged_at),
        link=pair.link,
        text=f"{_told(conflict.first)} / {_told(conflict.second)} {conflict.status}.",
    )


def feed(site: Site, path: str, title: str, page: str, entries: Iterable[Entry]) -> File:
    """The feed of ``entries`` at ``path``, of what the page at ``page`` shows."""
    listed = list(entries)
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    _add(root, "id", uuid5(NAMESPACE_URL, f"{site.address or site.title} {path}").urn)
    _add(root, "title", f"{site.title}: {title}")
    _add(root, "updated", max((entry.at for entry in listed), default=_NEVER))
    if site.address:
        _add(root, "link", rel="self", href=f"{site.address}{path}", type="application/atom+xml")
    _add(root, "link", rel="alternate", href=_address(site, path, page), type="text/html")
    _add(_add(root, "author"), "name", site.title)
    for entry in listed:
        _entry(root, entry, _address(site, path, entry.link))
    body = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return File(path, bytes(body))


def newest(entries: Sequence[Entry], most: int) -> list[Entry]:
    """The ``most`` latest of ``entries``."""
    return sorted(entries, key=lambda entry: (entry.at, entry.name), reverse=True)[:most]


def _entry(root: etree._Element, entry: Entry, address: str) -> None:
    made = _add(root, "entry")
    _add(made, "id", uuid5(NAMESPACE_URL, f"onrecord {entry.name}").urn)
    _add(made, "title", entry.title, type="text")
    _add(made, "updated", entry.at)
    _add(made, "link", rel="alternate", href=address, type="text/html")
    _add(made, "content", entry.text, type="text")


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    if text:
        element.text = text
    return element


def _address(site: Site, path: str, link: str) -> str:
    """``link`` as the feed at ``path`` gives it: whole, or relative to the feed."""
    return f"{site.address}{link}" if site.address else "../" * path.count("/") + link


def _told(quote: Quote) -> str:
    words = "".join(piece.text for piece in quote.pieces if piece.role != "context")
    return f"{quote.speaker} {quote.verb}, {quote.said}: {words.strip()}"


def _instant(day: str | None) -> str:
    """A day as its first instant; an instant as it is; what is neither as none."""
    if day is None or not _DAY.match(day):
        return _NEVER
    return day if _INSTANT.fullmatch(day) else f"{day[:10]}T00:00:00Z"

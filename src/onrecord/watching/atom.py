"""Alerts as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from onrecord.watching.message import Message, plain_text

MEDIA_TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC).isoformat()


def atom(messages: Sequence[Message], desk: str) -> bytes:
    """The feed of ``messages``, newest first, in UTF-8; ``desk`` is the address of the desk. An
    entry keeps its id under whatever address the desk is opened."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    _add(feed, "id", f"{desk}/alerts.atom")
    _add(feed, "title", "onrecord: alerts")
    _add(feed, "updated", max((m.made_at for m in messages), default=_NEVER))
    _add(feed, "link", rel="self", href=f"{desk}/alerts.atom", type=MEDIA_TYPE)
    _add(feed, "link", rel="alternate", href=f"{desk}/watch", type="text/html")
    _add(_add(feed, "author"), "name", "onrecord")
    for message in messages:
        _entry(feed, message, desk)
    return bytes(etree.tostring(feed, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _entry(feed: etree._Element, message: Message, desk: str) -> None:
    entry = _add(feed, "entry")
    told = f"{message.path} {message.made_at} {message.number}"
    _add(entry, "id", uuid5(NAMESPACE_URL, told).urn)
    _add(entry, "title", message.title, type="text")
    _add(entry, "updated", message.made_at)
    _add(entry, "published", message.made_at)
    _add(entry, "link", rel="alternate", href=f"{desk}{message.path}")
    if message.type:
        _add(entry, "category", term=message.type)
    _add(entry, "content", plain_text(message, desk), type="text")


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    if text:
        element.text = text
    return element

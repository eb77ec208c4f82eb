"""RSS 2.0, RSS 1.0 and Atom (RFC 4287): the items that hold their whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from onrecord.errors import EmptyInput, InputError, LinksOnly
from onrecord.read.decode import decode
from onrecord.read.fields import web_address
from onrecord.read.limits import ENTRIES, check_entries
from onrecord.read.markup import PARAGRAPH, text_of_markup
from onrecord.read.safe_xml import local_name, named, namespace, parse_xml
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.records import RawPage

_FULL = ("encoded", "content")
_SHORT = ("description", "summary")
_DATES = ("pubDate", "published", "issued", "date", "updated")
# Pictures and podcasts have titles and descriptions of their own.
_ASIDE = ("http://search.yahoo.com/mrss/", "http://www.itunes.com/dtds/podcast-1.0.dtd")
_FEWEST_WORDS = {"encoded": 40, "content": 40, "description": 120, "summary": 120}
_BREAKS_OFF = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.{3}|&hellip;)\]|\b(?:read more|continue reading|full story)\W{0,4})$",
    re.I,
)
_FOOTER = re.compile(r"The post .{1,300} (?:appeared first on|first appeared on) .{1,100}$")


def read_feed(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """The items of a feed that are whole articles, in order.

    Items that give only a summary come out as one ``LinksOnly`` at the end, with their addresses.
    """
    root = parse_xml(source.where, decode(source.where, source.data, source.charset))
    items = list(named(root, "item", "entry"))[: ENTRIES + 1]
    if not items:
        raise EmptyInput(source.where, "the feed has no items")
    outlet = _title_of_feed(root)
    short: list[str] = []
    for number, item in enumerate(items[:ENTRIES], 1):
        try:
            found = _item(f"{source.where}#{number}", item, outlet, told)
        except InputError as error:
            yield error
            continue
        if isinstance(found, str):
            short.append(found)
        else:
            yield found
    if short:
        yield _only_summaries(source.where, len(items), short)
    yield from check_entries(source.where, len(items))


def _item(where: str, item: etree._Element, outlet: str | None, told: Told) -> RawPage | str:
    """The article of ``item``, or its address ("" when it has none) when its text is not whole."""
    children = _children(item)
    link = _link(item, children)
    text = _whole_text(children)
    if text is None:
        return link or ""
    stated = Stated(
        headline=_plain(children.get("title")),
        published=next(filter(None, (stated_date(_words(children, d)) for d in _DATES)), None),
        outlet=_plain(children.get("source")) or outlet,
        url=link,
    )
    return page_of(where, text, stated, told)


def _children(item: etree._Element) -> dict[str, etree._Element]:
    """The children by local name; of several with one name the first."""
    found: dict[str, etree._Element] = {}
    for child in item:
        name = local_name(child)
        if name and namespace(child) not in _ASIDE:
            found.setdefault(name, child)
    return found


def _whole_text(children: dict[str, etree._Element]) -> str | None:
    for name in (*_FULL, *_SHORT):
        text = _body(children[name]) if name in children else ""
        whole = len(text.split()) >= _FEWEST_WORDS[name]
        if whole and not _BREAKS_OFF.search(text[-80:].rstrip()):
            return text
    return None


def _body(element: etree._Element) -> str:
    """The paragraphs of an item: escaped HTML, XHTML in place, or plain text."""
    inside = "".join(etree.tostring(child, encoding="unicode") for child in element)
    paragraphs = text_of_markup(inside or element.text or "").split(PARAGRAPH)
    return PARAGRAPH.join(text for text in paragraphs if not _FOOTER.match(text))


def _link(item: etree._Element, children: dict[str, etree._Element]) -> str | None:
    for link in item.iterchildren("{*}link", "link"):
        if link.get("rel", "alternate") == "alternate":
            address = web_address((link.get("href") or link.text or "").strip())
            if address:
                return address
    return web_address(_words(children, "guid"))


def _title_of_feed(root: etree._Element) -> str | None:
    for element in (root, *root.iterchildren()):
        title = next((c for c in element if local_name(c) == "title"), None)
        if title is not None and local_name(element) not in ("item", "entry"):
            return _plain(title)
    return None


def _words(children: dict[str, etree._Element], name: str) -> str | None:
    element = children.get(name)
    return (element.text or "").strip() or None if element is not None else None


def _plain(element: etree._Element | None) -> str | None:
    """The words of a title, which may be HTML."""
    text = text_of_markup("".join(map(str, element.itertext()))) if element is not None else ""
    return " ".join(text.split()) or None


def _only_summaries(where: str, items: int, links: list[str]) -> LinksOnly:
    return LinksOnly(
        where,
        f"{len(links)} of its {items} items give only a summary",
        "Add the addresses of their articles, or the feed with --follow.",
        tuple(dict.fromkeys(filter(None, links))),
    )

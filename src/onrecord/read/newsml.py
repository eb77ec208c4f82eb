"""News items and packages of NewsML-G2 (IPTC, version 2), with their text in the item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from onrecord.errors import EmptyInput, InputError, LinksOnly
from onrecord.read.decode import decode
from onrecord.read.embargo import check_embargo, check_usable
from onrecord.read.entries import each_entry
from onrecord.read.fields import names_of, web_address
from onrecord.read.limits import check_entries
from onrecord.read.markup import PARAGRAPH
from onrecord.read.nitf import nitf_of, without_by
from onrecord.read.nitf import text_of as text_of_nitf
from onrecord.read.safe_xml import local_name, named, parse_xml
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.stated_dates import stated_date, stated_time
from onrecord.read.told import Told
from onrecord.records import Details, RawPage

_CREATED = ("contentCreated", "firstCreated", "versionCreated")
_HEADLINES = ("headline", "title", "slugline")
_FROM = ("provider", "infoSource", "copyrightHolder")


def read_newsml(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """A page for each news item of a message, or for the one item that the document is.

    An item is dated by when its content was created, else its first version, else this one; in the
    zone that is stated. One under embargo is not read before its time unless the caller asks for
    it; one that was withdrawn never. What packages refer to and the document does not hold comes
    out as one ``LinksOnly``. A document in NITF alone is one page.
    """
    root = parse_xml(source.where, decode(source.where, source.data, source.charset))
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    if local_name(root) == "nitf":
        yield nitf_of(source.where, root, told)
        return
    items = list(named(root, "newsItem"))
    yield from each_entry(source.where, items, lambda where, item: _item(where, item, told))
    yield from _elsewhere(source.where, root, {item.get("guid", "") for item in items})
    yield from check_entries(source.where, len(items))


def _item(where: str, item: etree._Element, told: Told) -> RawPage:
    check_usable(where, _attribute(item, "pubStatus", "qcode"))
    embargo = next(named(item, "embargoed"), None)
    check_embargo(where, None if embargo is None else (embargo.text or "").strip(), told)
    text = _text(item)
    if not text:
        raise EmptyInput(where, "the item has no text of its own")
    return page_of(where, text, _stated(item), told)


def _stated(item: etree._Element) -> Stated:
    """What the item says of itself."""
    created = [_words(item, name) for name in _CREATED]
    published_at = next(filter(None, map(stated_time, created)), None)
    modified = stated_time(_words(item, "contentModified") or _words(item, "versionCreated"))
    by = [without_by(_plain(one)) for one in named(item, "by")]
    return Stated(
        headline=next(filter(None, (_words(item, name) for name in _HEADLINES)), None),
        published=next(filter(None, map(stated_date, created)), None),
        outlet=next(filter(None, (_party(item, name) for name in _FROM)), None),
        url=web_address(item.get("guid")),
        language=_attribute(item, "language", "tag"),
        credit=_words(item, "creditline"),
        dateline=_words(item, "dateline"),
        details=Details(
            published_at=published_at,
            modified=modified if modified != published_at else None,
            authors=names_of(by) or names_of(_party(item, "creator")),
        ),
    )


def _text(item: etree._Element) -> str:
    """The text of the first of the item's renditions that has any."""
    for rendition in named(item, "inlineXML", "inlineData"):
        text = text_of_nitf(rendition)
        if local_name(rendition) == "inlineData":
            lines = (rendition.text or "").split("\n\n")
            text = PARAGRAPH.join(filter(None, (" ".join(line.split()) for line in lines)))
        if text:
            return text
    return ""


def _elsewhere(where: str, root: etree._Element, here: set[str]) -> Iterator[InputError]:
    """The items that packages refer to and that are not ``here``."""
    refs = [ref for package in named(root, "packageItem") for ref in named(package, "itemRef")]
    if local_name(root) == "packageItem" and not refs:
        yield EmptyInput(where, "the package refers to no items")
    absent = [ref for ref in refs if ref.get("residref") not in here]
    if absent:
        yield _links(where, absent)


def _links(where: str, refs: Sequence[etree._Element]) -> LinksOnly:
    places = (web_address(ref.get("href")) or web_address(ref.get("residref")) for ref in refs)
    links = tuple(dict.fromkeys(filter(None, places)))
    what = f"its package refers to items that it does not hold ({len(refs)})"
    advice = "Add the files of these items" + (", or the package with --follow." if links else ".")
    return LinksOnly(where, what, advice, links)


def _words(item: etree._Element, name: str) -> str | None:
    """The words of the first such element that has any."""
    return next(filter(None, map(_plain, named(item, name))), None)


def _plain(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _party(item: etree._Element, name: str) -> str | None:
    """The name of a person or organisation, or the literal that stands for it."""
    for party in named(item, name):
        if known := _words(party, "name") or party.get("literal"):
            return known
    return None


def _attribute(item: etree._Element, name: str, attribute: str) -> str | None:
    return next((one.get(attribute) for one in named(item, name) if one.get(attribute)), None)

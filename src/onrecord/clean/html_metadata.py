"""What an HTML page says about its article: JSON-LD, OpenGraph, meta and visible elements.

Sources in order: schema.org NewsArticle as JSON-LD, the Open Graph protocol, then the page's own
elements.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from htmldate import find_date
from lxml.html import HtmlElement

from onrecord.clean.dates import full_date
from onrecord.clean.html_details import read_details
from onrecord.clean.linked_data import Linked, linked_article, linked_things, tidy
from onrecord.clean.outlet import outlet_of
from onrecord.records import Details

_SEPARATOR = re.compile(r" [|•·»–—-] | [|»] ?|\s-\s")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_SHOWN = "//*[@itemprop='datePublished'] | //time[@pubdate]"
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate",
    "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "article.published",
    "originalpublicationdate", "cxenseparse:recs:publishtime", "published_time",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of the article from its page; ``None`` where the page is silent."""

    headline: str | None
    published: str | None
    outlet: str | None
    url: str | None
    language: str | None
    kind: str | None
    details: Details


def read_metadata(tree: HtmlElement, url: str | None) -> Metadata:
    """The metadata of the page ``tree``, whose address is ``url``, if known."""
    things, meta = linked_things(tree), _meta(tree)
    linked, canonical = linked_article(things), _canonical(tree, meta, url)
    outlet = outlet_of(meta, (linked, *things), tidy(tree.findtext(".//title")), canonical)
    return Metadata(
        headline=_headline(tree, linked, meta, outlet),
        published=_iso(linked.get("datePublished")) or _published(tree, meta, canonical),
        outlet=outlet,
        url=canonical,
        language=(tree.get("lang") or tree.get("xml:lang") or "")[:2].lower() or None,
        kind=meta.get("og:type"),
        details=read_details(tree, linked, meta, _stated(tree, linked, meta), outlet),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The meta elements by lower-case name; of several with one name the first."""
    found: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = tidy(element.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _headline(
    tree: HtmlElement, linked: Linked, meta: dict[str, str], outlet: str | None
) -> str | None:
    """The headline that the page shows (h1) if the metadata or title agree, else what they say."""
    said = [tidy(linked.get("headline")), meta.get("og:title"), meta.get("twitter:title")]
    title = tidy(tree.findtext(".//title"))
    shown = [tidy(h1.text_content()) for h1 in tree.xpath("//h1")]
    for heading in shown:
        if heading and any(other and _agree(heading, other) for other in (*said, title)):
            return heading
    best = next((text for text in (*said, title) if text), None)
    return _without_site(best, outlet) if best else next(filter(None, shown), None)


def _agree(heading: str, other: str) -> bool:
    """Whether one is the start of the other but for the site's name, or most words are shared."""
    a, b = heading.casefold().split(), other.casefold().split()
    return len(a) >= 2 and len(set(a) & set(b)) >= 0.7 * max(len(set(a)), 0.6 * len(set(b)))


def _without_site(title: str, outlet: str | None) -> str:
    """``title`` without the parts, set off by a bar or dash, that name the site."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2 or (
        outlet and not _is_site(parts[-1], outlet) and len(parts[-1].split()) > 4
    ):
        return title
    cut = len(title) - len(parts[-1])
    return title[:cut].rstrip(" |•·»–—-")


def _is_site(part: str, outlet: str) -> bool:
    a, b = (re.sub(r"\W", "", text.casefold()) for text in (part, outlet))
    return bool(a) and (a in b or b in a)


def _stated(tree: HtmlElement, linked: Linked, meta: dict[str, str]) -> list[object]:
    """The page's words for when it was published, in the order in which its date is taken."""
    shown = [element.get("datetime") or element.get("content") for element in tree.xpath(_SHOWN)]
    return [linked.get("datePublished"), *(meta.get(name) for name in _PUBLISHED), *shown]


def _published(tree: HtmlElement, meta: dict[str, str], url: str | None) -> str | None:
    for name in _PUBLISHED:
        if found := _iso(meta.get(name)):
            return found
    for element in tree.xpath(_SHOWN):
        stated = element.get("datetime") or element.get("content") or element.text_content()
        if found := _iso(stated) or full_date(tidy(stated) or ""):
            return found
    # it takes parts of the tree away
    return find_date(deepcopy(tree), url=url, original_date=True, extensive_search=False)


def _canonical(tree: HtmlElement, meta: dict[str, str], url: str | None) -> str | None:
    links = tree.xpath("//link[@rel='canonical']/@href")
    stated = next(iter(links), None) or meta.get("og:url")
    if not stated:
        return url
    try:
        address = urljoin(url or "", str(stated).strip())
        urlsplit(address)
    except ValueError:  # what a page gives as its address need not be one
        return url
    return address if address.startswith(("http://", "https://")) else url


def _iso(value: object) -> str | None:
    """The date of an ISO 8601 timestamp, as the page states it, in its own zone."""
    return value.strip()[:10] if isinstance(value, str) and _ISO.match(value.strip()) else None

"""Sitemaps (sitemaps.org 0.9): a list of addresses, with no text of its own."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.errors import EmptyInput, InputError, LinksOnly
from onrecord.read.decode import decode
from onrecord.read.fields import web_address
from onrecord.read.safe_xml import named, parse_xml
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.records import RawPage


def read_sitemap(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One ``LinksOnly`` with the addresses that the sitemap lists, in order; no page."""
    del told  # nothing is known of pages that are not there
    root = parse_xml(source.where, decode(source.where, source.data, source.charset))
    places = (web_address((place.text or "").strip()) for place in named(root, "loc"))
    links = tuple(dict.fromkeys(filter(None, places)))
    if not links:
        raise EmptyInput(source.where, "the sitemap lists no addresses")
    what = f"it lists {len(links)} addresses and holds no articles"
    advice = "Add the addresses that you want, or the sitemap with --follow."
    yield LinksOnly(source.where, what, advice, links)

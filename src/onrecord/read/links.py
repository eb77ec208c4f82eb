"""Pages at addresses, and those that a feed or sitemap leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from onrecord.errors import InputError, LinksOnly, TooLarge
from onrecord.read.capture import now
from onrecord.read.politeness import Guest
from onrecord.read.readers import read_source
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.read.web import Fetched, fetch
from onrecord.records import RawPage

FOLLOWED = 200


def read_url(target: str, told: Told) -> Iterator[RawPage | InputError]:
    """The pages at the address ``target``. Raises ``InputError`` when it cannot be used."""
    yield from read_fetched(target, fetch(target), told)


def read_fetched(where: str, page: Fetched, told: Told) -> Iterator[RawPage | InputError]:
    """The pages in what was fetched; ``where`` names it. Raises ``InputError`` for none."""
    name = PurePosixPath(urlsplit(page.url).path).name
    source = Source(
        where=where,
        name=name,
        data=page.data,
        charset=page.charset,
        content_type=page.content_type or None,
        url=page.url,
        fetched=now(),
    )
    yield from read_source(source, replace(told, url=told.url or page.url))


def follow_links(
    pages: Iterator[RawPage | InputError],
    told: Told,
    get: Callable[[str], Fetched] | None = None,
) -> Iterator[RawPage | InputError]:
    """``pages``, and in place of each ``LinksOnly`` the pages at its addresses.

    They are fetched one by one, by ``get`` or else politely (robots.txt is asked, and there is a
    pause between requests), at most ``FOLLOWED`` of a list; what they lead to in turn is not
    followed.
    """
    get = get or Guest(fetch).fetch
    for page in pages:
        if not isinstance(page, LinksOnly) or not page.addresses:
            yield page
            continue
        for address in page.addresses[:FOLLOWED]:
            try:
                yield from read_fetched(address, get(address), replace(told, url=None))
            except InputError as error:
                yield error
        if len(page.addresses) > FOLLOWED:
            what = f"only the first {FOLLOWED} of its {len(page.addresses)} addresses were read"
            yield TooLarge(page.where, what, "Add the others by themselves.")

"""The pages of people, matters and articles: the statements of each, and lines about it."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import TypeVar

from onrecord.desk.person import offices_of
from onrecord.desk.site.about import about_matter, about_person, many
from onrecord.desk.site.known import AT_A_TIME, Known, excerpts
from onrecord.ledger import Ledger, Matter, Wanted
from onrecord.publish.site import File, Site, feeds, render
from onrecord.publish.site.values import Excerpt, Item, Link, Pager, Pair, Subject

Listing = Generator[File, None, list[Item]]
"""Files, and in the end the lines of the list of what they are about."""
One = TypeVar("One")


def person_pages(
    ledger: Ledger, site: Site, known: Known, conflicts: Mapping[str, Sequence[Pair]]
) -> Listing:
    """The pages and the feed of each person; ``conflicts`` by the path of the page."""
    items = []
    for one in known.listed:
        path = known.people[one.person.id]
        about = about_person(one, path, tuple(conflicts.get(path, ())))
        wanted = Wanted(speaker=one.person.id)
        first = yield from _pages(ledger, site, about, wanted, known)
        yield _feed(site, about, first)
        said = many(one.statements, "statement")
        notes = (*offices_of(one), f"{said} in {many(one.articles, 'article')}")
        items.append(Item(link=Link(about.name, path), notes=notes))
    return items


def matter_pages(ledger: Ledger, site: Site, known: Known) -> Listing:
    """The pages of each matter, and a line for each, those on which most is said first."""
    found = sorted(_matters(ledger), key=lambda one: (-one.statements, one.name, one.id))
    items = []
    for one in found:
        about = about_matter(one)
        yield from _pages(ledger, site, about, Wanted(matter=one.id), known)
        items.append(Item(link=Link(about.name, about.path), notes=about.facts))
    return items


def article_pages(ledger: Ledger, site: Site, known: Known) -> Listing:
    """The pages of each article, and a line for each, those published last first."""
    items = []
    for identity, about in known.articles.items():
        yield from _pages(ledger, site, about, Wanted(article=identity), known, newest=False)
        items.append(Item(link=Link(about.name, about.path), notes=about.facts[:1]))
    return items


def turned(path: str, items: Sequence[One], size: int) -> Iterator[tuple[Sequence[One], Pager]]:
    """``items`` in pages of ``size``; an empty list has one page too."""
    for number, start in enumerate(range(0, max(1, len(items)), size), start=1):
        more = start + size < len(items)
        yield items[start : start + size], render.pager(path, number, more=more)


def _pages(
    ledger: Ledger, site: Site, about: Subject, wanted: Wanted, known: Known, *, newest: bool = True
) -> Generator[File, None, list[Excerpt]]:
    """The pages of the statements that are as ``wanted``; gives those of the first."""
    first: list[Excerpt] = []
    number, after, more = 1, None, True
    while more:
        page = ledger.statement_page(wanted, after=after, limit=AT_A_TIME, newest=newest)
        shown_here = excerpts(ledger, page.statements, known)
        first = first or shown_here
        pager = render.pager(about.path, number, more=page.more)
        yield render.subject(site, about, shown_here, pager)
        after, more = page.statements[-1].id if page.statements else None, page.more
        number += 1
    return first


def _feed(site: Site, about: Subject, first: Sequence[Excerpt]) -> File:
    entries = [feeds.statement_entry(one) for one in first[:20]]
    return feeds.feed(site, about.feed or "", about.name, about.path, entries)


def _matters(ledger: Ledger) -> Iterator[Matter]:
    after, more = None, True
    while more:
        page = ledger.matters.page(after=after, limit=AT_A_TIME)
        yield from page.matters
        after, more = page.matters[-1].id if page.matters else None, page.more

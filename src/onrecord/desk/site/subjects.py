"""The pages of people, matters and articles: the statements of each, and lines about it."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import TypeVar

from onrecord.desk.person import offices_of
from onrecord.desk.site.known import AT_A_TIME, Known, articles_of, excerpts
from onrecord.ledger import Ledger, Listed, Matter, Wanted
from onrecord.publish.dates import plain_date, plain_span, plain_time
from onrecord.publish.display import shown, shown_name
from onrecord.publish.links import web_address
from onrecord.publish.masthead import headline_of, outlet_of
from onrecord.publish.site import File, Site, feeds, render
from onrecord.publish.site.names import file_name
from onrecord.publish.site.values import Excerpt, Item, Link, Pager, Pair, Subject
from onrecord.records import Article

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
        about = _person(one, path, tuple(conflicts.get(path, ())))
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
        about = _matter(one)
        yield from _pages(ledger, site, about, Wanted(matter=one.id), known)
        items.append(Item(link=Link(about.name, about.path), notes=about.facts))
    return items


def article_pages(ledger: Ledger, site: Site, known: Known) -> Listing:
    """The pages of each article, and a line for each, those published last first."""
    lines = []
    for article in articles_of(ledger):
        about = _article(article, known.articles[article.id])
        wanted = Wanted(article=article.id)
        yield from _pages(ledger, site, about, wanted, known, newest=False)
        line = Item(link=Link(about.name, about.path), notes=about.facts[:1])
        lines.append((article.published or "", article.id, line))
    return [line for *_place, line in sorted(lines, key=lambda one: one[:2], reverse=True)]


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


def _person(one: Listed, path: str, conflicts: tuple[Pair, ...]) -> Subject:
    also = "; ".join(map(shown_name, one.person.aliases))
    return Subject(
        kicker="Person" if one.person.kind == "person" else "Body or group",
        name=shown_name(one.person.name),
        path=path,
        facts=(*offices_of(one), *([f"Also named: {also}"] if also else [])),
        feed=f"{path.removesuffix('.html')}.xml",
        pairs=conflicts,
    )


def _feed(site: Site, about: Subject, first: Sequence[Excerpt]) -> File:
    entries = [feeds.statement_entry(one) for one in first[:20]]
    return feeds.feed(site, about.feed or "", about.name, about.path, entries)


def _matters(ledger: Ledger) -> Iterator[Matter]:
    after, more = None, True
    while more:
        page = ledger.matters.page(after=after, limit=AT_A_TIME)
        yield from page.matters
        after, more = page.matters[-1].id if page.matters else None, page.more


def _matter(one: Matter) -> Subject:
    facts = [f"{many(one.statements, 'statement')} in {many(one.articles, 'article')}"]
    if one.first:
        facts.append(plain_span(one.first, one.last))
    return Subject(
        kicker="Matter",
        name=shown(one.name),
        path=file_name("matters", one.name, one.id),
        facts=tuple(facts),
    )


def _article(article: Article, path: str) -> Subject:
    """What the page states of itself; where it stands, if that is on the web."""
    outlet = outlet_of(article)
    details, address = article.details, web_address(article)
    told = {
        "Credit": article.credit,
        "By": ", ".join(details.authors),
        "Section": details.section,
        "Changed": plain_time(details.modified) if details.modified else None,
    }
    return Subject(
        kicker="Article",
        name=headline_of(article),
        path=path,
        facts=(
            f"{outlet}, {plain_date(article.published)}",
            *(f"{name}: {shown(value)}" for name, value in told.items() if value),
        ),
        source=Link(address, address) if address else None,
        offline=address is None,
    )


def many(number: int, noun: str) -> str:
    """``3 statements``, ``1 article``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

"""All files of a site, one after the other: no more than a page of them is in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

from onrecord.desk.share import card
from onrecord.desk.site.about import many
from onrecord.desk.site.known import (
    Known,
    excerpts,
    known_of,
    pairs,
    shown_relations,
)
from onrecord.desk.site.subjects import article_pages, matter_pages, person_pages, turned
from onrecord.ledger import Ledger, Wanted
from onrecord.publish.card_file import card_svg
from onrecord.publish.display import shown
from onrecord.publish.site import File, Site, feeds, render
from onrecord.publish.site.search import Index
from onrecord.publish.site.values import Excerpt, Item, Pair
from onrecord.records import Relation

LATEST, TOP, IN_FEED, IN_LIST = 20, 12, 50, 200
"""How many statements, and how many people, matters and conflicts, the first page has; how many
entries a feed, and how many lines a page of a list."""


def site_files(
    ledger: Ledger, *, title: str, address: str | None = None, candidates: bool = False
) -> Iterator[File]:
    """The files of the site of ``ledger``, which is called ``title``.

    ``address`` is where it will stand on the web: feeds then give whole addresses. ``candidates``
    shows conflicts that wait for a judgement too, marked as such. The same ledger gives the same
    bytes.
    """
    head = ledger.chain.head()
    site = Site(
        title=shown(title).strip(),
        address=address,
        candidates=candidates,
        head=head.sha256,
        entries=head.entries or 0,
    )
    relations = shown_relations(ledger, candidates=candidates)
    known = known_of(ledger, relations)
    found = pairs(ledger, relations, known)
    yield from render.others(site)
    yield from _conflict_pages(ledger, site, relations, found)
    yield from _rest(ledger, site, known, found)


def _conflict_pages(
    ledger: Ledger, site: Site, relations: Sequence[Relation], found: Sequence[Pair]
) -> Iterator[File]:
    for relation, pair in zip(relations, found, strict=True):
        yield render.conflict(site, pair)
        if pair.card:
            yield File(pair.card, card_svg(card(ledger, relation)).encode("utf-8"))
    path = "conflicts/index.html"
    for some, pager in turned(path, found, IN_LIST):
        yield render.conflicts(site, path, some, pager)
    entries = [feeds.conflict_entry(pair) for pair in found if pair.confirmed]
    latest = feeds.newest(entries, IN_FEED)
    yield feeds.feed(site, render.CONFLICTS, "conflicts", path, latest)


def _rest(ledger: Ledger, site: Site, known: Known, found: Sequence[Pair]) -> Iterator[File]:
    lists: dict[str, Sequence[Item]] = {
        "People": (yield from person_pages(ledger, site, known, _by_person(found))),
        "Matters": (yield from matter_pages(ledger, site, known)),
        "Articles": (yield from article_pages(ledger, site, known)),
    }
    for title, items in lists.items():
        path = f"{title.lower()}/index.html"
        for some, pager in turned(path, items, IN_LIST):
            yield render.listing(site, title, path, some, pager)
    latest = yield from _searchable(ledger, known)
    entries = [feeds.statement_entry(one) for one in latest]
    yield feeds.feed(site, render.STATEMENTS, "statements", "index.html", entries)
    yield render.front(
        site,
        _counts(ledger, lists),
        pairs=found[:TOP],
        latest=latest[:LATEST],
        people=lists["People"][:TOP],
        matters=lists["Matters"][:TOP],
    )


def _by_person(found: Iterable[Pair]) -> Mapping[str, Sequence[Pair]]:
    """The conflicts of each person, by the path of their page."""
    theirs: dict[str, list[Pair]] = defaultdict(list)
    for pair in found:
        for path in dict.fromkeys((pair.first.person, pair.second.person)):
            if path is not None:
                theirs[path].append(pair)
    return theirs


def _searchable(ledger: Ledger, known: Known) -> Generator[File, None, list[Excerpt]]:
    """The index of all statements, those said last first; gives the first of them."""
    index, latest = Index(), list[Excerpt]()
    after, more = None, True
    while more:
        page = ledger.statement_page(Wanted(), after=after, newest=True, limit=IN_LIST)
        for one in excerpts(ledger, page.statements, known):
            yield from index.add(one)
            if len(latest) < IN_FEED:
                latest.append(one)
        after, more = page.statements[-1].id if page.statements else None, page.more
    yield from index.close()
    return latest


def _counts(ledger: Ledger, lists: Mapping[str, Sequence[Item]]) -> list[str]:
    statements = ledger.size().statements
    return [
        many(statements, "statement"),
        many(len(lists["People"]), "speaker"),
        many(len(lists["Articles"]), "article"),
    ]

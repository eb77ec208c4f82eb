"""What all pages of a site need: where people and articles are, and which conflicts are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.desk.site.about import about_article
from onrecord.exporting import gathering
from onrecord.exporting.selection import Selection
from onrecord.keeping.history import observed_of
from onrecord.keeping.origins import origins_of
from onrecord.ledger import Ledger, Listed
from onrecord.publish.conflicts import Desk
from onrecord.publish.quotes import Shelf
from onrecord.publish.site.excerpts import (
    Links,
    conflict_path,
    excerpt_of,
    pair_of,
)
from onrecord.publish.site.names import file_name
from onrecord.publish.site.values import Excerpt, Link, Pair, Subject
from onrecord.publish.sources import shelf_of
from onrecord.publish.wording import TITLES
from onrecord.records import Person, Relation, Statement

AT_A_TIME = 100
"""How many articles, or statements, are read at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the page of each article says of it, by id, those published last first; the paths of the
    pages of people, by id; all people, those who say most first; what leads from statements, by id,
    to their conflicts; and which statements are told more than once: all others have one origin."""

    articles: Mapping[str, Subject]
    people: Mapping[str, str]
    listed: Sequence[Listed]
    conflicts: Mapping[str, Sequence[Link]]
    repeated: frozenset[str]


def known_of(ledger: Ledger, relations: Iterable[Relation]) -> Known:
    """What there is in ``ledger``; ``relations`` are the conflicts to show."""
    listed = [one for one in ledger.people.all(at_a_time=AT_A_TIME) if one.person.kind != "unnamed"]
    return Known(
        articles=_articles(ledger),
        people={one.person.id: _person_path(one.person) for one in listed},
        listed=listed,
        conflicts=_conflict_links(relations),
        repeated=frozenset(
            end for one in ledger.relations(type="repeat") for end in (one.a, one.b)
        ),
    )


def shown_relations(ledger: Ledger, *, candidates: bool) -> list[Relation]:
    """The conflicts that people confirmed, those that are surest first; with ``candidates`` then
    those that wait for a judgement."""
    found = [
        one
        for one in ledger.relations()
        if one.type in TITLES and (one.status == "confirmed" or _waits(one, candidates))
    ]
    return sorted(found, key=lambda one: (one.status != "confirmed", -one.score, one.id))


def excerpts(ledger: Ledger, statements: Sequence[Statement], known: Known) -> list[Excerpt]:
    """``statements`` as pages show them."""
    shelf = _shelf(ledger, statements, known)
    links = _links(ledger, statements, known)
    return [excerpt_of(statement, shelf, links) for statement in statements]


def pairs(ledger: Ledger, relations: Sequence[Relation], known: Known) -> list[Pair]:
    """``relations`` as pages show them, in their order."""
    ends = list(dict.fromkeys(end for one in relations for end in (one.a, one.b)))
    statements = {side.statement.id: side.statement for side in ledger.sides(ends)}
    links = _links(ledger, statements.values(), known)
    desk = Desk(
        statements=statements,
        own=frozenset(ends),
        shelf=replace(
            _shelf(ledger, statements.values(), known), observed=observed_of(ledger, ends)
        ),
        judged=ledger.judged([one.id for one in relations]),
    )
    return [pair_of(one, desk, links) for one in relations]


def _articles(ledger: Ledger) -> dict[str, Subject]:
    """What is said of each article; each is read once, and its text not kept."""
    found = [
        (article.published or "", article.id, about_article(article))
        for article in gathering.articles(ledger, Selection())
    ]
    found.sort(key=lambda one: one[:2], reverse=True)
    return {identity: about for _, identity, about in found}


def _waits(relation: Relation, candidates: bool) -> bool:
    return candidates and relation.status == "candidate"


def _person_path(person: Person) -> str:
    return file_name("people", person.name, person.id)


def _conflict_links(relations: Iterable[Relation]) -> Mapping[str, Sequence[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for one in relations:
        read = "" if one.status == "confirmed" else " (not reviewed)"
        link = Link(f"Conflict: {TITLES[one.type]}{read}", conflict_path(one))
        found[one.a].append(link)
        found[one.b].append(link)
    return found


def _shelf(ledger: Ledger, statements: Collection[Statement], known: Known) -> Shelf:
    articles = ledger.articles({statement.article for statement in statements})
    repeated = [one.id for one in statements if one.id in known.repeated]
    origins = origins_of(ledger, repeated) if repeated else {}
    return shelf_of({article.id: article for article in articles}, origins)


def _links(ledger: Ledger, statements: Collection[Statement], known: Known) -> Links:
    persons = ledger.people.speaking(statement.id for statement in statements)
    homes = {statement.article for statement in statements}
    return Links(
        articles={one: known.articles[one].path for one in homes},
        people={one: known.people[p] for one, p in persons.items() if p in known.people},
        conflicts=known.conflicts,
    )

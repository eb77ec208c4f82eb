"""What a ledger holds, some records at a time, each with the pages that it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from onrecord.exporting.selection import Selection
from onrecord.ledger import Ledger, Wanted
from onrecord.ledger.people import Listed
from onrecord.publish.told import Known, Linked, Told
from onrecord.records import Article, Relation, Statement, Status
from onrecord.sureness import FLAG

AT_A_TIME = 500
"""How many records are in memory at once."""
PAGES = 5
"""How many of the latest pages on which somebody says something are given of them."""


def statements(ledger: Ledger, chosen: Selection, *, retold: bool = False) -> Iterator[Told]:
    """Statements and their pages, in the order of entry; ``retold`` adds the pages that repeat
    them, as a named person confirmed."""
    found = (one for some in _batches(ledger, chosen) for one in _with_pages(ledger, some, retold))
    return islice(found, chosen.most)


def relations(ledger: Ledger, chosen: Selection) -> Iterator[Linked]:
    """Relations as people judged them, with both statements, in the order of entry."""
    for some in _relations(ledger, chosen.wanted.speaker, chosen.status):
        identities = {end for relation in some for end in (relation.a, relation.b)}
        sides = ledger.sides(identities)
        ends = {t.statement.id: t for t in _with_pages(ledger, [side.statement for side in sides])}
        judged = ledger.judged([relation.id for relation in some])
        for one in some:
            if one.a not in ends or one.b not in ends:
                continue  # erased since it was listed
            a, b = ends[one.a], ends[one.b]
            if chosen.in_time(a.statement, b.statement):
                yield Linked(relation=one, a=a, b=b, judged=tuple(judged.get(one.id, ())))


def people(ledger: Ledger, chosen: Selection, *, pages: bool = False) -> Iterator[Known]:
    """Persons and bodies who say anything, those who say most first; ``pages`` adds the latest on
    which they do."""
    speaker = chosen.wanted.speaker
    known = ledger.people
    listed = known.all(at_a_time=AT_A_TIME) if speaker is None else known.list(speaker)
    for one in listed:
        if _says(ledger, one, chosen):
            shown = _pages_of(ledger, one.person.id) if pages else ()
            counts = {"statements": one.statements, "articles": one.articles}
            yield Known(person=one.person, pages=shown, **counts)


def articles(ledger: Ledger, chosen: Selection) -> Iterator[Article]:
    """All articles in the order of entry, or those with a chosen statement."""
    identities = _arrived(ledger) if chosen.is_everything else _homes(ledger, chosen)
    while some := list(islice(identities, AT_A_TIME)):
        found = {article.id: article for article in ledger.articles(some)}
        yield from (found[identity] for identity in some if identity in found)


def _batches(ledger: Ledger, chosen: Selection) -> Iterator[list[Statement]]:
    """Chosen statements, some at a time."""
    standing = _standing(ledger, chosen)
    after, more, given = None, True, 0
    while more and (chosen.most is None or given < chosen.most):
        some, more = ledger.statement_page(
            chosen.wanted, after=after, limit=AT_A_TIME, newest=chosen.newest
        )
        found = [one for one in some if standing is None or one.id in standing]
        yield found
        given += len(found)
        after = some[-1].id if some else None


def _standing(ledger: Ledger, chosen: Selection) -> set[str] | None:
    """The ids of all statements in relations of the status asked for; ``None`` for any."""
    if chosen.status is None:
        return None
    found = _relations(ledger, chosen.wanted.speaker, chosen.status)
    return {end for some in found for relation in some for end in (relation.a, relation.b)}


def _with_pages(
    ledger: Ledger, statements: Sequence[Statement], retold: bool = False
) -> Iterator[Told]:
    homes = {one.id: one for one in ledger.articles({said.article for said in statements})}
    persons = ledger.people.speaking(said.id for said in statements)
    again = _retold(ledger, statements) if retold else {}
    for said in statements:
        if said.article in homes:
            yield Told(
                statement=said,
                article=homes[said.article],
                person=persons.get(said.id),
                retold=again.get(said.id, ()),
            )


def _retold(ledger: Ledger, statements: Sequence[Statement]) -> dict[str, tuple[Article, ...]]:
    """The pages that repeat each statement, in repeats that a named person confirmed."""
    own = {said.id: said.article for said in statements}
    repeats = [
        (one, other)
        for relation in ledger.relations_of(own)
        if relation.type == "repeat" and relation.status == "confirmed"
        for one, other in ((relation.a, relation.b), (relation.b, relation.a))
        if one in own
    ]
    others = ledger.sides({other for _, other in repeats})
    homes = {one.id: one for one in ledger.articles({side.statement.article for side in others})}
    page_of = {
        side.statement.id: homes[side.statement.article]
        for side in others
        if side.statement.article in homes
    }
    found: dict[str, dict[str, Article]] = defaultdict(dict)
    for one, other in repeats:
        if other in page_of and page_of[other].id != own[one]:
            found[one][page_of[other].id] = page_of[other]
    return {one: tuple(pages.values()) for one, pages in found.items()}


def _relations(
    ledger: Ledger, speaker: str | None, status: Status | None
) -> Iterator[Sequence[Relation]]:
    """Relations that are shown; dismissed ones, where asked for, whatever their score was."""
    least = 0.0 if status == "dismissed" else FLAG
    after, more = None, True
    while more:
        some, more = ledger.relation_page(
            speaker=speaker, status=status, least=least, after=after, limit=AT_A_TIME
        )
        yield some
        after = some[-1].id if some else None


def _says(ledger: Ledger, one: Listed, chosen: Selection) -> bool:
    """Whether somebody says something that is chosen."""
    if replace(chosen.wanted, speaker=None) == Wanted() and chosen.status is None:
        return True
    theirs = replace(chosen, wanted=replace(chosen.wanted, speaker=one.person.id), most=1)
    return any(_batches(ledger, theirs))


def _pages_of(ledger: Ledger, person: str) -> tuple[Article, ...]:
    said = ledger.statement_page(Wanted(speaker=person), limit=PAGES, newest=True).statements
    return tuple(ledger.articles({statement.article for statement in said}))


def _arrived(ledger: Ledger) -> Iterator[str]:
    after = 0
    while some := ledger.arrivals(after, AT_A_TIME):
        yield from (one.article for one in some)
        after = some[-1].number


def _homes(ledger: Ledger, chosen: Selection) -> Iterator[str]:
    """The articles of chosen statements, each once."""
    seen: set[str] = set()
    for some in _batches(ledger, chosen):
        for statement in some:
            if statement.article not in seen:
                seen.add(statement.article)
                yield statement.article

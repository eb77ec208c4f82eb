"""Erase a person: what they said, their names, and both in the texts of the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from sqlalchemy import Connection, select

from onrecord.ledger import codec, keeping
from onrecord.ledger.chunks import chunked
from onrecord.ledger.erasing import notes, people
from onrecord.ledger.erasing.blanking import Names
from onrecord.ledger.erasing.hanging import hanging, remove
from onrecord.ledger.erasing.rewriting import rewrite
from onrecord.ledger.matters.blanking import blank
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.people.links import BEHALF
from onrecord.ledger.schema import (
    article,
    decision,
    person,
    person_name,
    sighting,
    speaker,
    statement,
    statement_person,
)
from onrecord.records import Span


def erase_person(connection: Connection, root: int, folder: Path, judge: Judge) -> tuple[int, int]:
    """Erase the person with this root; gives how many statements went with them, and in how many
    articles their words and names are illegible now."""
    theirs = people.group_of(connection, root)
    names = _names(connection, theirs)
    said = _said(connection, theirs, names)
    spans = _spans(connection, said)
    seen = _sightings(connection, theirs)
    articles = {*spans, *seen.values(), *_mentioning(connection, names)}
    others = set(people.seen_in(connection, articles).values()) - theirs
    bare = people.unsettle(connection, seen.keys())
    going = {statement.name: said, person.name: theirs, decision.name: bare}
    remove(connection, hanging(connection, going))
    for number in sorted(articles):
        keeping.erase(connection, folder, number)
        rewrite(connection, number, tuple(sorted(spans[number])), names)
    notes.blank(connection, articles, names)
    blank(connection, names.blanked)
    people.forget(connection, others, judge)
    remove(connection, people.silent_speakers(connection))
    return len(said), len(articles)


def _mentioning(connection: Connection, names: Names) -> set[int]:
    """The articles in whose text or headline one of the names of several words stands."""
    found: set[int] = set()
    for name in names.full:
        mentions = article.c.text.contains(name, autoescape=True)
        mentions |= article.c.headline.contains(name, autoescape=True)
        found.update(connection.scalars(select(article.c.seq).where(mentions)))
    return found


def _names(connection: Connection, persons: Collection[int]) -> Names:
    rows = connection.execute(select(person).where(person.c.seq.in_(persons))).all()
    called = select(person_name.c.name).where(person_name.c.person.in_(persons))
    seen = select(sighting.c.name).where(sighting.c.person.in_(persons), sighting.c.by_name)
    told = {name for query in (called, seen) for name in connection.scalars(query)}
    return Names({row.name for row in rows} | told, rows[0].kind)


def _said(connection: Connection, persons: Collection[int], names: Names) -> set[int]:
    """The statements that they make alone or with others, and those that nobody was recognised
    in, of a speaker with one of the names."""
    tied = select(statement_person.c.statement).where(
        statement_person.c.person.in_(persons), statement_person.c.part != BEHALF
    )
    speakers = connection.execute(select(speaker.c.seq, speaker.c.name))
    namesakes = [row.seq for row in speakers if row.name in names]
    known = select(statement_person.c.statement)
    untied = select(statement.c.seq).where(
        statement.c.speaker.in_(namesakes), statement.c.seq.not_in(known)
    )
    return {*connection.scalars(tied), *connection.scalars(untied)}


def _spans(connection: Connection, statements: Iterable[int]) -> Mapping[int, set[Span]]:
    """Where the words of statements stand, and those that name who speaks, by article."""
    found: dict[int, set[Span]] = defaultdict(set)
    for some in chunked(statements):
        query = select(statement.c.article, statement.c.record).where(statement.c.seq.in_(some))
        for row in connection.execute(query):
            told = codec.statement_of(row.record)
            found[row.article] |= {*told.content.spans}
            found[row.article] |= {*(told.speaker.spans if told.speaker else ())}
    return found


def _sightings(connection: Connection, persons: Collection[int]) -> dict[int, int]:
    """Their sightings, and the article of each, by number."""
    query = select(sighting.c.seq, sighting.c.article).where(sighting.c.person.in_(persons))
    return {row.seq: row.article for row in connection.execute(query)}

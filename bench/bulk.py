"""Fill a ledger fast: the tables that ``Ledger.add`` makes, many articles to a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, insert, select

from bench.meaning import vectors
from onrecord.clean.copies import fingerprints
from onrecord.ledger import chain, writing
from onrecord.ledger.opening import opened
from onrecord.ledger.people import rows
from onrecord.ledger.people.codec import sighting_values
from onrecord.ledger.people.judge import program
from onrecord.ledger.schema import decision, person_name, sighting
from onrecord.people import new_person
from onrecord.records import Article, Sighting, Statement

_BATCH = 500
_EVIDENCE = "the same name"
_AT = "2031-01-01T00:00:00+00:00"

Story = tuple[Article, Sequence[Statement]]


class Bulk:
    """Enters stories in which everybody has one name, and no two persons share it; a ledger with
    such stories can be filled up."""

    def __init__(self, path: Path) -> None:
        self._engine = opened(path, create=True).execution_options(writes=True)
        with self._engine.connect() as connection:
            names = connection.execute(select(person_name.c.name, person_name.c.person))
            self._persons = {row.name: row.person for row in names}

    def enter(self, stories: Iterable[Story]) -> None:
        """Enter ``stories`` in batches of one transaction each."""
        rest = iter(stories)
        while batch := list(islice(rest, _BATCH)):
            with self._engine.begin() as connection, chain.entering(connection):
                for article, statements in batch:
                    self._enter(connection, article, statements)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _enter(
        self, connection: Connection, article: Article, statements: Sequence[Statement]
    ) -> None:
        prints = fingerprints(article.text)
        number = writing.enter_article(connection, article, article.id, prints)
        persons = self._enter_sightings(connection, number, sightings(article, statements))
        meanings = vectors(s.content.text for s in statements)
        writing.enter_statements(connection, article, number, statements, persons, meanings)

    def _enter_sightings(
        self, connection: Connection, article: int, seen: Sequence[Sighting]
    ) -> dict[str, int]:
        """Everybody is who had that name before, or somebody new; gives persons by name."""
        known = {one.name for one in seen if one.name in self._persons}
        fresh = [one for one in seen if one.name not in known]
        entered = rows.enter(connection, [new_person(one) for one in fresh])
        self._persons |= {one.name: seq for one, seq in zip(fresh, entered, strict=True)}
        persons = {one.name: self._persons[one.name] for one in seen}
        values = [
            sighting_values(one, article)
            | {
                "person": persons[one.name],
                "evidence": [_EVIDENCE] if one.name in known else [],
                "by_name": True,
            }
            for one in seen
        ]
        places = dict(zip(persons, rows.inserted(connection, sighting, values), strict=True))
        _journal(connection, {places[name]: persons[name] for name in persons if name in known})
        return persons


def sightings(article: Article, statements: Iterable[Statement]) -> list[Sighting]:
    """One sighting of each speaker, in the order of their first statements."""
    speakers = {s.speaker.name: s.speaker.kind for s in statements if s.speaker}
    return [
        Sighting(article=article.id, name=name, kind=kind, on=article.published)
        for name, kind in speakers.items()
    ]


def _journal(connection: Connection, joined: dict[int, int]) -> None:
    """The decisions to take sightings (keys) for persons (values) known before."""
    made = [
        {
            "kind": "join",
            "by": program(),
            "at": _AT,
            "reason": _EVIDENCE,
            "person": person,
            "moved": [[place, None, True]],
        }
        for place, person in joined.items()
    ]
    if made:
        connection.execute(insert(decision), made)

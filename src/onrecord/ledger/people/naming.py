"""Whom people mean by a name: persons by any of their names, and speakers by the name shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, union

from onrecord.ledger.names import folded, words
from onrecord.ledger.people.groups import root_column
from onrecord.ledger.schema import (
    person,
    person_name,
    person_word,
    speaker,
    speaker_word,
    statement,
    statement_person,
)
from onrecord.ledger.terms import speaker_tokens


@dataclass(frozen=True, slots=True)
class Named:
    """Numbers of speakers and of persons (all rows of their groups)."""

    speakers: frozenset[int]
    persons: frozenset[int]

    def __and__(self, other: Named) -> Named:
        return Named(self.speakers & other.speakers, self.persons & other.persons)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words that stand for them in the text index."""
        shown = (speaker_tokens(speaker, ()) for speaker in sorted(self.speakers))
        return (*shown, *(speaker_tokens(None, [one]) for one in sorted(self.persons)))


def named(connection: Connection, name: str) -> Named:
    """Whom ``name``, or the id of a person, may mean.

    Those with just that name; for a single word, and where nobody has just that name, all who have
    a name that holds all its words. So a full name never brings in a namesake with a longer one. A
    person is meant by each of their names, and brings in all that they say under any other.
    """
    known = person_with(connection, name.strip())
    if known.persons:
        return known
    just = folded(name)
    speakers = connection.scalars(select(speaker.c.seq).where(speaker.c.folded == just)).all()
    roots = _roots(connection, _bearers(person_name.c.folded == just))
    parts = words(name)
    if parts and (len(set(parts)) == 1 or not (speakers or roots)):
        speakers = _speakers_bearing(connection, set(parts))
        roots = _roots(connection, _bearers(person_name.c.seq.in_(_bearing(set(parts)))))
    return Named(frozenset(speakers), _members(connection, roots))


def person_with(connection: Connection, identity: str) -> Named:
    """The person with this id; nobody when there is none."""
    roots = _roots(connection, select(person.c.seq).where(person.c.id == identity))
    return Named(frozenset(), _members(connection, roots))


def roots_named(connection: Connection, name: str) -> list[int]:
    """The roots of those whom ``name``, or an id, may mean, in the order of entry."""
    members = named(connection, name).persons
    return sorted(_roots(connection, select(person.c.seq).where(person.c.seq.in_(members))))


def said_by(meant: Named) -> Select[tuple[int]]:
    """The numbers of the statements that those make, or that are made for them."""
    shown = select(statement.c.seq).where(statement.c.speaker.in_(meant.speakers))
    theirs = select(statement_person.c.statement).where(
        statement_person.c.person.in_(meant.persons)
    )
    both = union(shown, theirs).subquery()
    return select(both.c.seq)


def _roots(connection: Connection, which: Select[Any]) -> Sequence[int]:
    """The roots of the persons with these numbers, each once."""
    query = select(root_column()).distinct().where(person.c.seq.in_(which))
    return connection.scalars(query).all()


def _bearers(which: ColumnElement[bool]) -> Select[Any]:
    return select(person_name.c.person).where(which)


def _members(connection: Connection, roots: Iterable[int]) -> frozenset[int]:
    wanted = list(roots)
    if not wanted:
        return frozenset()
    query = select(person.c.seq).where(or_(person.c.seq.in_(wanted), person.c.root.in_(wanted)))
    return frozenset(connection.scalars(query))


def _speakers_bearing(connection: Connection, parts: Collection[str]) -> Sequence[int]:
    return connection.scalars(
        select(speaker_word.c.speaker)
        .where(speaker_word.c.word.in_(parts))
        .group_by(speaker_word.c.speaker)
        .having(func.count() == len(parts))
    ).all()


def _bearing(parts: Collection[str]) -> Select[Any]:
    """Names that hold all these words."""
    return (
        select(person_word.c.name)
        .where(person_word.c.word.in_(parts))
        .group_by(person_word.c.name)
        .having(func.count() == len(parts))
    )

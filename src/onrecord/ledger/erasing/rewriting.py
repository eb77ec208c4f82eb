"""Write an article anew with some of it illegible, and all that quotes it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, or_, select, update

from onrecord.ledger import codec
from onrecord.ledger.databases import database_of
from onrecord.ledger.erasing.blanking import Names, blanked_at, reread
from onrecord.ledger.meaning.entering import drop_vectors
from onrecord.ledger.people.links import persons_of
from onrecord.ledger.schema import (
    article,
    fingerprint,
    relation,
    sighting,
    statement,
)
from onrecord.ledger.terms import index_row
from onrecord.ledger.texts.entering import enter_words
from onrecord.records import Spans
from onrecord.wire import statement_to_json

_TOLD = ("headline", "credit", "dateline")


def rewrite(connection: Connection, number: int, spans: Spans, names: Names) -> None:
    """Make the words at ``spans``, and the names, illegible in the article with this number.

    Its fingerprints go: they would tell whether a guess at the words is right.
    """
    row = connection.execute(select(article).where(article.c.seq == number)).one()
    text = names.blanked(blanked_at(row.text, spans))
    told = {name: getattr(row, name) for name in _TOLD}
    values: dict[str, Any] = {
        name: None if said is None else names.blanked(said) for name, said in told.items()
    }
    values |= {name: names.address(getattr(row, name)) for name in ("url", "source")}
    values["details"] = names.blanked_json(row.details)
    values |= {"text": text, "sha256": codec.digest(text), "fingerprints": 0}
    connection.execute(update(article).where(article.c.seq == number).values(values))
    connection.execute(delete(fingerprint).where(fingerprint.c.article == number))
    enter_words(connection, [number])
    _statements(connection, number, text, values["headline"], names)
    _sightings(connection, number, names)
    _relations(connection, number, names)


def _statements(
    connection: Connection, number: int, text: str, headline: str | None, names: Names
) -> None:
    """The statements of others as the text stands now, in the text index too; their vectors, made
    of the words before, go."""
    query = select(statement.c.seq, statement.c.speaker, statement.c.record)
    rows = connection.execute(query.where(statement.c.article == number)).all()
    persons = persons_of(connection, [row.seq for row in rows])
    indexed: list[dict[str, Any]] = []
    for row in rows:
        before = codec.statement_of(row.record)
        told = reread(before, text, names)
        if told.content != before.content:
            drop_vectors(connection, [row.seq])
        changed = update(statement).where(statement.c.seq == row.seq)
        connection.execute(changed.values(record=statement_to_json(told)))
        words = told.content.text
        indexed.append(index_row(row.seq, words, headline, row.speaker, persons.get(row.seq, ())))
    database = database_of(connection)
    database.unindex(connection, [row.seq for row in rows])
    database.index(connection, indexed)


def _sightings(connection: Connection, number: int, names: Names) -> None:
    """What the article tells of others, without what it says beside the names."""
    query = select(sighting).where(sighting.c.article == number)
    for row in connection.execute(query).all():
        values = {
            "roles": [role for role in row.roles if names.blanked(role) == role],
            "context": [near for near in row.context if names.blanked(near) == near],
            "evidence": names.blanked_json(row.evidence),
        }
        connection.execute(update(sighting).where(sighting.c.seq == row.seq).values(values))


def _relations(connection: Connection, number: int, names: Names) -> None:
    theirs = select(statement.c.id).where(statement.c.article == number)
    query = select(relation.c.seq, relation.c.reasons, relation.c.benign)
    ends = or_(relation.c.a.in_(theirs), relation.c.b.in_(theirs))
    for row in connection.execute(query.where(ends)).all():
        told = {"reasons": row.reasons, "benign": row.benign}
        changed = update(relation).where(relation.c.seq == row.seq)
        connection.execute(changed.values(names.blanked_json(told)))

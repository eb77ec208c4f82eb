"""Check a whole ledger: that it is as it was written, and that every span yields its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row, select

from onrecord.errors import BadRecord
from onrecord.ledger import chain, chunks, codec, judgements, sqlite
from onrecord.ledger.people import verify as people
from onrecord.ledger.people.links import persons_of
from onrecord.ledger.schema import article, relation, speaker, statement
from onrecord.records import Spans, Statement
from onrecord.spans import text_of


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the ledger that is not as it must be."""

    where: str
    what: str


def problems(connection: Connection) -> Iterator[Problem]:
    """All that is wrong, in the order of the checks; nothing for a sound ledger."""
    yield from (Problem(where, what) for where, what in sqlite.damage(connection))
    yield from (Problem(where, what) for where, what in chain.faults(connection))
    yield from _articles(connection)
    yield from _statements(connection)
    yield from _relations(connection)
    yield from (Problem(where, what) for where, what in people.faults(connection))
    yield from (Problem(where, what) for where, what in judgements.faults(connection))
    yield from _index(connection)


def _articles(connection: Connection) -> Iterator[Problem]:
    for row in connection.execute(select(article.c.id, article.c.text, article.c.sha256)):
        if codec.digest(row.text) != row.sha256:
            yield Problem(f"article {row.id}", "its text is not the one that was entered")


def _statements(connection: Connection) -> Iterator[Problem]:
    query = (
        select(
            statement.c.id,
            statement.c.record,
            article.c.id.label("article_id"),
            article.c.text,
            speaker.c.name,
        )
        .join_from(statement, article)
        .outerjoin(speaker, statement.c.speaker == speaker.c.seq)
    )
    for row in connection.execute(query):
        yield from (Problem(f"statement {row.id}", what) for what in _faults(row))


def _faults(row: Row[*tuple[Any, ...]]) -> Iterator[str]:
    """What is wrong with one statement."""
    try:
        record = codec.statement_of(row.record)
    except BadRecord as error:
        yield f"it cannot be read: {error.what}"
        return
    if (record.id, record.article) != (row.id, row.article_id):
        yield "its record is another statement's"
    if (record.speaker.name if record.speaker else None) != row.name:
        yield "its record names another speaker"
    yield from _wrong_words(record, row.text)
    if any(end > len(row.text) for _, end in _pointers(record)):
        yield "some of its spans lie outside the article"


def _wrong_words(record: Statement, text: str) -> Iterator[str]:
    """The parts of a statement whose spans do not yield their words."""
    if not record.content.spans or text_of(text, record.content.spans) != record.content.text:
        yield "the article has other words at its content"
    if record.cue and text_of(text, record.cue.spans) != record.cue.text:
        yield "the article has other words at its cue"
    who = record.speaker
    if who and who.spans and text_of(text, who.spans) != who.as_named:
        yield "the article has other words at its speaker"


def _pointers(record: Statement) -> Spans:
    """The spans of a statement that carry no words of their own."""
    return record.said.spans + (record.evidence.spans if record.evidence else ())


def _relations(connection: Connection) -> Iterator[Problem]:
    ends = select(statement.c.id)
    for row in connection.execute(select(relation)):
        try:
            codec.relation_of(row)
        except BadRecord as error:
            yield Problem(f"relation {row.id}", f"it cannot be read: {error.what}")
    lost = select(relation.c.id).where(relation.c.a.not_in(ends) | relation.c.b.not_in(ends))
    for identity in connection.scalars(lost):
        yield Problem(f"relation {identity}", "one of its statements is not in the ledger")


def _index(connection: Connection) -> Iterator[Problem]:
    """Statements whose row of the text index is missing or another, and rows of none."""
    both = merge(_to_index(connection), sqlite.indexed(connection), key=itemgetter("seq"))
    for seq, rows in groupby(both, key=itemgetter("seq")):
        expected, *actual = rows
        if actual != [expected]:
            yield Problem(f"statement number {seq}", "the text index does not agree with it")


def _to_index(connection: Connection) -> Iterator[dict[str, Any]]:
    """The rows that the text index must have, in the order of ``seq``."""
    query = (
        select(statement.c.seq, statement.c.record, statement.c.speaker, article.c.headline)
        .join_from(statement, article)
        .order_by(statement.c.seq)
    )
    for rows in connection.execute(query).partitions(chunks.SIZE):
        persons = persons_of(connection, [row.seq for row in rows])
        for row in rows:
            content = row.record.get("content", {}).get("text", "")
            yield sqlite.index_row(row.seq, content, row.headline, row.speaker, persons[row.seq])

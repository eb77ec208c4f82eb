"""Check statements beside their article: words, speakers, persons, and the text index."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Text, cast, select

from onrecord.errors import BadRecord
from onrecord.ledger import codec
from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.parts import Numbers, paged
from onrecord.ledger.people.links import Links, links_of
from onrecord.ledger.schema import article, sighting, speaker, statement, statement_person
from onrecord.ledger.terms import index_row
from onrecord.records import Spans, Statement
from onrecord.spans import text_of

Fault = tuple[str, str]

_PAGE = 100
"""How many articles are looked at in one go."""
_ARTICLES = select(
    article.c.seq, article.c.id, article.c.text, article.c.sha256, article.c.headline
)


@dataclass(frozen=True, slots=True)
class _Page:
    """Some articles, and all that hangs on their statements, by number."""

    articles: Mapping[int, Any]
    persons: Mapping[int, dict[str, int]]
    links: Mapping[int, Links]
    indexed: Mapping[int, dict[str, Any]]


def faults(connection: Connection, within: Numbers) -> Iterator[Fault]:
    """What is wrong with articles and statements, a few articles at a time."""
    for rows in paged(connection, _ARTICLES, within, _PAGE):
        for row in rows:
            if codec.digest(row.text) != row.sha256:
                yield f"article {row.id}", "its text is not the one that was entered"
        yield from _statements(connection, rows)


def astray(connection: Connection) -> Iterator[Fault]:
    """What the text index holds of no statement."""
    for seq in database_of(connection).indexed_astray(connection):
        yield f"statement number {seq}", "the text index does not agree with it"


def _statements(connection: Connection, articles: Sequence[Any]) -> Iterator[Fault]:
    columns = (getattr(statement.c, name) for name in ("seq", "id", "article", "speaker"))
    query = (
        select(*columns, cast(statement.c.record, Text).label("record"), speaker.c.name)
        .outerjoin_from(statement, speaker, statement.c.speaker == speaker.c.seq)
        .where(statement.c.article.in_([row.seq for row in articles]))
        .order_by(statement.c.seq)
    )
    rows = connection.execute(query).all()
    page = _page(connection, articles, [row.seq for row in rows])
    for row in rows:
        yield from _faults(row, page)


def _page(connection: Connection, articles: Sequence[Any], statements: Sequence[int]) -> _Page:
    persons: dict[int, dict[str, int]] = defaultdict(dict)
    seen = select(sighting.c.article, sighting.c.name, sighting.c.person)
    homes = [row.seq for row in articles]
    for row in connection.execute(seen.where(sighting.c.article.in_(homes))):
        persons[row.article][row.name] = row.person
    links: dict[int, Links] = defaultdict(dict)
    indexed: dict[int, dict[str, Any]] = {}
    for some in chunked(statements):
        tied = select(statement_person).where(statement_person.c.statement.in_(some))
        for row in connection.execute(tied):
            links[row.statement][row.person] = row.part
        indexed |= database_of(connection).indexed(connection, some)
    return _Page({row.seq: row for row in articles}, persons, links, indexed)


def _faults(row: Any, page: _Page) -> Iterator[Fault]:
    """What is wrong with one statement."""
    where, home = f"statement {row.id}", page.articles[row.article]
    try:
        record = codec.statement_of(_parsed(row.record))
    except BadRecord as error:
        yield where, f"it cannot be read: {error.what}"
        return
    for what in _wrong(record, row, home):
        yield where, what
    if links_of(record.speaker, page.persons[row.article]) != page.links[row.seq]:
        yield where, "its persons are not those of its article"
    expected = index_row(
        row.seq, record.content.text, home.headline, row.speaker, page.links[row.seq]
    )
    if page.indexed.get(row.seq) != expected:
        yield f"statement number {row.seq}", "the text index does not agree with it"


def _parsed(record: object) -> dict[str, Any]:
    """The JSON of a record. Raises ``BadRecord`` when it is none."""
    try:
        parsed = json.loads(record) if isinstance(record, str) else None
    except ValueError as error:
        raise BadRecord("a statement", "it is not JSON") from error
    if not isinstance(parsed, dict):
        raise BadRecord("a statement", "it is not a record")
    return parsed


def _wrong(record: Statement, row: Any, home: Any) -> Iterator[str]:
    if (record.id, record.article) != (row.id, home.id):
        yield "its record is another statement's"
    if (record.speaker.name if record.speaker else None) != row.name:
        yield "its record names another speaker"
    yield from _wrong_words(record, home.text)
    if any(end > len(home.text) for _, end in _pointers(record)):
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

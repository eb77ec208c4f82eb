"""Look things up in a ledger. Every function takes an open connection and gives records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from onrecord.ledger import codec
from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.dates import asked_from, asked_until
from onrecord.ledger.judgements import as_judged, shown_from, stands
from onrecord.ledger.matters.tables import in_matter
from onrecord.ledger.near import Asked, nearest
from onrecord.ledger.people.links import speakers_of
from onrecord.ledger.people.naming import named, said_by
from onrecord.ledger.query import Condition, conditions, terms_of, whom
from onrecord.ledger.schema import article, fingerprint, relation, relation_end, statement
from onrecord.query import Query, parse_about
from onrecord.records import READ_LANGUAGE, Article, Relation, Side, Statement
from onrecord.wrapping import unwrapped


class Similar(NamedTuple):
    """A stored article that shares ``shared`` fingerprints; it has ``total`` of them itself."""

    article: str
    story: str
    shared: int
    total: int


class Size(NamedTuple):
    """How much a ledger holds."""

    articles: int
    statements: int
    relations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What statements must be like to be listed; ``None`` asks for nothing."""

    speaker: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    article: str | None = None
    outlet: str | None = None
    act: str | None = None
    medium: str | None = None
    matter: str | None = None


def size(connection: Connection) -> Size:
    """How many articles, statements and relations there are."""
    counts = (select(func.count()).select_from(table) for table in (article, statement, relation))
    return Size(*(connection.execute(count).scalar_one() for count in counts))


def has_article(connection: Connection, identity: str) -> bool:
    """Whether the article with this id was added."""
    query = select(article.c.seq).where(article.c.id == identity)
    return connection.execute(query).first() is not None


def unread(connection: Connection) -> int:
    """How many articles are in a language that statements are not taken from."""
    query = select(func.count()).select_from(article)
    return connection.execute(query.where(article.c.language != READ_LANGUAGE)).scalar_one()


def articles(connection: Connection, identities: Iterable[str] | None) -> list[Article]:
    """Articles with these ids, or all of them, in the order in which they came."""
    query = select(article)
    queries = (
        [query]
        if identities is None
        else [query.where(article.c.id.in_(some)) for some in chunked(identities)]
    )
    rows = [row for query in queries for row in connection.execute(query)]
    return [codec.article_of(row) for row in sorted(rows, key=lambda row: int(row.seq))]


def similar(connection: Connection, fingerprints: Collection[int]) -> list[Similar]:
    """Articles that share fingerprints, those that share most first."""
    shared: Counter[int] = Counter()
    for some in chunked(codec.signed(f) for f in fingerprints):
        query = select(fingerprint.c.article).where(fingerprint.c.hash.in_(some))
        shared.update(connection.scalars(query))
    found = [
        Similar(row.id, row.story, shared[row.seq], row.fingerprints)
        for some in chunked(shared)
        for row in connection.execute(select(article).where(article.c.seq.in_(some)))
    ]
    return sorted(found, key=lambda s: (-s.shared, s.article))


def statements(connection: Connection, wanted: Wanted) -> list[Statement]:
    """Statements that are as ``wanted``, by the day they were said, undated ones last.

    Raises ``QueryError`` when ``about``, ``since`` or ``until`` cannot be understood.
    """
    query = chosen(connection, wanted).order_by(
        statement.c.said_on.is_(None), statement.c.said_on, statement.c.seq
    )
    return [codec.statement_of(record) for record in connection.scalars(query)]


def chosen(connection: Connection, wanted: Wanted) -> Select[Any]:
    """The records of the statements that are as ``wanted``, in no order."""
    query = narrowed(connection, select(statement.c.record), wanted)
    if wanted.about is None and wanted.speaker is not None:
        query = query.where(statement.c.seq.in_(said_by(named(connection, wanted.speaker))))
    return query


def narrowed(connection: Connection, query: Select[Any], wanted: Wanted) -> Select[Any]:
    """``query``, of statements, with all that is ``wanted`` but the speaker, whom only ``about``
    brings in."""
    if wanted.about is not None:
        query = query.where(*_about(connection, parse_about(wanted.about), wanted.speaker))
    if wanted.since is not None:
        query = query.where(statement.c.said_on >= asked_from(wanted.since))
    if wanted.until is not None:
        query = query.where(statement.c.said_on <= asked_until(wanted.until))
    if wanted.article is not None:
        query = query.join(article).where(article.c.id == wanted.article)
    if wanted.matter is not None:
        query = query.where(statement.c.seq.in_(in_matter(wanted.matter)))
    return query.where(*_described(wanted))


def _described(wanted: Wanted) -> list[ColumnElement[bool]]:
    """Only from the outlet, by the act, and through the medium, that is asked for."""
    fields = {"outlet": wanted.outlet, "act": wanted.act, "medium": wanted.medium}
    return [statement.c[field] == value for field, value in fields.items() if value is not None]


def _about(connection: Connection, query: Query, speaker: str | None) -> list[Condition]:
    """What a query, and a speaker besides it, asks of a statement: words, no meaning."""
    meant = whom(connection, query, speaker)
    terms = terms_of(query, meant)
    found = conditions(connection, query)
    if terms is not None:
        found.append(statement.c.seq.in_(database_of(connection).matching(terms)))
    elif meant is not None:
        found.append(statement.c.seq.in_(said_by(meant)))
    return found


def statement_by_id(connection: Connection, identity: str) -> Statement | None:
    """The statement with this id."""
    query = select(statement.c.record).where(statement.c.id == identity)
    record = connection.execute(query).scalar_one_or_none()
    return None if record is None else codec.statement_of(record)


def relations(
    connection: Connection,
    speaker: str | None,
    kind: str | None,
    status: str | None,
    least: float,
) -> list[Relation]:
    """Relations with a statement of that speaker on either side, of that type and status, that
    score ``least`` or more."""
    query = related(connection, speaker, kind, status, least)
    return [codec.relation_of(row) for row in connection.execute(query)]


def related(
    connection: Connection,
    speaker: str | None,
    kind: str | None,
    status: str | None,
    least: float,
) -> Select[Any]:
    """The rows that ``relations`` makes records of, in the order of entry."""
    judged = as_judged()
    query = select(judged).where(shown_from(judged, least)).order_by(judged.c.seq)
    if kind is not None:
        query = query.where(stands(judged, "type", kind))
    if status is not None:
        query = query.where(stands(judged, "status", status))
    if speaker is not None:
        said = said_by(named(connection, speaker))
        theirs = select(relation_end.c.relation).where(relation_end.c.statement.in_(said))
        query = query.where(judged.c.seq.in_(theirs))
    return query


def sides(connection: Connection, identities: Iterable[str]) -> list[Side]:
    """Statements in their context, in the order of ``identities``; unknown ones are left out."""
    wanted = list(dict.fromkeys(identities))
    rows = [
        row
        for some in chunked(wanted)
        for row in connection.execute(select(statement).where(statement.c.id.in_(some)))
    ]
    by_id = {side.statement.id: side for side in _in_context(connection, rows)}
    return [by_id[identity] for identity in wanted if identity in by_id]


def sides_of_speaker(connection: Connection, name: str) -> list[Side]:
    """All statements of those whom ``name`` may mean, in context, in the order of entry."""
    meant = named(connection, name)
    query = select(statement).where(statement.c.seq.in_(said_by(meant))).order_by(statement.c.seq)
    return _in_context(connection, connection.execute(query).all())


def sides_near(connection: Connection, asked: Iterable[Asked], limit: int) -> list[Side]:
    """For each of ``asked`` the nearest statements, in that order, each once."""
    seqs = nearest(connection, list(asked), limit)
    rows = _rows(connection, seqs)
    return _in_context(connection, [rows[seq] for seq in seqs if seq in rows])


def _rows(connection: Connection, seqs: Iterable[int]) -> dict[int, Row[Any]]:
    """The rows of the statements with these numbers, by number."""
    return {
        row.seq: row
        for some in chunked(seqs)
        for row in connection.execute(select(statement).where(statement.c.seq.in_(some)))
    }


def _in_context(connection: Connection, rows: Sequence[Row[Any]]) -> list[Side]:
    """Rows of statements with the texts of their articles, each text read once."""
    persons = speakers_of(connection, [row.seq for row in rows])
    homes = {
        row.seq: row
        for some in chunked({row.article for row in rows})
        for row in connection.execute(
            select(article.c.seq, article.c.text, article.c.story, article.c.outlet).where(
                article.c.seq.in_(some)
            )
        )
    }
    return [
        Side(
            statement=codec.statement_of(row.record),
            text=unwrapped(homes[row.article].text),
            story=homes[row.article].story,
            position=row.position,
            outlet=homes[row.article].outlet,
            person=persons.get(row.seq),
        )
        for row in rows
    ]

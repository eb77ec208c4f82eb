"""Look up kept pages and observations. Every function takes an open connection."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from onrecord.ledger.codec import digest
from onrecord.ledger.judging import plain
from onrecord.ledger.keeping.kept import Carried, Observation, Snapshot
from onrecord.ledger.keeping.tables import carried, kept_page, observation, snapshot
from onrecord.ledger.keeping.warcs import Place
from onrecord.ledger.schema import article, statement
from onrecord.wire import statement_from_json


def observations(connection: Connection, address: str) -> list[Observation]:
    """What was observed at ``address``, the first first."""
    query = _runs().where(observation.c.address == address)
    rows = connection.execute(query.order_by(observation.c.first, observation.c.seq))
    return [_observation(row) for row in rows]


def _runs() -> Select[Any]:
    return select(observation, article.c.id.label("identity")).outerjoin(
        article, observation.c.article == article.c.seq
    )


def _observation(row: Row[Any]) -> Observation:
    return Observation(
        address=row.address, article=row.identity, first=row.first, last=row.last, how=row.how
    )


def lately(connection: Connection, address: str, limit: int) -> list[str]:
    """The ids of the articles that ``address`` showed, the one read last first."""
    last = func.max(observation.c.last)
    query = (
        select(article.c.id)
        .join(observation, observation.c.article == article.c.seq)
        .where(observation.c.address == address)
        .group_by(article.c.id)
        .order_by(last.desc(), article.c.id)
    )
    return list(connection.scalars(query.limit(limit)))


def with_text(connection: Connection, address: str, text: str) -> list[tuple[str, str | None]]:
    """The ids and headlines of the articles with this very text that ``address`` showed."""
    query = (
        select(article.c.id, article.c.headline)
        .join(observation, observation.c.article == article.c.seq)
        .where(observation.c.address == address, article.c.sha256 == digest(text))
        .distinct()
        .order_by(article.c.id)
    )
    return [(row.id, row.headline) for row in connection.execute(query)]


def standing_at(connection: Connection, address: str) -> Observation | None:
    """The run of readings of ``address`` that began last; ``None`` when it was never read."""
    query = _runs().where(observation.c.address == address)
    last = query.order_by(observation.c.first.desc(), observation.c.seq.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    return None if row is None else _observation(row)


def addresses_of(connection: Connection, identity: str) -> list[str]:
    """The addresses at which the article with this id was seen."""
    query = select(observation.c.address).join(article).where(article.c.id == identity)
    return sorted(set(connection.scalars(query)))


def story_of(connection: Connection, identity: str) -> str | None:
    """The group of copies that the article with this id belongs to."""
    return connection.scalar(select(article.c.story).where(article.c.id == identity))


def in_story(connection: Connection, story: str) -> list[str]:
    """The ids of the articles of a group of copies, in the order of entry."""
    query = select(article.c.id).where(article.c.story == story).order_by(article.c.seq)
    return list(connection.scalars(query))


def statements_beginning(connection: Connection, identity: str, limit: int) -> list[str]:
    """The ids of at most ``limit`` statements that begin so."""
    start = plain(identity)
    query = select(statement.c.id).where(statement.c.id.between(start, f"{start}\U0010ffff"))
    return list(connection.scalars(query.order_by(statement.c.id).limit(limit)))


def carried_in(connection: Connection, identity: str) -> list[Carried]:
    """The statements of the article with this id that an earlier version has already."""
    query = (
        select(carried.c.record, carried.c.position, statement.c.id)
        .select_from(carried)
        .join(article, carried.c.article == article.c.seq)
        .join(statement, carried.c.statement == statement.c.seq)
        .where(article.c.id == identity)
        .order_by(carried.c.position)
    )
    return [
        Carried(statement=row.id, here=statement_from_json(row.record), position=row.position)
        for row in connection.execute(query)
    ]


def snapshots(connection: Connection, identity: str) -> list[Snapshot]:
    """The pages from which the article with this id was read, the first first."""
    query = (
        select(snapshot)
        .join(kept_page, kept_page.c.snapshot == snapshot.c.seq)
        .join(article, kept_page.c.article == article.c.seq)
        .where(article.c.id == identity)
        .order_by(snapshot.c.at, snapshot.c.seq)
    )
    return [
        Snapshot(
            sha256=row.sha256,
            url=row.url,
            at=row.at,
            content_type=row.content_type,
            size=row.size,
            dropped=row.dropped,
        )
        for row in connection.execute(query)
    ]


def places(connection: Connection) -> Iterator[tuple[str, Place]]:
    """The SHA-256 of every page that is kept, and where its bytes are."""
    query = select(snapshot).where(snapshot.c.kind == "resource", snapshot.c.dropped.is_(None))
    for row in connection.execute(query.order_by(snapshot.c.seq)):
        yield row.sha256, Place(row.file, row.offset, row.length)


def place_of(connection: Connection, sha256: str) -> Place | None:
    """Where the bytes with this SHA-256 are."""
    query = (
        select(snapshot.c.file, snapshot.c.offset, snapshot.c.length)
        .where(
            snapshot.c.sha256 == sha256,
            snapshot.c.kind == "resource",
            snapshot.c.dropped.is_(None),
        )
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else Place(row.file, row.offset, row.length)

"""What grouping has to know of statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.matters.tables import matter, matter_progress, statement_matter
from onrecord.ledger.meaning.coding import Floats, from_bytes
from onrecord.ledger.meaning.tables import statement_vector
from onrecord.ledger.schema import article, statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement (id) in its article, what it means (None where nobody made a vector), and the
    matter (id) in which it stands; ``kept`` when people hold that to be as it is."""

    key: str
    article: str
    story: str
    headline: str
    text: str
    speaker: str
    vector: Floats | None = field(repr=False, compare=False)
    matter: str | None
    kept: bool


def by_day(connection: Connection) -> Sequence[int]:
    """The numbers of all statements, those said first first, undated ones last."""
    day = statement.c.said_on
    return connection.scalars(
        select(statement.c.seq).order_by(day.nulls_last(), statement.c.seq)
    ).all()


def unseen(connection: Connection, before: int) -> tuple[Sequence[int], Sequence[int]]:
    """The numbers of the statements whose matter nobody looked for, and of at most ``before``
    statements that were entered just before these."""
    seen = connection.scalar(select(matter_progress.c.statement)) or 0
    fresh = connection.scalars(
        select(statement.c.seq).where(statement.c.seq > seen).order_by(statement.c.seq)
    ).all()
    if not fresh:
        return [], []
    earlier = select(statement.c.seq).where(statement.c.seq < fresh[0])
    some = connection.scalars(earlier.order_by(statement.c.seq.desc()).limit(before)).all()
    return fresh, some[::-1]


def told(connection: Connection, seqs: Iterable[int]) -> list[Told]:
    """Statements (numbers) for grouping, in the order of entry."""
    found = [one for some in chunked(seqs) for one in _told(connection, some)]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _told(connection: Connection, seqs: Sequence[int]) -> list[tuple[int, Told]]:
    vectors = _vectors(connection, seqs)
    query = (
        select(
            statement.c.seq,
            statement.c.id,
            statement.c.record,
            article.c.id.label("home"),
            article.c.story,
            func.coalesce(article.c.headline, "").label("headline"),
            matter.c.id.label("matter"),
            func.coalesce(matter.c.kept, False).label("kept"),
        )
        .join_from(statement, article)
        .outerjoin(statement_matter, statement_matter.c.statement == statement.c.seq)
        .outerjoin(matter, matter.c.seq == statement_matter.c.matter)
        .where(statement.c.seq.in_(seqs))
    )
    return [(row.seq, _one(row, vectors.get(row.seq))) for row in connection.execute(query)]


def _one(row: Any, vector: Floats | None) -> Told:
    speaker = row.record["speaker"]
    return Told(
        key=row.id,
        article=row.home,
        story=row.story,
        headline=row.headline,
        text=row.record["content"]["text"],
        speaker=speaker["name"] if speaker else "",
        vector=vector,
        matter=row.matter,
        kept=bool(row.kept),
    )


def _vectors(connection: Connection, seqs: Sequence[int]) -> dict[int, Floats]:
    query = select(statement_vector.c.statement, statement_vector.c.vector)
    rows = connection.execute(query.where(statement_vector.c.statement.in_(seqs))).all()
    return dict(
        zip((row.statement for row in rows), from_bytes([r.vector for r in rows]), strict=True)
    )

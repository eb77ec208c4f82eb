"""Which articles came, in the order in which they did: for whoever looks at what is new."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, func, select

from onrecord.ledger.schema import article


class Arrival(NamedTuple):
    """An article by its id; ``number`` grows from each to the next."""

    number: int
    article: str


def arrivals(connection: Connection, after: int, limit: int) -> list[Arrival]:
    """At most ``limit`` articles that came after the one with the number ``after``."""
    query = select(article.c.seq, article.c.id).where(article.c.seq > after)
    rows = connection.execute(query.order_by(article.c.seq).limit(limit))
    return [Arrival(row.seq, row.id) for row in rows]


def newest(connection: Connection) -> int:
    """The number of the article that came last; 0 for an empty ledger."""
    return int(connection.scalar(select(func.max(article.c.seq))) or 0)

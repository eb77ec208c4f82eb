"""Where else a statement is told: the pages of those that it repeats, and that repeat it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.judgements import as_judged
from onrecord.ledger.schema import article, relation_end, statement


class Telling(NamedTuple):
    """A page that carries a statement: its group of copies, outlet, credit and day, if known, and
    the id of the statement on it."""

    story: str
    outlet: str | None
    credit: str | None
    published: str | None
    statement: str = ""


def tellings(connection: Connection, identities: Iterable[str]) -> dict[str, list[Telling]]:
    """The pages on which each statement of these ids is told, its own first."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for some in chunked(identities):
        for query in (_own(some), _elsewhere(some)):
            for row in connection.execute(query):
                found[row.id].append(
                    Telling(row.story, row.outlet, row.credit, row.published, row.there)
                )
    return found


_TOLD = (article.c.story, article.c.outlet, article.c.credit, article.c.published)


def _own(identities: list[str]) -> Select[Any]:
    there = statement.c.id.label("there")
    return select(statement.c.id, there, *_TOLD).join(article).where(statement.c.id.in_(identities))


def _elsewhere(identities: list[str]) -> Select[Any]:
    """Those at the other end of a repeat that nobody dismissed."""
    judged, this = as_judged(), relation_end.alias("this")
    other, theirs = relation_end.alias("other"), statement.alias("theirs")
    return (
        select(statement.c.id, theirs.c.id.label("there"), *_TOLD)
        .join(this, this.c.statement == statement.c.seq)
        .join(judged, judged.c.seq == this.c.relation)
        .join(other, other.c.relation == this.c.relation)
        .join(theirs, theirs.c.seq == other.c.statement)
        .join(article, article.c.seq == theirs.c.article)
        .where(
            statement.c.id.in_(identities),
            other.c.statement != this.c.statement,
            judged.c.type == "repeat",
            judged.c.status != "dismissed",
        )
        .order_by(statement.c.id, theirs.c.seq)
    )

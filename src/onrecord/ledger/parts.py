"""Articles a page at a time, and in parts that are worked on apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select

from onrecord.ledger.schema import article


class Numbers(NamedTuple):
    """The numbers of articles ``after`` one, ``until`` another (inclusive; ``None``: all)."""

    after: int = 0
    until: int | None = None


ALL = Numbers()


def parts(connection: Connection, count: int) -> list[Numbers]:
    """All articles in at most ``count`` parts, of as many articles each."""
    total = connection.execute(select(func.count()).select_from(article)).scalar_one()
    numbers = select(article.c.seq).order_by(article.c.seq)
    ends = {
        connection.execute(numbers.offset(total * place // count - 1).limit(1)).scalar_one()
        for place in range(1, count)
        if total * place // count > 0
    }
    return [Numbers(*two) for two in pairwise([0, *sorted(ends), None])]


def paged(
    connection: Connection, query: Select[Any], within: Numbers, size: int
) -> Iterator[Sequence[Any]]:
    """What ``query`` selects of the articles with these numbers, in their order, some rows at a
    time; it must select ``article.seq``."""
    if within.until is not None:
        query = query.where(article.c.seq <= within.until)
    ordered, last = query.order_by(article.c.seq).limit(size), within.after
    while rows := connection.execute(ordered.where(article.c.seq > last)).all():
        yield rows
        last = rows[-1].seq

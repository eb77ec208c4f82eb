"""Statements that join a matter which is followed, whenever and however they do."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import insert, select

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.newsroom.access import Access
from onrecord.watching.notable import news_among
from onrecord.watching.records import Followed, Noteworthy
from onrecord.watching.tables import joined

RECENT = 500
"""Of how many of the last articles a statement that joins is told: matters are made anew and merged
by hand, and what was said long ago is no news."""


class Joined:
    """Which statements of matters were looked at. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def since(self, one: Followed, members: Collection[str]) -> set[str]:
        """Those of ``members`` (ids of statements) that were not looked at yet."""
        query = select(joined.c.statement).where(joined.c.followed == one.number)
        with self._access.reading() as connection:
            return set(members) - set(connection.scalars(query))

    def looked_at(self, one: Followed, statements: Collection[str]) -> None:
        """These were."""
        rows = [{"followed": one.number, "statement": key} for key in sorted(statements)]
        with self._access.writing() as connection:
            connection.execute(insert(joined), rows)


def members(ledger: Ledger, one: Followed) -> list[str]:
    """The ids of the statements of the matter; none when it is gone."""
    try:
        return ledger.matters.members(one.subject)
    except QueryError:
        return []


def news_of(ledger: Ledger, one: Followed, fresh: Collection[str]) -> Iterator[Noteworthy]:
    """What is worth telling of the statements ``fresh`` that joined a matter, an article each."""
    newest = ledger.newest_arrival()
    homes = {s.statement.article for s in ledger.sides(fresh)}
    for arrival in ledger.arrivals(newest - RECENT, RECENT) if homes else ():
        if arrival.article in homes:
            told = news_among(ledger, arrival.article, fresh)
            if told:
                yield Noteworthy(
                    kind="said", subject=arrival.article, statements=told, followed=one.label
                )

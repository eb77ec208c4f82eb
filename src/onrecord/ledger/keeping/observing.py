"""What an address showed, and when: runs of readings that all found the same.

Each row is a run: every reading from ``first`` to ``last`` found that article there, or nothing.
Readings may come in any order, since an old crawl may be read after a new page.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from onrecord.ledger.keeping.tables import observation


def observe(
    connection: Connection, address: str, number: int | None, at: str, how: str | None = None
) -> None:
    """Enter that ``address`` showed the article with this ``number`` at the time ``at``.

    ``None`` says that it was gone; ``how`` says in which way.
    """
    before, after = _around(connection, address, at)
    if before is not None and before.article == number:
        _stretch(connection, before, last=max(before.last, at))
    elif after is not None and after.article == number and not (before and before.last >= at):
        _stretch(connection, after, first=at)
    else:
        row = {"address": address, "article": number, "first": at, "last": at, "how": how}
        connection.execute(insert(observation), [row])


def _around(
    connection: Connection, address: str, at: str
) -> tuple[Row[Any] | None, Row[Any] | None]:
    """The run that began last before a time, and the one that begins next."""
    runs, first = select(observation).where(observation.c.address == address), observation.c.first
    before = runs.where(first <= at).order_by(first.desc(), observation.c.seq.desc())
    after = runs.where(first > at).order_by(first, observation.c.seq)
    found = [connection.execute(query.limit(1)).one_or_none() for query in (before, after)]
    return found[0], found[1]


def _stretch(connection: Connection, run: Row[Any], **ends: str) -> None:
    if any(getattr(run, name) != value for name, value in ends.items()):
        change = update(observation).where(observation.c.seq == run.seq)
        connection.execute(change.values(**ends))

"""What an address showed, and when: runs of readings that all found the same.

Each row is a run: every reading from ``first`` to ``last`` found that article there, or nothing.
Readings may come in any order, since an old crawl may be read after a new page.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Row, insert, select, update

from onrecord.ledger.keeping.tables import observation

Run = Row[tuple[object, ...]]


def observe(
    connection: Connection, address: str, number: int | None, at: str, how: str | None = None
) -> None:
    """Enter that ``address`` showed the article with this ``number`` at the time ``at``.

    ``None`` says that it was gone; ``how`` says in which way.
    """
    runs = runs_of(connection, address)
    within = [run for run in runs if run.first <= at <= run.last]
    if any(run.article == number for run in within):
        return
    before = [run for run in runs if run.first <= at and run not in within]
    after = [run for run in runs if run.first > at]
    if not within and before and before[-1].article == number:
        _move(connection, before[-1], last=at)
    elif not within and after and after[0].article == number:
        _move(connection, after[0], first=at)
    else:
        row = {"address": address, "article": number, "first": at, "last": at, "how": how}
        connection.execute(insert(observation), [row])


def runs_of(connection: Connection, address: str) -> Sequence[Run]:
    """The runs of ``address``, the first one first."""
    query = select(observation).where(observation.c.address == address)
    return connection.execute(query.order_by(observation.c.first, observation.c.seq)).all()


def _move(connection: Connection, run: Run, **ends: str) -> None:
    connection.execute(update(observation).where(observation.c.seq == run.seq).values(**ends))

"""Alerts, and how far the ledger was looked through for them, in the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from onrecord.newsroom.access import Access
from onrecord.watching.records import Alert, Noteworthy
from onrecord.watching.tables import alert, delivery, state, target

_PLACE = "place"


class Alerts:
    """The alerts of a newsroom. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def place(self) -> int | None:
        """The number of the last article that was looked at; ``None`` before the first time."""
        with self._access.reading() as connection:
            found = connection.scalar(select(state.c.value).where(state.c.name == _PLACE))
        return None if found is None else int(found)

    def raise_all(self, found: Sequence[Noteworthy], place: int) -> list[int]:
        """Enter those of ``found`` that are new, with a delivery to each target, and that all up to
        ``place`` was looked at: all of it or nothing. Gives the numbers of the new alerts."""
        with self._access.writing() as connection:
            entered = [self._enter(connection, one) for one in found]
            moved = update(state).where(state.c.name == _PLACE).values(value=str(place))
            if not connection.execute(moved).rowcount:
                first = {"name": _PLACE, "value": str(place), "until": 0}
                connection.execute(insert(state), first)
        return [number for number in entered if number is not None]

    def _enter(self, connection: Connection, one: Noteworthy) -> int | None:
        same = select(alert.c.seq).where(
            alert.c.kind == one.kind,
            alert.c.subject == one.subject,
            alert.c.followed == one.followed,
        )
        if connection.execute(same).first() is not None:
            return None
        row = {
            "kind": one.kind,
            "subject": one.subject,
            "followed": one.followed,
            "statements": list(one.statements),
            "made_at": self._access.now(),
        }
        number = int(connection.execute(insert(alert).returning(alert.c.seq), row).scalar_one())
        for to in connection.scalars(select(target.c.seq)).all():
            waits = {"alert": number, "target": to, "attempts": 0}
            connection.execute(insert(delivery), waits | {"next_at": self._access.seconds()})
        return number

    def page(self, *, limit: int = 50, before: int | None = None) -> list[Alert]:
        """At most ``limit`` alerts, the newest first, of those ``before`` a number."""
        query = select(alert).order_by(alert.c.seq.desc()).limit(limit)
        if before is not None:
            query = query.where(alert.c.seq < before)
        with self._access.reading() as connection:
            return [alert_of(row) for row in connection.execute(query)]

    def unread(self) -> int:
        """How many were not read."""
        query = select(func.count()).select_from(alert).where(alert.c.read_at.is_(None))
        with self._access.reading() as connection:
            return int(connection.scalar(query) or 0)

    def read(self, number: int | None = None) -> int:
        """Mark one alert, or all, as read; gives how many were not."""
        query = update(alert).where(alert.c.read_at.is_(None))
        if number is not None:
            query = query.where(alert.c.seq == number)
        with self._access.writing() as connection:
            return connection.execute(query.values(read_at=self._access.now())).rowcount


def alert_of(row: Row[Any]) -> Alert:
    """The alert in a row that has the columns of its table."""
    what = Noteworthy(
        kind=row.kind,
        subject=row.subject,
        statements=tuple(row.statements),
        followed=row.followed,
    )
    return Alert(number=row.seq, what=what, made_at=row.made_at, read_at=row.read_at)

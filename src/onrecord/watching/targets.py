"""Where alerts are sent, and which were, in the store."""

from __future__ import annotations

import re
import secrets
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from onrecord.errors import QueryError
from onrecord.newsroom.access import Access, storable
from onrecord.watching.alerts import alert_of
from onrecord.watching.records import Delivery, Target, TargetKind
from onrecord.watching.schedule import DELIVERY_TRIES, before_next_try
from onrecord.watching.sources import checked_url
from onrecord.watching.tables import alert, delivery, target

_MAIL = re.compile(r"[^\s@<>\",;:]{1,64}@[\w.-]{1,255}")


class Targets:
    """The targets of a newsroom. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def add(self, address: str, by: str, *, private: bool = False) -> Target:
        """Send alerts to ``address`` (https://… or a mail address) from now on. Its secret, with
        which webhooks are signed, is in the answer. Raises ``QueryError``."""
        kind, known = _kind_of(address)
        with self._access.writing() as connection:
            same = select(target).where(target.c.address == known)
            if connection.execute(same).first() is not None:
                raise QueryError(known, "alerts are sent there already", "Remove it first")
            row = {
                "kind": kind,
                "address": known,
                "secret": secrets.token_hex(32),
                "private": private,
                "made_by": storable(by),
                "made_at": self._access.now(),
            }
            return _target(connection.execute(insert(target).returning(target), row).one())

    def remove(self, address: str) -> bool:
        """Send nothing there any more; gives whether anything was."""
        with self._access.writing() as connection:
            number = connection.scalar(select(target.c.seq).where(target.c.address == address))
            waits = delivery.c.next_at.is_not(None)
            connection.execute(delete(delivery).where(delivery.c.target == number, waits))
            return bool(connection.execute(delete(target).where(target.c.seq == number)).rowcount)

    def all(self) -> list[Target]:
        """All, in the order in which they were added."""
        with self._access.reading() as connection:
            return [_target(row) for row in connection.execute(select(target).order_by("seq"))]

    def waiting(self, limit: int) -> list[Delivery]:
        """At most ``limit`` deliveries whose time has come, the oldest alert first."""
        due = (
            select(delivery)
            .where(delivery.c.next_at <= self._access.seconds())
            .order_by(delivery.c.alert, delivery.c.target)
            .limit(limit)
        )
        with self._access.reading() as connection:
            targets = {row.seq: _target(row) for row in connection.execute(select(target))}
            rows = connection.execute(due).all()
            wanted = select(alert).where(alert.c.seq.in_({row.alert for row in rows}))
            alerts = {row.seq: alert_of(row) for row in connection.execute(wanted)}
        return [
            Delivery(alert=alerts[row.alert], target=targets[row.target], attempts=row.attempts)
            for row in rows
            if row.target in targets
        ]

    def delivered(self, one: Delivery) -> None:
        """``one`` arrived, and is never sent again."""
        self._set(one, next_at=None, done_at=self._access.now(), trouble=None)

    def failed(self, one: Delivery, trouble: str) -> None:
        """``one`` did not arrive: it is sent again later, and given up after ``DELIVERY_TRIES``."""
        attempts = one.attempts + 1
        later = self._access.seconds() + before_next_try(attempts)
        self._set(
            one,
            attempts=attempts,
            next_at=later if attempts < DELIVERY_TRIES else None,
            trouble=storable(trouble[:500]),
        )

    def _set(self, one: Delivery, **values: object) -> None:
        this = (delivery.c.alert == one.alert.number, delivery.c.target == one.target.number)
        with self._access.writing() as connection:
            connection.execute(update(delivery).where(*this).values(**values))

    def troubles(self) -> dict[str, str]:
        """By address, why the last delivery that did not arrive did not."""
        query = (
            select(target.c.address, delivery.c.trouble)
            .join(delivery, delivery.c.target == target.c.seq)
            .where(delivery.c.trouble.is_not(None))
            .order_by(delivery.c.alert)
        )
        with self._access.reading() as connection:
            return {row.address: row.trouble for row in connection.execute(query)}


def _kind_of(address: str) -> tuple[TargetKind, str]:
    found = address.strip().removeprefix("mailto:")
    if _MAIL.fullmatch(found):
        return "mail", found
    return "webhook", checked_url(found)


def _target(row: Row[Any]) -> Target:
    return Target(
        number=row.seq,
        kind=row.kind,
        address=row.address,
        secret=row.secret,
        private=row.private,
    )

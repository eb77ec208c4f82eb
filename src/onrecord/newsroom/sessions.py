"""Sessions of browsers: kept here, so that they can be ended here.

A session ends a week after it began, or half a day after it was last used, whichever comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, or_, select, update

from onrecord.newsroom.access import Access
from onrecord.newsroom.accounts import Account, account_of
from onrecord.newsroom.keys import digest, new_secret
from onrecord.newsroom.tables import account, session

LONGEST_SECONDS = 7 * 24 * 3600
IDLE_SECONDS = 12 * 3600
_SELDOM_SECONDS = 60
"""How long a use of a session may go without being written down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A browser that is signed in; times are seconds since 1970."""

    account: Account
    began: int
    seen: int
    address: str


class Sessions:
    """The sessions of a newsroom. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def begin(self, of: Account, address: str) -> str:
        """Begin a session; gives the secret for the browser, which is kept nowhere else."""
        secret, now = new_secret(), self._access.seconds()
        row = {"sha256": digest(secret), "account": of.number, "address": address}
        with self._access.writing() as connection:
            connection.execute(delete(session).where(_over(now)))
            connection.execute(insert(session), row | {"began": now, "seen": now})
        return secret

    def of(self, secret: str) -> Session | None:
        """The session with this secret, if it goes on and its account is open."""
        now, found = self._access.seconds(), None
        query = (
            select(session.c.began, session.c.seen, session.c.address, *account.c)
            .join(account, account.c.seq == session.c.account)
            .where(session.c.sha256 == digest(secret), account.c.disabled.is_(False), ~_over(now))
        )
        with self._access.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is not None:
            found = _session_of(row)
            self._note_use(secret, row.seen, now)
        return found

    def count(self, of: Account) -> int:
        """How many sessions of the account go on."""
        query = select(func.count()).where(
            session.c.account == of.number, ~_over(self._access.seconds())
        )
        with self._access.reading() as connection:
            return int(connection.execute(query).scalar_one())

    def end(self, secret: str) -> None:
        """End the session with this secret."""
        with self._access.writing() as connection:
            connection.execute(delete(session).where(session.c.sha256 == digest(secret)))

    def end_all(self, of: Account) -> int:
        """End all sessions of the account; gives how many there were."""
        with self._access.writing() as connection:
            return connection.execute(
                delete(session).where(session.c.account == of.number)
            ).rowcount

    def _note_use(self, secret: str, seen: int, now: int) -> None:
        if now - seen < _SELDOM_SECONDS:
            return
        query = update(session).where(session.c.sha256 == digest(secret)).values(seen=now)
        with self._access.writing() as connection:
            connection.execute(query)


def _over(now: int) -> ColumnElement[bool]:
    return or_(session.c.began <= now - LONGEST_SECONDS, session.c.seen <= now - IDLE_SECONDS)


def _session_of(row: Any) -> Session:
    return Session(account=account_of(row), began=row.began, seen=row.seen, address=row.address)

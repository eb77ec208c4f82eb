"""Sources and the addresses that they named, in the store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from onrecord.errors import QueryError
from onrecord.newsroom.access import Access, storable
from onrecord.read.web import Validators
from onrecord.watching.records import Item, Source
from onrecord.watching.schedule import ARTICLES_AGAIN, TRIES, after_failure, before_next_try
from onrecord.watching.tables import item, source

LONGEST_URL = 2_000
MOST_WAITING = 5_000
"""So many addresses of one source may wait; more than that is no feed."""


class Sources:
    """The sources of a newsroom. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def add(self, url: str, by: str) -> bool:
        """Watch ``url`` from now on; gives whether it is new. Raises ``QueryError``."""
        checked = checked_url(url)
        row = {"url": checked, "next_at": 0, "failures": 0, "made_by": storable(by)}
        with self._access.writing() as connection:
            known = select(source.c.seq).where(source.c.url == checked)
            if connection.execute(known).first() is not None:
                return False
            connection.execute(insert(source), row | {"made_at": self._access.now()})
        return True

    def remove(self, url: str) -> bool:
        """Watch ``url`` no longer; gives whether it was watched."""
        with self._access.writing() as connection:
            number = connection.scalar(select(source.c.seq).where(source.c.url == url.strip()))
            connection.execute(
                delete(item).where(item.c.source == number, item.c.next_at.is_not(None))
            )
            return bool(connection.execute(delete(source).where(source.c.seq == number)).rowcount)

    def all(self) -> list[Source]:
        """All of them, in the order in which they were added."""
        with self._access.reading() as connection:
            return [_source(row) for row in connection.execute(select(source).order_by("seq"))]

    def due(self) -> list[Source]:
        """Those whose time has come, the longest overdue first."""
        query = select(source).where(source.c.next_at <= self._access.seconds())
        with self._access.reading() as connection:
            return [_source(row) for row in connection.execute(query.order_by("next_at", "seq"))]

    def visited(
        self, seen: Source, validators: Validators, addresses: Iterable[str], every: int
    ) -> int:
        """Write down that ``seen`` was read, and which ``addresses`` it names; gives how many of
        them are new."""
        values = {
            "etag": validators.etag and storable(validators.etag),
            "modified": validators.modified and storable(validators.modified),
            "next_at": self._access.seconds() + every,
            "checked_at": self._access.now(),
            "failures": 0,
            "trouble": None,
        }
        with self._access.writing() as connection:
            connection.execute(update(source).where(source.c.seq == seen.number).values(values))
            return self._enter(connection, seen.number, addresses)

    def failed(self, seen: Source, trouble: str, every: int, retry_after: float | None) -> None:
        """Write down that ``seen`` could not be read, and leave it alone for a while."""
        wait = after_failure(every, seen.failures + 1, retry_after)
        values = {
            "next_at": self._access.seconds() + wait,
            "checked_at": self._access.now(),
            "failures": seen.failures + 1,
            "trouble": storable(trouble[:500]),
        }
        with self._access.writing() as connection:
            connection.execute(update(source).where(source.c.seq == seen.number).values(values))

    def waiting(self, limit: int) -> list[Item]:
        """At most ``limit`` addresses whose time has come."""
        query = select(item).where(item.c.next_at <= self._access.seconds())
        with self._access.reading() as connection:
            rows = connection.execute(query.order_by("next_at", "sha256").limit(limit))
            return [_item(row) for row in rows]

    def taken(self, read: Item) -> None:
        """``read`` gave an article; it is read again after each of ``ARTICLES_AGAIN``."""
        more = read.reads < len(ARTICLES_AGAIN)
        later = self._access.seconds() + ARTICLES_AGAIN[read.reads] if more else None
        self._set(read, next_at=later, reads=read.reads + 1, failures=0, trouble=None)

    def done(self, read: Item, trouble: str) -> None:
        """``read`` is not to be read again; ``trouble`` says why."""
        self._set(read, next_at=None, trouble=trouble)

    def leads_on(self, read: Item, addresses: Iterable[str], after: int) -> None:
        """``read`` is a list itself, which names ``addresses``; it is read again ``after``
        seconds."""
        self._set(read, next_at=self._access.seconds() + after, failures=0, trouble=None)
        with self._access.writing() as connection:
            self._enter(connection, read.source, addresses)

    def again(self, read: Item, trouble: str) -> None:
        """``read`` failed: it is tried again later, and given up after ``TRIES``."""
        failures = read.failures + 1
        later = self._access.seconds() + before_next_try(failures)
        self._set(
            read, next_at=later if failures < TRIES else None, failures=failures, trouble=trouble
        )

    def _set(self, read: Item, **values: object) -> None:
        trouble = values.get("trouble")
        kept = values | {"trouble": storable(str(trouble)[:500]) if trouble else None}
        with self._access.writing() as connection:
            connection.execute(
                update(item).where(item.c.sha256 == _key(read.address)).values(**kept)
            )

    def _enter(self, connection: Connection, number: int, addresses: Iterable[str]) -> int:
        waiting = select(func.count()).where(item.c.source == number, item.c.next_at.is_not(None))
        room = MOST_WAITING - int(connection.scalar(waiting) or 0)
        fresh = 0
        for address in dict.fromkeys(addresses):
            key = select(item.c.sha256).where(item.c.sha256 == _key(address))
            if fresh >= room or len(address) > LONGEST_URL or connection.execute(key).first():
                continue
            row = {"sha256": _key(address), "address": storable(address), "source": number}
            # a feed names its newest first; they keep that order among themselves
            never = {"next_at": self._access.seconds(), "reads": 0, "failures": 0}
            connection.execute(insert(item), row | never)
            fresh += 1
        return fresh


def checked_url(url: str) -> str:
    """``url`` without space around it. Raises ``QueryError`` for no address of the web."""
    found = url.strip()
    if not found.startswith(("http://", "https://")) or len(found) > LONGEST_URL:
        raise QueryError(url[:100], "this is no address of the web", "It begins with https://")
    return found


def _key(address: str) -> str:
    return hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()


def _item(row: Row[Any]) -> Item:
    return Item(address=row.address, source=row.source, reads=row.reads, failures=row.failures)


def _source(row: Row[Any]) -> Source:
    return Source(
        number=row.seq,
        url=row.url,
        validators=Validators(etag=row.etag, modified=row.modified),
        next_at=row.next_at,
        checked_at=row.checked_at,
        failures=row.failures,
        trouble=row.trouble,
    )

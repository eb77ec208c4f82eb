"""The audit log: who did what, when, and from where. It only grows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select

from onrecord.newsroom.access import Access, storable
from onrecord.newsroom.tables import audit

LONGEST = 500
"""Characters of a name or subject that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the log; ``at`` is UTC, ``address`` where the request came from, empty for the
    command line."""

    number: int
    at: str
    who: str
    what: str
    subject: str
    details: Mapping[str, Any]
    address: str


class Audit:
    """The audit log of a newsroom. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def enter(
        self, who: str, what: str, subject: str = "", *, address: str = "", **details: object
    ) -> None:
        """Write a line down, for good. ``details`` must be JSON."""
        row = {
            "at": self._access.now(),
            "who": storable(who[:LONGEST]),
            "what": what,
            "subject": storable(subject[:LONGEST]),
            "details": details,
            "address": storable(address[:LONGEST]),
        }
        with self._access.writing() as connection:
            connection.execute(insert(audit), row)

    def list(
        self, *, limit: int = 100, before: int | None = None, what: str | None = None
    ) -> list[Entry]:
        """At most ``limit`` lines, the last first, of those ``before`` a number."""
        query = select(audit).order_by(audit.c.seq.desc()).limit(limit)
        if before is not None:
            query = query.where(audit.c.seq < before)
        if what is not None:
            query = query.where(audit.c.what == what)
        with self._access.reading() as connection:
            return [_entry_of(row) for row in connection.execute(query)]


def _entry_of(row: Any) -> Entry:
    return Entry(
        number=row.seq,
        at=row.at,
        who=row.who,
        what=row.what,
        subject=row.subject,
        details=row.details,
        address=row.address,
    )

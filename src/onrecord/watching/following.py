"""People and matters that are followed, in the store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, delete, insert, select

from onrecord.errors import QueryError
from onrecord.newsroom.access import Access, storable
from onrecord.watching.records import Followed, FollowedKind
from onrecord.watching.tables import followed, joined

LONGEST = 200


class Following:
    """Whom and what a newsroom follows. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def add(
        self,
        kind: FollowedKind,
        subject: str,
        label: str,
        by: str,
        statements: Iterable[str] = (),
    ) -> bool:
        """Follow ``subject``; gives whether it is new. ``statements`` (ids) are those of a matter
        that are not told of any more. Raises ``QueryError`` for nothing."""
        told = storable(subject.strip())
        if not told or len(told) > LONGEST:
            raise QueryError(subject[:100], "there is nobody and nothing to follow", "Give a name")
        same = select(followed.c.seq).where(followed.c.kind == kind, followed.c.subject == told)
        row = {"kind": kind, "subject": told, "label": storable(label[:LONGEST])}
        with self._access.writing() as connection:
            if connection.execute(same).first() is not None:
                return False
            made = {"made_by": storable(by), "made_at": self._access.now()}
            added = insert(followed).returning(followed.c.seq)
            number = connection.execute(added, row | made).scalar_one()
            known = [{"followed": number, "statement": key} for key in dict.fromkeys(statements)]
            if known:
                connection.execute(insert(joined), known)
        return True

    def remove(self, number: int) -> bool:
        """Follow the one with this number no longer; gives whether it was followed."""
        with self._access.writing() as connection:
            connection.execute(delete(joined).where(joined.c.followed == number))
            gone = connection.execute(delete(followed).where(followed.c.seq == number))
            return bool(gone.rowcount)

    def all(self) -> list[Followed]:
        """All, in the order in which they were added."""
        with self._access.reading() as connection:
            rows = connection.execute(select(followed).order_by(followed.c.seq))
            return [_followed(row) for row in rows]


def _followed(row: Row[Any]) -> Followed:
    return Followed(number=row.seq, kind=row.kind, subject=row.subject, label=row.label)

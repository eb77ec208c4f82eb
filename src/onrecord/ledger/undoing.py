"""Lines of a journal that can be taken back: those that stand, and took none back themselves."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Table, select

from onrecord.errors import QueryError


class Journal(NamedTuple):
    """A table of lines with the columns ``seq`` and ``undoes``; what a line is ``called``, where to
    ``see`` them, and what to do ``instead`` of taking back what took something back."""

    table: Table
    called: str
    see: str
    instead: str


def standing_line(connection: Connection, journal: Journal, number: int) -> Row[Any]:
    """The line with this number. Raises ``QueryError`` when there is none that can be taken back
    (any more)."""
    lines = journal.table
    row = connection.execute(select(lines).where(lines.c.seq == number)).one_or_none()
    if row is None:
        raise QueryError(str(number), f"there is no such {journal.called}", journal.see)
    if row.undoes is not None:
        raise QueryError(str(number), "it took back another one", journal.instead)
    later = connection.scalars(select(lines.c.seq).where(lines.c.undoes == number)).one_or_none()
    if later is not None:
        raise QueryError(str(number), f"{later} undid it already", "There is nothing to do")
    return row

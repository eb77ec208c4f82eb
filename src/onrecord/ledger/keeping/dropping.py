"""Let kept pages go: those past their time, and those of an article that is erased.

The records that stay are written to a new file, and the old one is removed when no row names it any
more. A crash on the way leaves a file too many, which the next ``tidy`` removes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Row, Select, delete, func, or_, select, update

from onrecord.ledger.chunks import chunked
from onrecord.ledger.judgements import as_judged
from onrecord.ledger.keeping import warcs
from onrecord.ledger.keeping.tables import carried, kept_page, observation, snapshot
from onrecord.ledger.keeping.warcs import Place
from onrecord.ledger.schema import statement

_CONFLICTS = ("self-contradiction", "denial", "dispute", "change")


class Dropped(NamedTuple):
    """How many pages were let go, and how many bytes they had."""

    pages: int
    size: int


def prune(
    connection: Connection, folder: Path, before: str, *, keep_flagged: bool, why: str
) -> Dropped:
    """Let go of the pages that were last read before ``before`` (ISO 8601, UTC).

    Pages of statements in a confirmed conflict are never let go; with ``keep_flagged`` neither are
    those in a conflict that nobody dismissed.
    """
    last = func.max(snapshot.c.at)
    old = (
        select(snapshot.c.sha256)
        .where(snapshot.c.dropped.is_(None))
        .group_by(snapshot.c.sha256)
        .having(last < before)
    )
    needed = set(connection.scalars(_needed(keep_flagged=keep_flagged)))
    gone = [sha256 for sha256 in connection.scalars(old) if sha256 not in needed]
    rows = _take_out(connection, folder, gone)
    for some in chunked(row.seq for row in rows):
        values = {"file": None, "offset": None, "length": None, "dropped": why}
        connection.execute(update(snapshot).where(snapshot.c.seq.in_(some)).values(values))
    return Dropped(len(gone), sum(row.size for row in rows if row.kind == "resource"))


def erase(connection: Connection, folder: Path, number: int) -> None:
    """Remove all that is kept of the article with this ``number``: its pages, when it was seen and
    what it has in common with other versions. Its row, and its statements, are the caller's."""
    theirs = (
        select(snapshot.c.sha256).join(kept_page).where(kept_page.c.article == number).distinct()
    )
    for row in _take_out(connection, folder, list(connection.scalars(theirs))):
        connection.execute(delete(kept_page).where(kept_page.c.snapshot == row.seq))
        connection.execute(delete(snapshot).where(snapshot.c.seq == row.seq))
    said = select(statement.c.seq).where(statement.c.article == number)
    connection.execute(
        delete(carried).where(or_(carried.c.article == number, carried.c.statement.in_(said)))
    )
    for table in (kept_page, observation):
        connection.execute(delete(table).where(table.c.article == number))


def named_files(connection: Connection) -> list[str]:
    """The files that hold a record that is kept."""
    query = select(snapshot.c.file).where(snapshot.c.file.is_not(None)).distinct()
    return [str(name) for name in connection.scalars(query)]


def _needed(*, keep_flagged: bool) -> Select[tuple[str]]:
    """The pages behind conflicts that people confirmed, or have not judged yet."""
    judged = as_judged()
    statuses = ("confirmed", "candidate") if keep_flagged else ("confirmed",)
    ends = select(judged.c.a, judged.c.b).where(
        judged.c.status.in_(statuses), judged.c.type.in_(_CONFLICTS)
    )
    flagged = ends.subquery("flagged")
    homes = select(statement.c.article).where(
        or_(statement.c.id.in_(select(flagged.c.a)), statement.c.id.in_(select(flagged.c.b)))
    )
    return select(snapshot.c.sha256).join(kept_page).where(kept_page.c.article.in_(homes))


def _take_out(
    connection: Connection, folder: Path, pages: Iterable[str]
) -> list[Row[tuple[object, ...]]]:
    """Write the files that hold ``pages`` (by SHA-256) anew without them; gives their rows."""
    rows = [
        row
        for some in chunked(pages)
        for row in connection.execute(
            select(snapshot).where(snapshot.c.sha256.in_(some), snapshot.c.dropped.is_(None))
        )
    ]
    out = {row.seq for row in rows}
    for file in sorted({str(row.file) for row in rows}):
        held = connection.execute(select(snapshot).where(snapshot.c.file == file)).all()
        staying = {row.seq: Place(file, row.offset, row.length) for row in held}
        kept = {seq: place for seq, place in staying.items() if seq not in out}
        moved = warcs.rewritten(folder, file, kept.values())
        for seq, place in kept.items():
            now = moved[place]._asdict()
            connection.execute(update(snapshot).where(snapshot.c.seq == seq).values(now))
    return rows

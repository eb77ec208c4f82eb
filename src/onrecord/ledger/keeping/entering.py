"""Enter what was observed at an address, and the page itself, inside one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Row, func, insert, select

from onrecord.ledger.keeping import warcs
from onrecord.ledger.keeping.kept import PAYLOAD_LIMIT, Carried, Seen
from onrecord.ledger.keeping.observing import observe
from onrecord.ledger.keeping.tables import carried, kept_page, snapshot
from onrecord.ledger.people.rows import inserted
from onrecord.ledger.schema import article, statement
from onrecord.records import Capture
from onrecord.wire import statement_to_json

_MONTH = len("2031-03")


def enter(connection: Connection, folder: Path, number: int, seen: Seen) -> None:
    """Enter that the article with this ``number`` was seen, its page and carried statements."""
    if seen.address is not None:
        observe(connection, seen.address, number, seen.at)
    _carry(connection, number, seen.carried)
    if seen.capture is not None and len(seen.capture.data) <= PAYLOAD_LIMIT:
        _keep(connection, folder, number, seen.capture, seen.at)


def _carry(connection: Connection, number: int, found: Sequence[Carried]) -> None:
    """Statements that an earlier version has already."""
    for one in found:
        home = select(statement.c.seq).where(statement.c.id == one.statement).scalar_subquery()
        record = statement_to_json(one.here)
        row = {"article": number, "position": one.position, "record": record}
        connection.execute(insert(carried).values(statement=home, **row))


def _keep(connection: Connection, folder: Path, number: int, capture: Capture, at: str) -> None:
    """The page with these bytes, once; the same again makes a note that it came again."""
    same = _with_bytes(connection, capture.sha256)
    again = [row for row in same if (row.url, row.at) == (capture.url, at)]
    seq = again[0].seq if again else _written(connection, folder, capture, at, same)
    known = select(kept_page).where(kept_page.c.article == number, kept_page.c.snapshot == seq)
    if connection.execute(known).first() is None:
        connection.execute(insert(kept_page), [{"article": number, "snapshot": seq}])


def _with_bytes(connection: Connection, sha256: str) -> Sequence[Row[tuple[object, ...]]]:
    query = select(snapshot).where(snapshot.c.sha256 == sha256, snapshot.c.dropped.is_(None))
    return connection.execute(query.order_by(snapshot.c.seq)).all()


def _written(
    connection: Connection,
    folder: Path,
    capture: Capture,
    at: str,
    same: Sequence[Row[tuple[object, ...]]],
) -> int:
    """Write a record; gives the number of its row."""
    address = capture.url or f"urn:sha256:{capture.sha256}"
    first = next((row for row in same if row.kind == "resource"), None)
    if first is None:
        data = warcs.resource(capture, address, at)
    else:
        data = warcs.revisit(capture, address, at, (first.url or address, first.at))
    place = warcs.append(folder, at[:_MONTH], data, _ends(connection, at[:_MONTH]))
    row = {
        "sha256": capture.sha256,
        "kind": "resource" if first is None else "revisit",
        "size": len(capture.data),
        "url": capture.url,
        "at": at,
        "content_type": capture.content_type,
    }
    return inserted(connection, snapshot, [row | place._asdict()])[0]


def _ends(connection: Connection, month: str) -> dict[str, int]:
    """Where the last record of each file of ``month`` ends."""
    end = func.max(snapshot.c.offset + snapshot.c.length)
    query = select(snapshot.c.file, end).where(snapshot.c.file.startswith(f"{month}-"))
    return {row[0]: row[1] for row in connection.execute(query.group_by(snapshot.c.file))}


def number_of(connection: Connection, identity: str) -> int | None:
    """The number of the article with this id."""
    return connection.scalar(select(article.c.seq).where(article.c.id == identity))

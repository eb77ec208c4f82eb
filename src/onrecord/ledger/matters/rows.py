"""Matters as rows: find one, make one, say which statements stand in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from hashlib import sha256

from sqlalchemy import Connection, Row, Select, delete, exists, insert, select, update

from onrecord.errors import QueryError
from onrecord.ledger.chunks import chunked
from onrecord.ledger.matters.tables import (
    matter,
    matter_decision,
    matter_term,
    statement_matter,
)
from onrecord.ledger.people.rows import inserted
from onrecord.ledger.schema import statement

Terms = Iterable[tuple[str, str]]
"""Words of a name that is proposed, each with the id of a statement in which it stands so."""


def the_matter(connection: Connection, identity: str) -> int:
    """The number of the matter with this id, or of the one that took it in. Raises ``QueryError``
    when there is none."""
    row = connection.execute(select(matter).where(matter.c.id == identity)).one_or_none()
    while row is not None and row.merged is not None:
        row = connection.execute(select(matter).where(matter.c.seq == row.merged)).one()
    if row is None:
        raise QueryError(identity, "no matter has this id", "See: onrecord matters list")
    return int(row.seq)


def make(connection: Connection, keys: Iterable[str], *, kept: bool = False) -> int:
    """The number of a matter that begins with the statements ``keys``, from which its id is
    made."""
    told = sha256("\n".join(sorted(keys)).encode()).hexdigest()
    identity = f"m{told[:16]}"
    known = connection.execute(select(matter.c.seq).where(matter.c.id == identity)).scalar()
    if known is not None:
        again = update(matter).where(matter.c.seq == known)
        connection.execute(again.values(kept=kept, merged=None))
        return int(known)
    return inserted(connection, matter, [{"id": identity, "kept": kept, "merged": None}])[0]


def numbers(connection: Connection, statements: Iterable[str]) -> dict[str, int]:
    """The numbers of those statements (ids) that are there."""
    found: dict[str, int] = {}
    for some in chunked(statements):
        query = select(statement.c.id, statement.c.seq).where(statement.c.id.in_(some))
        found.update((row.id, row.seq) for row in connection.execute(query))
    return found


def place(connection: Connection, statements: Collection[int], to: int) -> None:
    """Let statements (numbers) stand in the matter ``to``, wherever they stood before. Nothing is
    written of those that stand there."""
    there = set(members(connection, to))
    moved = [seq for seq in statements if seq not in there]
    release(connection, moved)
    rows = [{"statement": seq, "matter": to} for seq in moved]
    if rows:
        connection.execute(insert(statement_matter), rows)


def release(connection: Connection, statements: Iterable[int]) -> None:
    """Let statements (numbers) stand in no matter."""
    for some in chunked(statements):
        connection.execute(delete(statement_matter).where(statement_matter.c.statement.in_(some)))


def members(connection: Connection, number: int) -> list[int]:
    """The numbers of the statements of a matter, in the order of entry."""
    query = select(statement_matter.c.statement).where(statement_matter.c.matter == number)
    return list(connection.scalars(query.order_by(statement_matter.c.statement)))


def tell(connection: Connection, number: int, terms: Terms) -> None:
    """Let these words be the name that is proposed for a matter; nothing is written when they
    are so already."""
    wanted = list(terms)
    known = numbers(connection, [key for key, _ in wanted])
    rows = [
        {"matter": number, "place": place, "statement": known[key], "text": text}
        for place, (key, text) in enumerate(wanted)
        if key in known
    ]
    columns = (matter_term.c.matter, matter_term.c.place, matter_term.c.statement)
    query = select(*columns, matter_term.c.text).where(matter_term.c.matter == number)
    held = [row._asdict() for row in connection.execute(query.order_by(matter_term.c.place))]
    if held == rows:
        return
    connection.execute(delete(matter_term).where(matter_term.c.matter == number))
    if rows:
        connection.execute(insert(matter_term), rows)


def forget(connection: Connection) -> None:
    """Drop the matters in which nothing stands and of which no journal tells."""
    empty: Select[tuple[int]] = select(matter.c.seq).where(
        matter.c.merged.is_(None),
        ~exists().where(statement_matter.c.matter == matter.c.seq),
        ~exists().where(matter_decision.c.matter == matter.c.seq),
        ~exists().where(matter_decision.c.other == matter.c.seq),
    )
    gone = list(connection.scalars(empty))
    for some in chunked(gone):
        connection.execute(delete(matter_term).where(matter_term.c.matter.in_(some)))
        connection.execute(delete(matter).where(matter.c.seq.in_(some)))


def keep(connection: Connection, number: int, *, kept: bool) -> None:
    """Say whether people hold a matter to be as it is."""
    connection.execute(update(matter).where(matter.c.seq == number).values(kept=kept))


def row_of(connection: Connection, number: int) -> Row[tuple[int, str, bool, int]]:
    """The row of a matter."""
    return connection.execute(select(matter).where(matter.c.seq == number)).one()

"""What people say of matters: a journal that only grows; a decision is undone by a later one.

A matter that people named, merged or split is kept: finding matters anew leaves it as it is.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, insert, or_, select, update
from sqlalchemy.orm import aliased

from onrecord.errors import QueryError
from onrecord.ledger.chunks import chunked
from onrecord.ledger.clock import now
from onrecord.ledger.matters import rows
from onrecord.ledger.matters.tables import (
    matter,
    matter_decision,
    matter_move,
    statement_matter,
)
from onrecord.ledger.undoing import Journal, standing_line

LONGEST = 200
"""Characters of a name or a reason."""
_WHERE = "the decision"
_JOURNAL = Journal(matter_decision, "decision", "See: onrecord matters log", "Decide again instead")


class Ruling(NamedTuple):
    """Who decides, and why."""

    by: str
    reason: str = ""


class Decided(NamedTuple):
    """The number of a decision, and the matters (ids) that it changed."""

    number: int
    matters: tuple[str, ...]


def name(connection: Connection, number: int, called: str, ruling: Ruling) -> Decided:
    """Let a matter be called so. Raises ``QueryError`` for a name that is none, or that it has."""
    wanted = " ".join(called.split())
    if not wanted or len(wanted) > LONGEST:
        raise QueryError(_WHERE, f"a name has 1 to {LONGEST} characters", "Give another")
    if wanted == name_given(connection, number):
        raise QueryError(_WHERE, "it is called so already", "There is nothing to do")
    rows.keep(connection, number, kept=True)
    return _written(connection, ruling, "name", number, name=wanted)


def merge(connection: Connection, kept: int, other: int, ruling: Ruling) -> Decided:
    """Let what stands in ``other`` stand in ``kept``. Raises ``QueryError`` when both are one."""
    if kept == other:
        raise QueryError(_WHERE, "both are one matter already", "There is nothing to do")
    moved = rows.members(connection, other)
    made = _written(connection, ruling, "merge", kept, other=other, moved=moved)
    rows.place(connection, moved, kept)
    rows.keep(connection, kept, kept=True)
    connection.execute(update(matter).where(matter.c.seq == other).values(merged=kept, kept=True))
    return made


def split(connection: Connection, number: int, chosen: Collection[str], ruling: Ruling) -> Decided:
    """Make a matter of its own of the statements ``chosen`` (ids). Raises ``QueryError`` unless
    they are some of its statements, and not all."""
    known = rows.numbers(connection, chosen)
    there = rows.members(connection, number)
    strange = [key for key in chosen if known.get(key) not in set(there)]
    if strange:
        raise QueryError(strange[0], "it does not stand in this matter", "Choose others")
    if not known or len(known) == len(there):
        raise QueryError(_WHERE, "some are needed, and not all", "Choose some of its statements")
    moved = sorted(known.values())
    fresh = rows.make(connection, [*known, rows.row_of(connection, number).id], kept=True)
    made = _written(connection, ruling, "split", number, other=fresh, moved=moved)
    rows.place(connection, moved, fresh)
    rows.keep(connection, number, kept=True)
    return made


def undo(connection: Connection, number: int, ruling: Ruling) -> Decided:
    """Take a decision back. Statements go back to where they stood, but for those that a later
    decision moved on. Raises ``QueryError`` when there is none, or it was taken back."""
    line = standing_line(connection, _JOURNAL, number)
    made = _written(connection, ruling, "undo", line.matter, other=line.other, undoes=number)
    if line.other is not None:
        _move_back(connection, line)
    for one in filter(None, (line.matter, line.other)):
        rows.keep(connection, one, kept=_is_kept(connection, one))
    return made


def _move_back(connection: Connection, line: Row[Any]) -> None:
    to, back = (line.matter, line.other) if line.kind == "merge" else (line.other, line.matter)
    query = (
        select(matter_move.c.statement)
        .join(statement_matter, statement_matter.c.statement == matter_move.c.statement)
        .where(matter_move.c.decision == line.seq, statement_matter.c.matter == to)
    )
    rows.place(connection, list(connection.scalars(query)), back)
    if line.kind == "merge":
        apart = update(matter).where(matter.c.seq == line.other, matter.c.merged == line.matter)
        connection.execute(apart.values(merged=None))


def name_given(connection: Connection, number: int) -> str | None:
    """The name that people gave a matter last, and did not take back."""
    return names_given(connection, [number]).get(number)


def names_given(connection: Connection, matters: Collection[int]) -> dict[int, str]:
    """The names that people gave matters (numbers) last, and did not take back."""
    found: dict[int, str] = {}
    for some in chunked(matters):
        query = _standing().where(matter_decision.c.matter.in_(some))
        query = query.where(matter_decision.c.kind == "name")
        rows_found = connection.execute(query.order_by(matter_decision.c.seq))
        found.update((row.matter, row.name) for row in rows_found)
    return found


def _is_kept(connection: Connection, number: int) -> bool:
    """Whether a decision about a matter stands."""
    ends = or_(matter_decision.c.matter == number, matter_decision.c.other == number)
    return connection.execute(_standing().where(ends).limit(1)).first() is not None


def _standing() -> Any:
    """The decisions that nobody took back."""
    later = aliased(matter_decision)
    taken_back = select(later.c.seq).where(later.c.undoes == matter_decision.c.seq).exists()
    return select(matter_decision).where(matter_decision.c.undoes.is_(None), ~taken_back)


def _written(  # noqa: PLR0913 -- the fields of a line
    connection: Connection,
    ruling: Ruling,
    kind: str,
    number: int,
    *,
    other: int | None = None,
    name: str | None = None,
    moved: Collection[int] = (),
    undoes: int | None = None,
) -> Decided:
    by, reason = " ".join(ruling.by.split()), ruling.reason.strip()
    if not by or max(len(by), len(reason)) > LONGEST:
        raise QueryError(_WHERE, f"it needs a name; a text has {LONGEST} characters at most")
    told = {"matter": number, "other": other, "name": name, "undoes": undoes}
    line = {"kind": kind, "by": by, "at": now(), "reason": reason, **told}
    query = insert(matter_decision).returning(matter_decision.c.seq)
    seq = int(connection.execute(query, line).scalar_one())
    if moved:
        connection.execute(
            insert(matter_move), [{"decision": seq, "statement": one} for one in moved]
        )
    touched = [one for one in (number, other) if one is not None]
    return Decided(seq, tuple(rows.row_of(connection, one).id for one in touched))

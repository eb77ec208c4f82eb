"""The journal of who was taken for whom: merges, splits, and what was taken back.

It is append-only: a decision is undone by a later one that names it. ``moved`` holds, for each
sighting that a decision moved, its number, the person it was of before (``None`` for nobody) and
whether its name told who it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from onrecord.errors import QueryError
from onrecord.ledger.chunks import chunked
from onrecord.ledger.clock import now
from onrecord.ledger.people import rows
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.people.links import relink
from onrecord.ledger.people.minting import mint
from onrecord.ledger.schema import decision, person, sighting
from onrecord.ledger.undoing import Journal, standing_line

Moved = list[tuple[int, int | None, bool]]
_JOURNAL = Journal(decision, "decision", "See: onrecord people log", "Merge or split again instead")


@dataclass(frozen=True, slots=True)
class Ruling:
    """Who decides, and why."""

    by: str
    reason: str


def record(connection: Connection, ruling: Ruling, kind: str, **what: Any) -> int:
    """Write a decision; gives its number."""
    row = {"kind": kind, "by": ruling.by, "at": now(), "reason": ruling.reason, "moved": [], **what}
    query = insert(decision).values(row).returning(decision.c.seq)
    return int(connection.execute(query).scalar_one())


def merge(connection: Connection, kept: int, other: int, ruling: Ruling) -> int:
    """Let the root ``other`` be the same as the root ``kept``; gives the decision's number."""
    connection.execute(update(person).where(person.c.seq == other).values(same_as=kept))
    reroot(connection, kept, other)
    return record(connection, ruling, "merge", person=kept, other=other)


def move(
    connection: Connection,
    sightings: Sequence[Row[Any]],
    to: int,
    judge: Judge,
    *,
    by_name: bool = True,
) -> Moved:
    """Let these rows of ``sighting`` be of the person ``to``; gives what was so before."""
    before: Moved = [(row.seq, row.person, row.by_name) for row in sightings]
    settle(connection, [(seq, to, by_name) for seq, _, _ in before], judge)
    return before


def settle(connection: Connection, wanted: Sequence[tuple[int, int, bool]], judge: Judge) -> None:
    """Let each sighting be of the person named with it, and bring all that follows up to date."""
    touched, homes = {to for _, to, _ in wanted}, set()
    for seq, to, by_name in wanted:
        row = connection.execute(select(sighting).where(sighting.c.seq == seq)).one()
        touched.add(row.person)
        homes.add(row.article)
        changed = update(sighting).where(sighting.c.seq == seq)
        connection.execute(changed.values(person=to, by_name=by_name))
    for one in sorted(touched):
        rows.retell(connection, one, judge)
    for home in sorted(homes):
        relink(connection, home)


def undo(connection: Connection, number: int, ruling: Ruling, judge: Judge) -> int:
    """Take a decision back; all is as it was before it. Gives the number of the new decision.

    Raises ``QueryError`` when there is no such decision, or it cannot be undone (any more).
    """
    row = standing_line(connection, _JOURNAL, number)
    if row.kind == "merge":
        connection.execute(update(person).where(person.c.seq == row.other).values(same_as=None))
        reroot(connection, row.person, row.other)
    else:
        _move_back(connection, row, judge)
    return record(connection, ruling, "undo", person=row.person, other=row.other, undoes=number)


def _move_back(connection: Connection, row: Row[Any], judge: Judge) -> None:
    now_of = {seen.seq: seen for seen in _seen(connection, [seq for seq, _, _ in row.moved])}
    if any(now_of[seq].person != row.person for seq, _, _ in row.moved):
        raise QueryError(
            str(row.seq), "a later decision moved it on", "Undo that one first: onrecord people log"
        )
    wanted = [
        (seq, mint(connection, now_of[seq], judge) if before is None else before, by_name)
        for seq, before, by_name in row.moved
    ]
    settle(connection, wanted, judge)


def _seen(connection: Connection, seqs: Sequence[int]) -> list[Row[Any]]:
    return [
        row
        for some in chunked(seqs)
        for row in connection.execute(select(sighting).where(sighting.c.seq.in_(some)))
    ]


def reroot(connection: Connection, *starts: int) -> None:
    """Bring the roots of the groups around these rows up to date with what was merged into what."""
    seeds = select(person.c.seq, person.c.root).where(person.c.seq.in_(starts))
    roots = {row.seq if row.root is None else row.root for row in connection.execute(seeds)}
    near = select(person.c.seq, person.c.same_as, person.c.root).where(
        or_(person.c.seq.in_(roots | set(starts)), person.c.root.in_(roots))
    )
    members = connection.execute(near).all()
    into = {row.seq: row.same_as for row in members}
    for row in members:
        root = row.seq
        while into.get(root) is not None:
            root = into[root]
        wanted = None if root == row.seq else root
        if wanted != row.root:
            connection.execute(update(person).where(person.c.seq == row.seq).values(root=wanted))

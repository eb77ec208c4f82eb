"""The matters of a ledger: what was found, what people made of it, and the means to do so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from onrecord.ledger.matters import journal, listing, rows, told
from onrecord.ledger.matters.journal import Decided, Ruling
from onrecord.ledger.matters.listing import Matter, MatterDecision, MatterPage, Month
from onrecord.ledger.matters.tables import matter, matter_progress, statement_matter
from onrecord.ledger.matters.told import Told
from onrecord.ledger.people.naming import person_with
from onrecord.ledger.schema import statement

Opening = Callable[[], AbstractContextManager[Connection]]
_MOST = 500


class Placed(NamedTuple):
    """Statements (ids) that are found to stand in a matter (id; None: a new one)."""

    keys: tuple[str, ...]
    matter: str | None = None


class Matters:
    """The matters of one ledger, each method one transaction.

    Every method raises ``LedgerUnusable`` when the ledger cannot be read or written, and
    ``QueryError`` for a matter that is not there.
    """

    def __init__(self, reading: Opening, writing: Opening) -> None:
        self._reading = reading
        self._writing = writing

    @contextmanager
    def together(self) -> Iterator[Matters]:
        """The same matters, all that is done with them one transaction."""
        with self._writing() as connection:
            yield Matters(lambda: nullcontext(connection), lambda: nullcontext(connection))

    def page(self, text: str = "", *, after: str | None = None, limit: int = 50) -> MatterPage:
        """Matters in whose name all words of ``text`` stand, those found last first, after the one
        with the id ``after``."""
        with self._reading() as connection:
            return listing.page(connection, text, after, limit)

    def count(self) -> int:
        """How many matters there are in which statements stand."""
        with self._reading() as connection:
            query = select(func.count(statement_matter.c.matter.distinct()))
            return int(connection.execute(query).scalar_one())

    def one(self, identity: str) -> Matter:
        """The matter with this id, or the one that took it in."""
        with self._reading() as connection:
            number = rows.the_matter(connection, identity)
            return listing.matters(connection, [number])[0]

    def members(self, identity: str) -> list[str]:
        """The ids of the statements of a matter, in the order of entry."""
        with self._reading() as connection:
            return listing.members(connection, rows.the_matter(connection, identity))

    def of(self, statements: Iterable[str]) -> dict[str, str]:
        """The ids of the matters in which statements (ids) stand."""
        with self._reading() as connection:
            return listing.of_statements(connection, statements)

    def named(self, identities: Iterable[str]) -> list[Matter]:
        """The matters with these ids, in no order."""
        with self._reading() as connection:
            query = select(matter.c.seq).where(matter.c.id.in_(set(identities)))
            return listing.matters(connection, connection.scalars(query).all())

    def months_of_person(self, person: str, newest: int) -> list[Month]:
        """The ``newest`` statements of the person with this id, counted by matter and month."""
        with self._reading() as connection:
            return listing.months(connection, person_with(connection, person).persons, newest)

    def log(self, identity: str | None = None) -> list[MatterDecision]:
        """The journal, the last line first: all of it, or what is about one matter."""
        with self._reading() as connection:
            number = None if identity is None else rows.the_matter(connection, identity)
            return listing.decisions(connection, number)

    def name(self, identity: str, called: str, *, by: str, reason: str = "") -> Decided:
        """Let a matter be called so."""
        with self._writing() as connection:
            number = rows.the_matter(connection, identity)
            return journal.name(connection, number, called, Ruling(by, reason))

    def merge(self, kept: str, other: str, *, by: str, reason: str = "") -> Decided:
        """Let all that stands in ``other`` stand in ``kept``."""
        with self._writing() as connection:
            one, two = (rows.the_matter(connection, identity) for identity in (kept, other))
            return journal.merge(connection, one, two, Ruling(by, reason))

    def split(
        self, identity: str, statements: Collection[str], *, by: str, reason: str = ""
    ) -> Decided:
        """Make a matter of its own of some of the statements (ids) of one."""
        with self._writing() as connection:
            number = rows.the_matter(connection, identity)
            return journal.split(connection, number, statements, Ruling(by, reason))

    def undo(self, number: int, *, by: str, reason: str = "") -> Decided:
        """Take a decision back."""
        with self._writing() as connection:
            return journal.undo(connection, number, Ruling(by, reason))

    def by_day(self) -> Sequence[int]:
        """The numbers of all statements, those said first first."""
        with self._reading() as connection:
            return told.by_day(connection)

    def unseen(self, before: int) -> tuple[Sequence[int], Sequence[int]]:
        """The numbers of the statements whose matter nobody looked for, and of those entered just
        before these, ``before`` at most."""
        with self._reading() as connection:
            return told.unseen(connection, before)

    def seen(self, last: int) -> None:
        """Remember that matters were looked for up to the statement with this number."""
        with self._writing() as connection:
            begun = connection.execute(update(matter_progress).values(statement=last)).rowcount
            if not begun:
                connection.execute(insert(matter_progress).values(seq=1, statement=last))

    def latest(self, count: int) -> Sequence[int]:
        """The numbers of the ``count`` statements that were entered last."""
        with self._reading() as connection:
            query = select(statement.c.seq).order_by(statement.c.seq.desc()).limit(count)
            return connection.scalars(query).all()

    def told(self, seqs: Iterable[int]) -> list[Told]:
        """What grouping has to know of statements (numbers), in the order of entry."""
        with self._reading() as connection:
            return told.told(connection, seqs)

    def told_of(self, identity: str) -> list[Told]:
        """What grouping has to know of the newest statements of a matter, 500 at most."""
        with self._reading() as connection:
            number = rows.the_matter(connection, identity)
            return told.told(connection, rows.members(connection, number)[-_MOST:])

    def enter(self, placed: Iterable[Placed], *, afresh: bool = False) -> tuple[str, ...]:
        """Let statements stand in the matters that were found for them; gives the ids of these.

        ``afresh``: all that was found before, and that people did not decide, is forgotten first.
        """
        with self._writing() as connection:
            before = _found(connection) if afresh else frozenset()
            touched = [_enter(connection, one) for one in placed]
            if afresh:
                kept = {seq for _, seqs in touched for seq in seqs}
                rows.release(connection, before - kept)
                rows.forget(connection)
            return tuple(dict.fromkeys(rows.row_of(connection, n).id for n, _ in touched))

    def tell(self, identity: str, terms: rows.Terms) -> None:
        """Propose a name: words, each with the id of a statement in which it stands so."""
        with self._writing() as connection:
            rows.tell(connection, rows.the_matter(connection, identity), terms)


def _found(connection: Connection) -> frozenset[int]:
    """The numbers of the statements in matters that people left as they were found."""
    query = select(statement_matter.c.statement).join(
        matter, matter.c.seq == statement_matter.c.matter
    )
    return frozenset(connection.scalars(query.where(~matter.c.kept)))


def _enter(connection: Connection, one: Placed) -> tuple[int, list[int]]:
    """The number of the matter, and of its statements."""
    seqs = sorted(rows.numbers(connection, one.keys).values())
    number = rows.make(connection, one.keys) if one.matter is None else None
    if number is None:
        number = rows.the_matter(connection, str(one.matter))
    rows.place(connection, seqs, number)
    return number, seqs

"""Matters and the journal about them, as people and programs read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, exists, func, or_, select
from sqlalchemy.orm import aliased

from onrecord.errors import QueryError
from onrecord.ledger.chunks import chunked
from onrecord.ledger.matters import journal
from onrecord.ledger.matters.tables import (
    matter,
    matter_decision,
    matter_move,
    matter_term,
    members_of,
    statement_matter,
)
from onrecord.ledger.schema import statement, statement_person

UNNAMED = "Matter without a name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A matter. ``name`` is the one that people gave it (``named``), else words of its statements;
    ``first`` and ``last`` are days (ISO), None when no statement has one."""

    id: str
    name: str
    named: bool
    statements: int
    articles: int
    first: str | None
    last: str | None


class MatterPage(NamedTuple):
    """Some matters; ``more`` says whether others follow."""

    matters: tuple[Matter, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterDecision:
    """A line of the journal. ``matter`` and ``other`` are ids, ``moved`` the number of statements
    that it moved from one to the other; ``undone_by`` is the line that took it back."""

    number: int
    kind: str
    by: str
    at: str
    reason: str
    matter: str
    other: str | None
    name: str | None
    moved: int
    undoes: int | None
    undone_by: int | None


def page(connection: Connection, text: str, after: str | None, limit: int) -> MatterPage:
    """The first ``limit`` matters, those found last first, beginning after the one with the id
    ``after``; only those in whose name ``text`` stands. Raises ``QueryError`` for an id of
    none."""
    holding = exists().where(statement_matter.c.matter == matter.c.seq)
    query = select(matter.c.seq).where(holding).order_by(matter.c.seq.desc())
    for word in text.split():
        query = query.where(_named(word))
    if after is not None:
        known = connection.execute(select(matter.c.seq).where(matter.c.id == after)).scalar()
        if known is None:
            raise QueryError(after, "no matter has this id", "Begin with the first page")
        query = query.where(matter.c.seq < known)
    seqs = connection.scalars(query.limit(limit + 1)).all()
    return MatterPage(tuple(matters(connection, seqs[:limit])), len(seqs) > limit)


def _named(word: str) -> ColumnElement[bool]:
    """That ``word`` stands in a name that is proposed or was given."""
    proposed = exists().where(
        matter_term.c.matter == matter.c.seq, matter_term.c.text.icontains(word, autoescape=True)
    )
    given = exists().where(
        matter_decision.c.matter == matter.c.seq,
        matter_decision.c.name.icontains(word, autoescape=True),
    )
    return or_(proposed, given)


def matters(connection: Connection, seqs: Sequence[int]) -> list[Matter]:
    """The matters with these numbers, in that order."""
    proposed, given = _proposed(connection, seqs), journal.names_given(connection, seqs)
    found: dict[int, Matter] = {}
    for some in chunked(seqs):
        for row in connection.execute(_counted().where(matter.c.seq.in_(some))):
            words = ", ".join(proposed.get(row.seq, ()))
            found[row.seq] = Matter(
                id=row.id,
                name=given.get(row.seq) or words[:1].upper() + words[1:] or UNNAMED,
                named=row.seq in given,
                statements=row.statements,
                articles=row.articles,
                first=row.first,
                last=row.last,
            )
    return [found[seq] for seq in seqs if seq in found]


def _counted() -> Select[tuple[int, str, int, int, str, str]]:
    return (
        select(
            matter.c.seq,
            matter.c.id,
            func.count(statement.c.seq).label("statements"),
            func.count(statement.c.article.distinct()).label("articles"),
            func.min(statement.c.said_on).label("first"),
            func.max(statement.c.said_on).label("last"),
        )
        .select_from(matter)
        .outerjoin(statement_matter, statement_matter.c.matter == matter.c.seq)
        .outerjoin(statement, statement.c.seq == statement_matter.c.statement)
        .group_by(matter.c.seq, matter.c.id)
    )


def _proposed(connection: Connection, seqs: Iterable[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for some in chunked(seqs):
        query = select(matter_term.c.matter, matter_term.c.text)
        query = query.where(matter_term.c.matter.in_(some))
        for row in connection.execute(query.order_by(matter_term.c.matter, matter_term.c.place)):
            found[row.matter].append(row.text)
    return found


def of_statements(connection: Connection, statements: Iterable[str]) -> dict[str, str]:
    """The ids of the matters in which statements (ids) stand."""
    found: dict[str, str] = {}
    for some in chunked(statements):
        query = (
            select(statement.c.id, matter.c.id.label("matter"))
            .join_from(statement_matter, statement, statement.c.seq == statement_matter.c.statement)
            .join(matter, matter.c.seq == statement_matter.c.matter)
            .where(statement.c.id.in_(some))
        )
        found.update((row.id, row.matter) for row in connection.execute(query))
    return found


def members(connection: Connection, number: int) -> list[str]:
    """The ids of the statements of a matter, in the order of entry."""
    query = select(statement.c.id).where(statement.c.seq.in_(members_of(number)))
    return list(connection.scalars(query.order_by(statement.c.seq)))


class Month(NamedTuple):
    """How many statements were said in a month (``YYYY-MM``; None: not known) on a matter (id;
    None: on those that have none)."""

    matter: str | None
    month: str | None
    statements: int


def months(connection: Connection, persons: Collection[int], newest: int) -> list[Month]:
    """The ``newest`` statements of persons (numbers, all of them one), counted by matter and
    month."""
    link = statement_person.c
    theirs = (
        select(link.statement, func.substr(link.said_on, 1, 7).label("month"))
        .where(link.person.in_(persons))
        .order_by(link.said_on.desc().nulls_last(), link.statement.desc())
        .limit(newest)
        .subquery()
    )
    counted = (
        select(statement_matter.c.matter, theirs.c.month, func.count().label("statements"))
        .select_from(theirs)
        .outerjoin(statement_matter, statement_matter.c.statement == theirs.c.statement)
        .group_by(statement_matter.c.matter, theirs.c.month)
        .subquery()
    )
    query = select(matter.c.id, counted.c.month, counted.c.statements).select_from(counted)
    query = query.outerjoin(matter, matter.c.seq == counted.c.matter)
    return [Month(*row) for row in connection.execute(query)]


def decisions(connection: Connection, number: int | None = None) -> list[MatterDecision]:
    """The journal, or what is about one matter, the last line first."""
    later, other = aliased(matter_decision), aliased(matter)
    moved = select(func.count()).where(matter_move.c.decision == matter_decision.c.seq)
    query = (
        select(
            matter_decision,
            matter.c.id.label("of"),
            other.c.id.label("and_of"),
            later.c.seq.label("undone_by"),
            moved.scalar_subquery().label("moved"),
        )
        .join_from(matter_decision, matter, matter.c.seq == matter_decision.c.matter)
        .outerjoin(other, other.c.seq == matter_decision.c.other)
        .outerjoin(later, later.c.undoes == matter_decision.c.seq)
        .order_by(matter_decision.c.seq.desc())
    )
    if number is not None:
        ends = or_(matter_decision.c.matter == number, matter_decision.c.other == number)
        query = query.where(ends)
    return [
        MatterDecision(
            number=row.seq,
            kind=row.kind,
            by=row.by,
            at=row.at,
            reason=row.reason,
            matter=row.of,
            other=row.and_of,
            name=row.name,
            moved=row.moved,
            undoes=row.undoes,
            undone_by=row.undone_by,
        )
        for row in connection.execute(query)
    ]

"""People's judgements of relations: a journal that only grows, and what it makes of a relation.

A relation's row stays as it was found; its status is derived, whenever it is read, from the last
verdict that nobody took back. Each line has its entry in the ledger's hash chain, so that
``verify`` notices when the journal was changed behind the ledger's back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Subquery,
    and_,
    case,
    func,
    insert,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from onrecord.errors import QueryError
from onrecord.ledger.chunks import chunked
from onrecord.ledger.clock import now
from onrecord.ledger.judging import check, noted, plain, signed
from onrecord.ledger.schema import judgement, relation
from onrecord.ledger.undoing import Journal, standing_line
from onrecord.records import Judged, Judgement

VERDICTS = ("confirm", "dismiss", "retype")
_STATUS = {"confirm": "confirmed", "retype": "confirmed", "dismiss": "dismissed"}
_DERIVED = ("status", "type")
_JOURNAL = Journal(judgement, "judgement", "See: onrecord review log", "Judge again instead")


def as_judged() -> Subquery:
    """All relations with the status and type that people's judgements give them, and those that
    they were found with (``found_status``, ``found_type``)."""
    later = aliased(judgement)
    undone = select(later.c.undoes).where(later.c.undoes.is_not(None))
    last = (
        select(func.max(judgement.c.seq))
        .where(judgement.c.verdict.in_(VERDICTS), judgement.c.seq.not_in(undone))
        .group_by(judgement.c.relation)
    )
    said = (
        select(judgement.c.relation, judgement.c.verdict, judgement.c.type)
        .where(judgement.c.seq.in_(last))
        .subquery("standing")
    )
    kept = [column for column in relation.c if column.name not in _DERIVED]
    found = [relation.c[name].label(f"found_{name}") for name in _DERIVED]
    status = case(_STATUS, value=said.c.verdict, else_=relation.c.status)
    taken_for = func.coalesce(said.c.type, relation.c.type)
    return (
        select(*kept, *found, status.label("status"), taken_for.label("type"))
        .outerjoin(said, said.c.relation == relation.c.id)
        .subquery("judged_relation")
    )


def stands(judged: Subquery, name: Literal["status", "type"], value: str) -> ColumnElement[bool]:
    """Whether a relation of ``as_judged`` has this status, or type.

    It can only have it if it was found with it or is judged: an index finds those.
    """
    found = judged.c[f"found_{name}"] == value
    said = select(judgement.c.relation).where(judgement.c.verdict.in_(VERDICTS))
    return and_(judged.c[name] == value, or_(found, judged.c.id.in_(said)))


def shown_from(judged: Subquery, least: float) -> ColumnElement[bool]:
    """Whether a relation of ``as_judged`` is shown to those who ask for a score of ``least``: what
    only repeats, and what a person confirmed, always is."""
    sure = or_(judged.c.type == "repeat", judged.c.status == "confirmed")
    return or_(sure, judged.c.score >= least)


def the_relation(connection: Connection, name: str) -> Row[Any]:
    """The relation with this id, or the only one whose id begins so.

    Raises ``QueryError`` when there is none, or several.
    """
    judged, beginning = as_judged(), plain(name.strip())
    query = select(judged).where(judged.c.id.between(beginning, f"{beginning}\U0010ffff"))
    rows = connection.execute(query.order_by(judged.c.id).limit(2)).all() if beginning else []
    if not rows:
        raise QueryError(name, "there is no such relation", "See: onrecord review")
    if len(rows) > 1 and rows[0].id != beginning:
        raise QueryError(name, "several relations begin so", "Give more of the id")
    return rows[0]


def enter(connection: Connection, name: str, judged: Judgement) -> int:
    """Write a judgement of the relation ``name`` into the journal; gives its number.

    Raises ``QueryError`` for a relation that is not there, or a judgement that is not whole.
    """
    row = the_relation(connection, name)
    check(judged, row.type)
    remark = judged.verdict == "note"
    return _write(
        connection,
        relation=row.id,
        verdict=judged.verdict,
        by=signed(judged.by),
        shape=judged.shape,
        type=None if remark else judged.type or row.type,
        note=noted(judged.note),
    )


def undo(connection: Connection, number: int, by: str, reason: str) -> int:
    """Take the line ``number`` of the journal back; gives the number of the new line.

    Raises ``QueryError`` when there is no such line, or it cannot be undone (any more).
    """
    row = standing_line(connection, _JOURNAL, number)
    return _write(
        connection,
        relation=row.relation,
        verdict="undo",
        by=signed(by),
        note=noted(reason),
        undoes=number,
    )


def journal(connection: Connection, relations: Iterable[str] | None) -> dict[str, list[Judged]]:
    """What was said of relations with these ids (``None``: all), by id, in the order of entry."""
    query = _lines()
    queries = (
        [query]
        if relations is None
        else [query.where(judgement.c.relation.in_(some)) for some in chunked(relations)]
    )
    found: dict[str, list[Judged]] = defaultdict(list)
    for query in queries:
        for row in connection.execute(query):
            found[row.relation].append(judged_of(row))
    return dict(found)


def faults(connection: Connection) -> Iterator[tuple[str, str]]:
    """Where the journal is not as it was written, and what is wrong; nothing in a sound ledger."""
    earlier = aliased(judgement)
    query = (
        select(judgement.c.seq)
        .outerjoin(earlier, judgement.c.undoes == earlier.c.seq)
        .where(judgement.c.undoes.is_not(None))
        .where(or_(earlier.c.relation.is_(None), earlier.c.relation != judgement.c.relation))
        .order_by(judgement.c.seq)
    )
    for number in connection.scalars(query):
        yield f"judgement number {number}", "it takes back what is not there, or of another one"


def judged_of(row: Row[Any]) -> Judged:
    """The line of a row that has ``undone_by`` too."""
    return Judged(
        number=row.seq,
        relation=row.relation,
        verdict=row.verdict,
        by=row.by,
        at=row.at,
        shape=row.shape,
        type=row.type,
        note=row.note,
        undoes=row.undoes,
        undone_by=row.undone_by,
    )


def _lines() -> Select[Any]:
    """The lines of the journal in the order of entry, with what took each back."""
    later = aliased(judgement)
    return (
        select(judgement, later.c.seq.label("undone_by"))
        .outerjoin(later, later.c.undoes == judgement.c.seq)
        .order_by(judgement.c.seq)
    )


def _write(connection: Connection, **values: Any) -> int:
    """Append a line to the journal; gives its number."""
    query = insert(judgement).values(at=now(), **values).returning(judgement.c.seq)
    return int(connection.execute(query).scalar_one())

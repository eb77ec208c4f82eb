"""Erase the names of somebody from what people noted: in the journals of the ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    delete,
    false,
    insert,
    or_,
    select,
    update,
)

from onrecord.ledger.chunks import chunked
from onrecord.ledger.corrections.tables import correction
from onrecord.ledger.erasing.blanking import Names
from onrecord.ledger.schema import decision, judgement, relation, sighting, statement
from onrecord.ledger.tuning.tables import tuning

Line = dict[str, Any]


class _Journal(NamedTuple):
    """A journal, the columns in which people note something, which of its lines hang on articles
    (numbers), and how a line is altered."""

    table: Table
    noted: tuple[str, ...]
    hang: Callable[[list[int]], ColumnElement[bool]]
    alter: Callable[[Connection, Table, list[Line]], None]


def blank(connection: Connection, articles: Collection[int], names: Names) -> None:
    """Make the names illegible in lines that hang on one of ``articles`` (numbers), and in others
    that hold a name of several words: a surname alone may be somebody else's there."""
    for journal in _JOURNALS:
        altered = _altered(connection, journal, articles, names)
        if altered:
            journal.alter(connection, journal.table, altered)


def _altered(
    connection: Connection, journal: _Journal, articles: Collection[int], names: Names
) -> list[Line]:
    """The lines that hold one of the names, with the names illegible."""
    hanging = _hanging(connection, journal, articles)
    altered = []
    for row in connection.execute(_lines(journal.table)).mappings():
        before = {name: row[name] for name in journal.noted}
        if row["seq"] in hanging or any(name in str(before) for name in names.full):
            after = names.blanked_json(before)
            altered += [{**row, **after}] if after != before else []
    return altered


def _hanging(connection: Connection, journal: _Journal, articles: Collection[int]) -> set[int]:
    return {
        seq
        for some in chunked(articles)
        for seq in connection.scalars(select(journal.table.c.seq).where(journal.hang(some)))
    }


def _lines(table: Table) -> Select[Any]:
    return select(table).order_by(table.c.seq)


def _of_relations(articles: list[int]) -> ColumnElement[bool]:
    said = select(statement.c.id).where(statement.c.article.in_(articles))
    ends = or_(relation.c.a.in_(said), relation.c.b.in_(said))
    return judgement.c.relation.in_(select(relation.c.id).where(ends))


def _of_persons(articles: list[int]) -> ColumnElement[bool]:
    seen = select(sighting.c.person).where(sighting.c.article.in_(articles))
    return decision.c.person.in_(seen)


def _update(connection: Connection, table: Table, lines: Iterable[Line]) -> None:
    for line in lines:
        connection.execute(update(table).where(table.c.seq == line["seq"]).values(line))


def _enter_anew(connection: Connection, table: Table, altered: Iterable[Line]) -> None:
    """Take lines out and enter them anew, and those that take one of them back: no line of these
    journals is ever updated."""
    lines = {line["seq"]: line for line in altered}
    for row in connection.execute(_lines(table)).mappings():
        if row["undoes"] in lines:
            lines.setdefault(row["seq"], dict(row))
    for some in chunked(sorted(lines, reverse=True)):
        connection.execute(delete(table).where(table.c.seq.in_(some)))
    connection.execute(insert(table), [lines[seq] for seq in sorted(lines)])


_JOURNALS = (
    _Journal(judgement, ("note",), _of_relations, _update),
    _Journal(decision, ("reason",), _of_persons, _update),
    _Journal(correction, ("before", "after", "reason"), correction.c.article.in_, _enter_anew),
    _Journal(tuning, ("note",), lambda _articles: false(), _enter_anew),
)

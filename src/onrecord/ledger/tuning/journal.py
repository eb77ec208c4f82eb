"""The journal of tunings: the last that nobody took back is in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select
from sqlalchemy.orm import aliased

from onrecord.errors import QueryError
from onrecord.ledger.clock import now
from onrecord.ledger.judging import noted, signed
from onrecord.ledger.tuning.tables import tuning
from onrecord.sureness import Weights

_SEE = "See: onrecord tune --show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """A line of the journal: ``weights`` that somebody took for this ledger, with the ``figures``
    that they were shown, or (without both) one that takes the line ``undoes`` back.

    ``at`` is in UTC, ISO 8601, to the second; ``undone_by`` is the line that took this one back.
    """

    number: int
    by: str
    at: str
    note: str
    weights: Weights | None
    figures: Mapping[str, Any]
    undoes: int | None
    undone_by: int | None


def lines(connection: Connection) -> list[Tuning]:
    """All lines in the order of entry."""
    later = aliased(tuning)
    query = (
        select(tuning, later.c.seq.label("undone_by"))
        .outerjoin(later, later.c.undoes == tuning.c.seq)
        .order_by(tuning.c.seq)
    )
    return [_line_of(row) for row in connection.execute(query)]


def in_force(connection: Connection) -> Tuning | None:
    """The line whose weights count; None where those count that are shipped."""
    standing = [line for line in lines(connection) if line.weights and line.undone_by is None]
    return standing[-1] if standing else None


def enter(
    connection: Connection, weights: Weights, figures: Mapping[str, Any], by: str, note: str
) -> int:
    """Let ``weights`` count from now on; gives the number of the line. Raises ``QueryError`` when
    nobody signs."""
    told = {"bias": weights.bias, "signs": dict(sorted(weights.signs.items()))}
    return _write(connection, by=signed(by), note=noted(note), weights=told, figures=dict(figures))


def undo(connection: Connection, by: str, note: str) -> Tuning:
    """Take back the line that is in force, and give it. Raises ``QueryError`` when none is."""
    line = in_force(connection)
    if line is None:
        raise QueryError("the weights", "they are those that are shipped", _SEE)
    _write(connection, by=signed(by), note=noted(note), undoes=line.number)
    return line


def _write(connection: Connection, **values: Any) -> int:
    query = insert(tuning).values(at=now(), **values).returning(tuning.c.seq)
    return int(connection.execute(query).scalar_one())


def _line_of(row: Row[Any]) -> Tuning:
    told = row.weights
    return Tuning(
        number=row.seq,
        by=row.by,
        at=row.at,
        note=row.note,
        weights=Weights(bias=told["bias"], signs=told["signs"], tuning=row.seq) if told else None,
        figures=row.figures or {},
        undoes=row.undoes,
        undone_by=row.undone_by,
    )

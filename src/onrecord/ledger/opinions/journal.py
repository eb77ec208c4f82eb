"""The log of second opinions: it only grows, and alters nothing of a relation."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from onrecord.ledger.clock import now
from onrecord.ledger.judging import signed
from onrecord.ledger.opinions.tables import opinion
from onrecord.records import Span, Spans

_WORDS = ("words_a", "words_b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What ``model`` at ``endpoint`` answered of ``relation`` when ``by`` asked.

    ``verdict`` and ``shape`` are labels of a closed list, ``words_a`` and ``words_b`` the words of
    both statements that it pointed to, ``asks`` the label of the question that it would ask.
    ``refused`` says why an answer was not taken; it then holds no verdict. ``prompt`` is the
    SHA-256 of what it was asked, ``cost`` in the currency of the prices that ``by`` gave; None
    where tokens or prices are not known.
    """

    relation: str
    by: str
    endpoint: str
    model: str
    prompt: str
    verdict: str | None = None
    shape: str | None = None
    words_a: Spans = ()
    words_b: Spans = ()
    asks: str | None = None
    refused: str | None = None
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A line of the log; ``at`` is in UTC, ISO 8601, to the second."""

    number: int
    at: str
    opinion: Opinion


_FIELDS = tuple(field.name for field in fields(Opinion))


def enter(connection: Connection, given: Opinion) -> Given:
    """Write ``given`` down. Raises ``QueryError`` when nobody signs."""
    told = {name: getattr(given, name) for name in _FIELDS} | {"by": signed(given.by), "at": now()}
    row = connection.execute(insert(opinion).values(told).returning(opinion.c.seq, opinion.c.at))
    number, at = row.one()
    return Given(number=number, at=at, opinion=given)


def lines(connection: Connection) -> list[Given]:
    """The whole log in the order of entry."""
    return [_given(row) for row in connection.execute(select(opinion).order_by(opinion.c.seq))]


def latest(connection: Connection, relation: str) -> list[Given]:
    """The last answer about a relation of each model that gave one, the newest first."""
    taken = opinion.c.verdict.is_not(None)
    query = select(opinion).where(opinion.c.relation == relation, taken)
    by_model: dict[str, Given] = {}
    for row in connection.execute(query.order_by(opinion.c.seq.desc())):
        by_model.setdefault(row.model, _given(row))
    return list(by_model.values())


def answered(connection: Connection, relation: str, prompt: str, model: str) -> Given | None:
    """The last answer of ``model`` to the prompt with this hash; None for none that was taken."""
    query = select(opinion).where(
        opinion.c.relation == relation,
        opinion.c.prompt == prompt,
        opinion.c.model == model,
        opinion.c.verdict.is_not(None),
    )
    row = connection.execute(query.order_by(opinion.c.seq.desc()).limit(1)).first()
    return _given(row) if row else None


def _given(row: Row[Any]) -> Given:
    told = {name: getattr(row, name) for name in _FIELDS}
    told |= {name: tuple(Span(*span) for span in told[name]) for name in _WORDS}
    return Given(number=row.seq, at=row.at, opinion=Opinion(**told))

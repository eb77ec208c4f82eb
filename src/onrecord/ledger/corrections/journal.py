"""The journal of corrections: append-only; a line is taken back by a later one that names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select
from sqlalchemy.orm import aliased

from onrecord.errors import QueryError
from onrecord.ledger.clock import now
from onrecord.ledger.corrections.lines import Corrected, Correction, Value, corrected_of
from onrecord.ledger.corrections.tables import correction
from onrecord.ledger.schema import article, statement
from onrecord.ledger.undoing import Journal, standing_line

LONGEST = 2_000
"""Characters of a name, a reason or a value."""
_WHERE = "the correction"
_JOURNAL = Journal(
    correction, "correction", "Look at the article again", "Correct it again instead"
)


def write(
    connection: Connection, asked: Correction, before: Value, undoes: int | None = None
) -> int:
    """Append a line; gives its number. Raises ``QueryError`` for one that is not whole, or that
    changes nothing."""
    _check(asked)
    if undoes is None and before == asked.value:
        raise QueryError(_WHERE, "it says what stands there already", "There is nothing to do")
    row = {
        "article": article_row(connection, asked.article).seq,
        "statement": asked.statement and statement_row(connection, asked.statement).seq,
        "what": asked.what,
        "before": before,
        "after": asked.value,
        "by": " ".join(asked.by.split()),
        "at": now(),
        "reason": asked.reason.strip(),
        "undoes": undoes,
    }
    query = insert(correction).returning(correction.c.seq)
    return int(connection.execute(query, row).scalar_one())


def lines_of(connection: Connection, articles: Sequence[str] | None = None) -> list[Corrected]:
    """The corrections of articles with these ids (``None``: all), in the order of entry."""
    query = _lines()
    if articles is not None:
        query = query.where(article.c.id.in_(articles))
    return [corrected_of(row) for row in connection.execute(query)]


def the_line(connection: Connection, number: int) -> Corrected:
    """The line with this number. Raises ``QueryError`` when there is none that can be taken
    back (any more)."""
    standing_line(connection, _JOURNAL, number)
    return corrected_of(connection.execute(_lines().where(correction.c.seq == number)).one())


def value_of(connection: Connection, asked: Correction) -> Value:
    """What stands now where the correction is to be made. Raises ``QueryError`` for an article
    or a statement that is not there."""
    if asked.statement is None:
        row = article_row(connection, asked.article)
        value: Value = getattr(row, asked.what)
        return value
    record = statement_row(connection, asked.statement).record
    told: Value = record["speaker"]
    return told


def article_row(connection: Connection, identity: str) -> Row[Any]:
    """The row of an article. Raises ``QueryError`` when there is none."""
    row = connection.execute(select(article).where(article.c.id == identity)).one_or_none()
    if row is None:
        raise QueryError(identity, "no article has this id", "Look for its words instead")
    return row


def statement_row(connection: Connection, identity: str) -> Row[Any]:
    """The row of a statement. Raises ``QueryError`` when there is none."""
    row = connection.execute(select(statement).where(statement.c.id == identity)).one_or_none()
    if row is None:
        raise QueryError(identity, "no statement has this id", "Look for its words instead")
    return row


def _check(asked: Correction) -> None:
    if not asked.by.strip() or not asked.reason.strip():
        raise QueryError(_WHERE, "it needs a name and a reason", "Say who corrects it, and why")
    told = (asked.by, asked.reason, str(asked.value))
    if max(map(len, told)) > LONGEST:
        raise QueryError(_WHERE, f"it has over {LONGEST} characters", "Shorten it")
    if any("\ud800" <= letter <= "\udfff" for text in told for letter in text):
        raise QueryError(_WHERE, "it holds half of a character", "Mend its encoding")


def _lines() -> Select[Any]:
    later = aliased(correction)
    return (
        select(
            correction,
            article.c.id.label("article_id"),
            statement.c.id.label("statement_id"),
            later.c.seq.label("undone_by"),
        )
        .join_from(correction, article, correction.c.article == article.c.seq)
        .outerjoin(statement, correction.c.statement == statement.c.seq)
        .outerjoin(later, later.c.undoes == correction.c.seq)
        .order_by(correction.c.seq)
    )

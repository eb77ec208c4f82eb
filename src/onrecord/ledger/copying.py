"""Copy a whole ledger into an empty one, row by row: from a file into PostgreSQL, or back.

The chain, with its salts, is copied as it is, and JSON as the text that is stored: both ledgers
have the same head, and the one that was published stands for either.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Table,
    Text,
    cast,
    select,
    type_coerce,
)

from onrecord.errors import LedgerUnusable
from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.opening import opened, pages_of, shown
from onrecord.ledger.schema import statement
from onrecord.ledger.store import Ledger
from onrecord.ledger.tables import metadata
from onrecord.ledger.texts.entering import enter_all
from onrecord.ledger.verify import Problem, problems

_BATCH = 2_000


def copy(source: str | Path, target: str | Path) -> list[Problem]:
    """Copy the ledger at ``source``, with its kept pages, to ``target``, which is made when it is
    missing; gives what is wrong with the copy, in which case nothing of it is kept.

    It is one moment of the source, also while others write to it, and one transaction of the
    target. Raises ``LedgerMissing`` or ``LedgerUnusable``, also when there is something in the
    target, and ``BadRecord`` for a text that PostgreSQL cannot keep.
    """
    Ledger(source).close()  # whether it is there, before anything is made
    made, where = opened(target, create=True), shown(target)
    try:
        with (
            Ledger(source) as ledger,
            ledger._reading() as out,
            database_of(made).guarded(where),
            made.execution_options(writes=True).connect() as into,
            into.begin() as transaction,
        ):
            _refuse_full(into, where)
            with database_of(into).deferred(into):
                _copy_rows(out, into)
            _copy_statement_words(out, into)
            enter_all(into)
            _copy_pages(pages_of(source), pages_of(target))
            found = list(problems(into))
            if found:
                transaction.rollback()
    finally:
        made.dispose()
    return found


def _refuse_full(into: Connection, where: str) -> None:
    for table in metadata.sorted_tables:
        if into.execute(select(table).limit(1)).first() is not None:
            raise LedgerUnusable(where, "there is something in it", "Copy into an empty ledger")


def _copy_rows(out: Connection, into: Connection) -> None:
    """All rows of all tables, those first that others point to."""
    for table in metadata.sorted_tables:
        database_of(into).enter(into, table, _rows(out, table))


def _rows(out: Connection, table: Table) -> Iterator[Sequence[Any]]:
    columns = [_stored(column, out.dialect.name).label(column.name) for column in table.columns]
    query = select(*columns).order_by(*table.primary_key.columns)
    yield from out.execute(query, execution_options={"yield_per": _BATCH})


def _stored(column: Column[Any], dialect: str) -> ColumnElement[Any]:
    """A column, if of JSON then as the text that is stored."""
    if not isinstance(column.type, JSON):
        return column
    return type_coerce(column, Text) if dialect == "sqlite" else cast(column, Text)


def _copy_statement_words(out: Connection, into: Connection) -> None:
    """The text index of statements as the source has it."""
    read, write = database_of(out).indexed, database_of(into).index
    for seqs in chunked(_numbers(out)):
        held = read(out, seqs)
        write(into, [held[seq] for seq in seqs if seq in held])


def _numbers(out: Connection) -> Iterable[int]:
    return out.scalars(select(statement.c.seq).order_by(statement.c.seq)).all()


def _copy_pages(source: Path, target: Path) -> None:
    """Pages are in files that only grow, written before the rows that name them."""
    if not source.is_dir() or source.resolve() == target.resolve():
        return
    try:
        shutil.copytree(source, target, dirs_exist_ok=True)
    except OSError as error:
        raise LedgerUnusable(
            str(target), f"it cannot be written ({error.strerror})", "Check its folder"
        ) from error

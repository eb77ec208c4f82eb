"""Which tables the chain keeps."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Column, Integer, Table

from onrecord.ledger import tables
from onrecord.ledger.chain.parts import PARTS
from onrecord.ledger.chain.tables import DERIVED, SUBJECT


@cache
def facts() -> dict[str, Table]:
    """The tables whose rows have entries, by name: those that number their rows and are not
    derived from others."""
    return {
        table.name: table
        for table in tables.metadata.sorted_tables
        if DERIVED not in table.info and number_of(table) is not None
    }


def number_of(table: Table) -> Column[int] | None:
    """The column by which entries call the rows of ``table``; ``None`` when it has none."""
    known = tables.metadata.tables[table.name]
    if SUBJECT in known.info:
        return table.c[known.info[SUBJECT]]
    key = list(table.primary_key.columns)
    return key[0] if len(key) == 1 and isinstance(key[0].type, Integer) else None


@cache
def watched() -> tuple[tuple[str, Column[Any]], ...]:
    """The columns that tell which rows (of which table) a change touches: the numbers of those
    that the chain keeps, and those that say whose part a row is."""
    own = [(name, number_of(table)) for name, table in facts().items()]
    parts = [(name, column) for name, part in PARTS.items() for column in part.watched]
    return tuple((name, column) for name, column in [*own, *parts] if column is not None)

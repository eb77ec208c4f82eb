"""Which tables the chain keeps."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Column, Integer, Table

from onrecord.ledger import tables
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


def numbers() -> list[Column[int]]:
    """The columns by which entries call the rows of the tables that the chain keeps."""
    return [number for table in facts().values() if (number := number_of(table)) is not None]

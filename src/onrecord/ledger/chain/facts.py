"""Which tables the chain keeps."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Integer, Table

from onrecord.ledger import tables
from onrecord.ledger.chain.tables import DERIVED


@cache
def facts() -> dict[str, Table]:
    """The tables whose rows have entries, by name: those with a whole number as their key that
    are not derived from others."""
    return {
        table.name: table
        for table in tables.metadata.sorted_tables
        if DERIVED not in table.info and _is_numbered(table)
    }


def _is_numbered(table: Table) -> bool:
    key = list(table.primary_key.columns)
    return len(key) == 1 and isinstance(key[0].type, Integer)

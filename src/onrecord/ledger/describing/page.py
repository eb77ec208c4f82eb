"""The schema of a ledger as a page, read from the database itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Inspector, inspect
from sqlalchemy.types import NullType

from onrecord.ledger.describing.columns import meaning
from onrecord.ledger.describing.words import TABLES, holds

OTHERS = "Others"
_SHADOWS = ("_config", "_content", "_data", "_docsize", "_idx")
_HEAD = """\
# The schema of a ledger

Made by `onrecord schema` from the database itself; [sql.md](sql.md) has recipes. **Bold** columns
are the primary key, an arrow leads to the table that a column points to. What is derived from other
rows `onrecord verify` computes again. Nothing is to be written here by hand: the hash chain knows
what the ledger wrote.
"""


def page_of(connection: Connection) -> str:
    """All tables and views of the ledger behind ``connection``, as Markdown: columns with their
    types, keys and indexes, and what each holds."""
    seen = inspect(connection)
    lines = [_HEAD]
    for chapter, names in chapters(seen).items():
        lines.append(f"## {chapter}\n")
        for name in names:
            lines += _table(seen, name)
    return "\n".join(lines)


def chapters(seen: Inspector) -> dict[str, list[str]]:
    """The tables and views that are there, by chapter; those that are not described come last."""
    there = {*seen.get_view_names(), *_tables(seen)}
    found = {chapter: [n for n in names if n in there] for chapter, names in TABLES.items()}
    found[OTHERS] = sorted(name for name in there if holds(name) is None)
    return {chapter: names for chapter, names in found.items() if names}


def _tables(seen: Inspector) -> Iterator[str]:
    """All tables but those in which SQLite keeps its text indexes."""
    names = set(seen.get_table_names())
    for name in names:
        bare = next((name.removesuffix(end) for end in _SHADOWS if name.endswith(end)), name)
        if bare == name or bare not in names:
            yield name


def _table(seen: Inspector, name: str) -> Iterator[str]:
    yield f"### `{name}`\n"
    if text := holds(name):
        yield f"{text}\n"
    yield "| column | type | holds |\n|---|---|---|"
    yield from _columns(seen, name)
    yield ""
    if indexes := sorted(_indexes(seen, name)):
        yield f"Indexes: {'; '.join(indexes)}.\n"


def _columns(seen: Inspector, name: str) -> Iterator[str]:
    primary = set(seen.get_pk_constraint(name)["constrained_columns"])
    keys = {
        key["constrained_columns"][0]: f"{key['referred_table']}.{key['referred_columns'][0]}"
        for key in seen.get_foreign_keys(name)
    }
    for column in seen.get_columns(name):
        field = column["name"]
        shown = f"**`{field}`**" if field in primary else f"`{field}`"
        leads = f"→ `{keys[field]}` " if field in keys else ""
        told = meaning(name, field, key=field in keys) or ""
        yield f"| {shown} | {_type(column)} | {leads}{told} |"


def _type(column: Any) -> str:
    if isinstance(column["type"], NullType):
        return ""
    return f"{column['type']}{'' if column['nullable'] else ', not null'}".lower()


def _indexes(seen: Inspector, name: str) -> Iterator[str]:
    """The columns of each index; a view has none."""
    if name in seen.get_view_names():
        return
    unique = {tuple(one["column_names"]) for one in seen.get_unique_constraints(name)}
    for index in seen.get_indexes(name):
        if not index["unique"]:
            yield f"({', '.join(f'`{one}`' for one in index['column_names'])})"
    for columns in unique:
        yield f"unique ({', '.join(f'`{one}`' for one in columns)})"

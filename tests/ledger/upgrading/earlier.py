"""Ledgers as earlier versions left them: tables by the migrations, rows by the code of then.

``tests/golden/ledger/made-by-NNNN.json`` holds all rows of a ledger that the last version with that
revision made. Revisions between two of them have the rows of the later one, as far as there were
tables and columns for them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Column, Connection, LargeBinary, MetaData, Table, insert
from tests.conftest import GOLDEN
from tests.stores.revisions import make_tables

from onrecord.ledger import postgres, sqlite
from onrecord.ledger.chain import adopt
from onrecord.ledger.chain.heads import Head
from onrecord.ledger.databases import database_of
from onrecord.ledger.tables import metadata
from onrecord.ledger.texts.entering import enter_all

Where = Path | str
Rows = dict[str, list[dict[str, Any]]]
WHOLE = "0010"
"""The first version with every kind of row but second opinions, and with a chain of its own."""
_FILES = {"0001": "0001", "0002": "0002", "0003": "0003"}
_CHAINED = "0006"
_CHAIN = ("chain_entry", "chain_salt", "chain_head")
_WORDS = "0012"
_MARK = "COMMENT ON TABLE alembic_version IS 'an onrecord ledger'"


def rows_at(revision: str) -> Rows:
    """The rows of a ledger of that revision, by table."""
    path = GOLDEN / "ledger" / f"made-by-{_FILES.get(revision, WHOLE)}.json"
    rows: Rows = json.loads(path.read_text(encoding="utf-8"))["tables"]
    return rows


def head_then() -> Head:
    """The head of the chain of the first ledger that has one of its own."""
    path = GOLDEN / "ledger" / f"made-by-{WHOLE}.json"
    return Head(*json.loads(path.read_text(encoding="utf-8"))["head"])


def make(where: Where, revision: str) -> Rows:
    """Make the ledger of that revision at ``where``, which is empty; gives what was entered."""
    engine = postgres.engine(where) if isinstance(where, str) else sqlite.engine(where)
    if isinstance(where, Path):
        sqlite.keep_write_ahead_log(engine)
    with engine.execution_options(writes=True).begin() as connection:
        make_tables(connection, revision)
        entered = _enter(connection, rows_at(revision), revision)
        if isinstance(where, Path):
            sqlite.mark(connection)
        else:
            connection.exec_driver_sql(_MARK)
    engine.dispose()
    return entered


def _enter(connection: Connection, rows: Rows, revision: str) -> Rows:
    then = MetaData()
    then.reflect(connection)
    own_chain = revision >= WHOLE
    entered: Rows = {}
    for name in (table.name for table in metadata.sorted_tables):
        if name in then.tables and (own_chain or name not in _CHAIN):
            entered[name] = _enter_rows(connection, then.tables[name], rows.get(name, []))
    database_of(connection).index(connection, rows["statement_text"])
    if revision >= _WORDS:
        enter_all(connection)
    if revision >= _CHAINED and not own_chain:
        adopt(connection)
    return entered


def _enter_rows(
    connection: Connection, table: Table, rows: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Enter rows with the columns that there were; what had to be there, and is not known, is
    empty. Gives them as they were entered."""
    now = metadata.tables[table.name].c
    typed = [Column(c.name, now[c.name].type if c.name in now else c.type) for c in table.c]
    empty = {c.name: None if c.nullable else "" for c in table.c}
    made = [{c.name: _value(c, row.get(c.name, empty[c.name])) for c in typed} for row in rows]
    if made:
        connection.execute(insert(Table(table.name, MetaData(), *typed)), made)
    return made


def _value(column: Column[Any], value: Any) -> Any:
    """As the database gives it: what is bytes, or true or false, is another thing in JSON."""
    if value is None:
        return None
    if isinstance(column.type, LargeBinary):
        return bytes.fromhex(value)
    return bool(value) if isinstance(column.type, Boolean) else value

"""The tables of the chain, and which tables it keeps."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Integer,
    LargeBinary,
    Table,
    Text,
)

from onrecord.ledger.schema import metadata

DERIVED = "derived"
"""The key of ``Table.info`` that says how ``verify`` recomputes the rows of a table."""
SUBJECT = "subject"
"""The key of ``Table.info`` that names the column of whole numbers, unique in the table, by which
entries call its rows; by default its primary key, if that is one."""

chain_entry = Table(
    "chain_entry",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Integer, nullable=False),
    Column("commitment", LargeBinary),
    Column("sha256", LargeBinary, nullable=False),
    info={DERIVED: "each entry from the one before"},
)

chain_salt = Table(
    "chain_salt",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("subject", Integer, primary_key=True, autoincrement=False),
    Column("entry", Integer, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
    info={DERIVED: "by the commitment that it opens"},
)

chain_head = Table(
    "chain_head",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("entries", Integer, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    CheckConstraint("seq = 1", name="one_row"),
    info={DERIVED: "from the last entry"},
)

erasure = Table(
    "erasure",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("sha256", LargeBinary, nullable=False, unique=True),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

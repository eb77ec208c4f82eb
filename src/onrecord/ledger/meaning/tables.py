"""Vectors of statements, for search and candidates by meaning. The tables."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table

from onrecord.ledger.schema import metadata

NOBODY = 0
"""The number that stands for the speaker of a statement that has none."""

statement_vector = Table(
    "statement_vector",
    metadata,
    Column("speaker", Integer, primary_key=True, autoincrement=False),
    Column("statement", ForeignKey("statement.seq"), primary_key=True, index=True),
    Column("vector", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
    info={"derived": "it belongs to the body of its statement"},
)
"""All that one speaker said lies together: comparing within it reads one range."""

statement_code = Table(
    "statement_code",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("statement", ForeignKey("statement.seq"), nullable=False, unique=True),
    Column("code", LargeBinary, nullable=False),
    info={"derived": "it belongs to the body of its statement"},
)
"""The signs of each vector. They are read in the order of entry, so that those who hold them in
memory need only what came since."""

"""What people correct of an article by hand. The tables."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Integer, Table, Text

from onrecord.ledger.schema import metadata

correction = Table(
    "correction",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("article", ForeignKey("article.seq"), nullable=False, index=True),
    Column("statement", ForeignKey("statement.seq"), index=True),
    Column("what", Text, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("undoes", ForeignKey("correction.seq"), unique=True),
)

"""The weights that a newsroom took for its own: a journal that only grows. The tables."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Integer, Table, Text

from onrecord.ledger.schema import metadata

tuning = Table(
    "tuning",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("weights", JSON(none_as_null=True)),
    Column("figures", JSON(none_as_null=True)),
    Column("undoes", ForeignKey("tuning.seq"), unique=True),
)
"""``weights`` and ``figures`` are absent where a line takes another one back (``undoes``)."""

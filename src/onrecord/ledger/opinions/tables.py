"""The log of second opinions. Labels and spans alone: no words of a model are kept. The tables."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, ForeignKey, Index, Integer, Table, Text

from onrecord.ledger.schema import metadata

opinion = Table(
    "opinion",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("relation", ForeignKey("relation.id"), nullable=False, index=True),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("verdict", Text),
    Column("shape", Text),
    Column("words_a", JSON, nullable=False),
    Column("words_b", JSON, nullable=False),
    Column("asks", Text),
    Column("refused", Text),
    Column("tokens_in", Integer),
    Column("tokens_out", Integer),
    Column("cost", Float),
    Index(None, "prompt", "model"),
)
"""``verdict`` is absent where the answer was ``refused``, which then says why."""

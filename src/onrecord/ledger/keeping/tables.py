"""What was observed of each address: versions, vanished statements, kept pages. The tables."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from onrecord.ledger.schema import metadata

snapshot = Table(
    "snapshot",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("file", Text),
    Column("offset", BigInteger),
    Column("length", BigInteger),
    Column("size", BigInteger, nullable=False),
    Column("url", Text),
    Column("at", Text, nullable=False),
    Column("content_type", Text, nullable=False),
    Column("dropped", Text),
    Index(None, "file", "offset"),
)
"""A record of a WARC file: a page as it was fetched or read (``resource``), or the note that the
same bytes came again (``revisit``). ``dropped`` says when and why the bytes were let go."""

kept_page = Table(
    "kept_page",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("article", ForeignKey("article.seq"), nullable=False),
    Column("snapshot", ForeignKey("snapshot.seq"), nullable=False, index=True),
    UniqueConstraint("article", "snapshot"),
)
"""Which articles were read from a kept page."""

observation = Table(
    "observation",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("address", Text, nullable=False),
    Column("article", ForeignKey("article.seq"), index=True),
    Column("first", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("how", Text),
    Index(None, "address", "first"),
)
"""Whenever the address was read from ``first`` to ``last``, it showed that article; without one it
was gone, and ``how`` says in which way."""

carried = Table(
    "carried",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("article", ForeignKey("article.seq"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("statement", ForeignKey("statement.seq"), nullable=False, index=True),
    Column("record", JSON, nullable=False),
    UniqueConstraint("article", "position"),
)
"""A statement of an earlier version that stands in this one too; ``record`` is how it stands
there. It counts once, where it was first read."""

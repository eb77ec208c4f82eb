"""Matters: found by grouping, named, merged and split by people. The tables."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    UniqueConstraint,
    select,
)

from onrecord.ledger.schema import metadata

matter = Table(
    "matter",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kept", Boolean, nullable=False),
    Column("merged", ForeignKey("matter.seq"), index=True),
)
"""``kept``: people named, merged or split it, so that it is never made anew. ``merged`` is the
matter that it was taken into."""

matter_term = Table(
    "matter_term",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("matter", ForeignKey("matter.seq"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("statement", ForeignKey("statement.seq"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    UniqueConstraint("matter", "place"),
)
"""The words of the name that is proposed, each with a statement in which it stands so."""

statement_matter = Table(
    "statement_matter",
    metadata,
    Column("statement", ForeignKey("statement.seq"), primary_key=True, autoincrement=False),
    Column("matter", ForeignKey("matter.seq"), nullable=False),
    Index(None, "matter", "statement"),
)

matter_progress = Table(
    "matter_progress",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("statement", Integer, nullable=False),
)
"""One row once grouping began: the number of the last statement whose matter was looked for."""

matter_decision = Table(
    "matter_decision",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("matter", ForeignKey("matter.seq"), nullable=False, index=True),
    Column("other", ForeignKey("matter.seq"), index=True),
    Column("name", Text),
    Column("undoes", ForeignKey("matter_decision.seq"), unique=True),
)
"""What people said of matters; it only grows. ``other`` is the matter that was taken in, or that
was made of a part."""

matter_move = Table(
    "matter_move",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("decision", ForeignKey("matter_decision.seq"), nullable=False, index=True),
    Column("statement", ForeignKey("statement.seq"), nullable=False, index=True),
)
"""The statements that a decision moved from one matter to the other."""


def members_of(number: int) -> Select[tuple[int]]:
    """The numbers of the statements of the matter with this number."""
    return select(statement_matter.c.statement).where(statement_matter.c.matter == number)


def in_matter(identity: str) -> Select[tuple[int]]:
    """The numbers of the statements of the matter with this id."""
    return select(statement_matter.c.statement).where(
        statement_matter.c.matter.in_(select(matter.c.seq).where(matter.c.id == identity))
    )

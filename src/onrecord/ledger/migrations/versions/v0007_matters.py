"""Matters: found by grouping, named, merged and split by people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables."""
    _matters()
    _decisions()
    op.create_table(
        "matter_progress",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("statement", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_matter_progress"),
    )


def _matters() -> None:
    op.create_table(
        "matter",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kept", sa.Boolean, nullable=False),
        sa.Column("merged", sa.Integer),
        sa.PrimaryKeyConstraint("seq", name="pk_matter"),
        sa.UniqueConstraint("id", name="uq_matter_id"),
        sa.ForeignKeyConstraint(["merged"], ["matter.seq"], name="fk_matter_merged"),
    )
    op.create_index("ix_matter_merged", "matter", ["merged"])
    op.create_table(
        "matter_term",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("matter", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("statement", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_matter_term"),
        sa.UniqueConstraint("matter", "place", name="uq_matter_term_matter_place"),
        sa.ForeignKeyConstraint(["matter"], ["matter.seq"], name="fk_matter_term_matter"),
        sa.ForeignKeyConstraint(["statement"], ["statement.seq"], name="fk_matter_term_statement"),
    )
    op.create_index("ix_matter_term_statement", "matter_term", ["statement"])
    op.create_table(
        "statement_matter",
        sa.Column("statement", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("matter", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("statement", name="pk_statement_matter"),
        sa.ForeignKeyConstraint(
            ["statement"], ["statement.seq"], name="fk_statement_matter_statement"
        ),
        sa.ForeignKeyConstraint(["matter"], ["matter.seq"], name="fk_statement_matter_matter"),
    )
    op.create_index(
        "ix_statement_matter_matter_statement", "statement_matter", ["matter", "statement"]
    )


def _decisions() -> None:
    op.create_table(
        "matter_decision",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("matter", sa.Integer, nullable=False),
        sa.Column("other", sa.Integer),
        sa.Column("name", sa.Text),
        sa.Column("undoes", sa.Integer),
        sa.PrimaryKeyConstraint("seq", name="pk_matter_decision"),
        sa.UniqueConstraint("undoes", name="uq_matter_decision_undoes"),
        sa.ForeignKeyConstraint(["matter"], ["matter.seq"], name="fk_matter_decision_matter"),
        sa.ForeignKeyConstraint(["other"], ["matter.seq"], name="fk_matter_decision_other"),
        sa.ForeignKeyConstraint(
            ["undoes"], ["matter_decision.seq"], name="fk_matter_decision_undoes"
        ),
    )
    op.create_index("ix_matter_decision_matter", "matter_decision", ["matter"])
    op.create_index("ix_matter_decision_other", "matter_decision", ["other"])
    op.create_table(
        "matter_move",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("decision", sa.Integer, nullable=False),
        sa.Column("statement", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_matter_move"),
        sa.ForeignKeyConstraint(
            ["decision"], ["matter_decision.seq"], name="fk_matter_move_decision"
        ),
        sa.ForeignKeyConstraint(["statement"], ["statement.seq"], name="fk_matter_move_statement"),
    )
    op.create_index("ix_matter_move_decision", "matter_move", ["decision"])
    op.create_index("ix_matter_move_statement", "matter_move", ["statement"])

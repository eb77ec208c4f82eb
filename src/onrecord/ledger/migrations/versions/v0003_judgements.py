"""People's judgements of relations: a journal that only grows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the journal of judgements; relations that are there stay candidates."""
    op.create_table(
        "judgement",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("relation", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("shape", sa.Text),
        sa.Column("type", sa.Text),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("undoes", sa.Integer),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_judgement"),
        sa.UniqueConstraint("undoes", name="uq_judgement_undoes"),
        sa.ForeignKeyConstraint(["relation"], ["relation.id"], name="fk_judgement_relation"),
        sa.ForeignKeyConstraint(["undoes"], ["judgement.seq"], name="fk_judgement_undoes"),
    )
    op.create_index("ix_judgement_relation", "judgement", ["relation"])
    op.create_index("ix_relation_score", "relation", ["score"])
    op.create_index("ix_relation_status", "relation", ["status"])
    if op.get_bind().dialect.name == "sqlite":
        _only_growing_in_sqlite()


def _only_growing_in_sqlite() -> None:
    """No line of the journal is changed or removed, whoever asks."""
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER judgement_no_{change.lower()} BEFORE {change} ON judgement "
            "BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END"
        )

"""The log of what language models were asked of relations, and what they answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the log; no line of it is ever changed."""
    op.create_table(
        "opinion",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("relation", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("endpoint", sa.Text, nullable=False),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("prompt", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text),
        sa.Column("shape", sa.Text),
        sa.Column("words_a", sa.JSON, nullable=False),
        sa.Column("words_b", sa.JSON, nullable=False),
        sa.Column("asks", sa.Text),
        sa.Column("refused", sa.Text),
        sa.Column("tokens_in", sa.Integer),
        sa.Column("tokens_out", sa.Integer),
        sa.Column("cost", sa.Float),
        sa.PrimaryKeyConstraint("seq", name="pk_opinion"),
        sa.ForeignKeyConstraint(["relation"], ["relation.id"], name="fk_opinion_relation"),
    )
    op.create_index("ix_opinion_relation", "opinion", ["relation"])
    op.create_index("ix_opinion_prompt_model", "opinion", ["prompt", "model"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER opinion_no_update BEFORE UPDATE ON opinion "
            "BEGIN SELECT RAISE(ABORT, 'opinions are never changed'); END"
        )
    else:
        op.execute(
            "CREATE FUNCTION opinion_no_update() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'opinions are never changed'; END $$"
        )
        op.execute(
            "CREATE TRIGGER opinion_no_update BEFORE UPDATE ON opinion "
            "FOR EACH STATEMENT EXECUTE FUNCTION opinion_no_update()"
        )

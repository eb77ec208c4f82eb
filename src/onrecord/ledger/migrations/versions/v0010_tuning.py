"""The weights that a newsroom took for its own, and which of them made a score."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the journal; scores that are there were made by the weights that are shipped."""
    op.create_table(
        "tuning",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("weights", sa.JSON(none_as_null=True)),
        sa.Column("figures", sa.JSON(none_as_null=True)),
        sa.Column("undoes", sa.Integer),
        sa.PrimaryKeyConstraint("seq", name="pk_tuning"),
        sa.UniqueConstraint("undoes", name="uq_tuning_undoes"),
        sa.ForeignKeyConstraint(["undoes"], ["tuning.seq"], name="fk_tuning_undoes"),
    )
    op.add_column("relation", sa.Column("tuning", sa.Integer))
    if op.get_bind().dialect.name == "sqlite":
        _no_line_is_changed_in_sqlite()
    else:
        _no_line_is_changed_in_postgresql()


def _no_line_is_changed_in_sqlite() -> None:
    """Weights are taken back by a later line, never rewritten."""
    op.execute(
        "CREATE TRIGGER tuning_no_update BEFORE UPDATE ON tuning "
        "BEGIN SELECT RAISE(ABORT, 'tunings are never changed'); END"
    )


def _no_line_is_changed_in_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION tuning_no_update() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'tunings are never changed'; END $$"
    )
    op.execute(
        "CREATE TRIGGER tuning_no_update BEFORE UPDATE ON tuning "
        "FOR EACH STATEMENT EXECUTE FUNCTION tuning_no_update()"
    )

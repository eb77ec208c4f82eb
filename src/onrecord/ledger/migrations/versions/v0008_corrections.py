"""What people correct of an article by hand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the journal of corrections."""
    op.create_table(
        "correction",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("statement", sa.Integer),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True)),
        sa.Column("after", sa.JSON(none_as_null=True)),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("undoes", sa.Integer),
        sa.PrimaryKeyConstraint("seq", name="pk_correction"),
        sa.UniqueConstraint("undoes", name="uq_correction_undoes"),
        sa.ForeignKeyConstraint(["article"], ["article.seq"], name="fk_correction_article"),
        sa.ForeignKeyConstraint(["statement"], ["statement.seq"], name="fk_correction_statement"),
        sa.ForeignKeyConstraint(["undoes"], ["correction.seq"], name="fk_correction_undoes"),
    )
    op.create_index("ix_correction_article", "correction", ["article"])
    op.create_index("ix_correction_statement", "correction", ["statement"])
    if op.get_bind().dialect.name == "sqlite":
        _no_line_is_changed_in_sqlite()
    else:
        _no_line_is_changed_in_postgresql()


def _no_line_is_changed_in_sqlite() -> None:
    """A correction is taken back by a later line, never rewritten."""
    op.execute(
        "CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction "
        "BEGIN SELECT RAISE(ABORT, 'corrections are never changed'); END"
    )


def _no_line_is_changed_in_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION correction_no_update() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'corrections are never changed'; END $$"
    )
    op.execute(
        "CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction "
        "FOR EACH STATEMENT EXECUTE FUNCTION correction_no_update()"
    )

"""Rows of PostgreSQL's text index tell in which stretch of the ledger they lie."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Enter it among the words of each row; SQLite's index reads from the end as it is."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "UPDATE statement_text"
            " SET words = words || array_to_tsvector(ARRAY['#' || seq / 16384])"
        )

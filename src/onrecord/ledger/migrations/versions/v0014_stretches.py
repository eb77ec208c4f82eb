"""Rows of PostgreSQL's text index tell in which stretch of the ledger they lie, and are in it at
once: a list of rows to be entered later would be gone through for each word that is asked for."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Enter the stretches among the words, and make the index anew. SQLite's index reads from the
    end as it is."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP INDEX ix_statement_text_words")
        op.execute(
            "UPDATE statement_text"
            " SET words = words || array_to_tsvector(ARRAY['#' || seq / 16384])"
        )
        op.execute(
            "CREATE INDEX ix_statement_text_words ON statement_text USING gin (words)"
            " WITH (fastupdate = off)"
        )

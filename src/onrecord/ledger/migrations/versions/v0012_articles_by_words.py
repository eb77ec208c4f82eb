"""Articles found by the words of their texts, in any language; language and outlet indexed."""

from __future__ import annotations

from alembic import op

from onrecord.ledger.texts.entering import enter_all

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the index, and enter the words of the articles that are there."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE article_text"
            " USING fts5(words, tokenize = \"ascii tokenchars '@'\", detail = none, columnsize = 0)"
        )
    else:
        op.execute("CREATE TABLE article_text (seq integer PRIMARY KEY, words tsvector NOT NULL)")
        op.execute("CREATE INDEX ix_article_text_words ON article_text USING gin (words)")
    op.create_index("ix_article_language", "article", ["language"])
    op.create_index("ix_article_outlet", "article", ["outlet"])
    enter_all(op.get_bind())

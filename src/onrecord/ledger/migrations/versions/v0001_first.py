"""Articles, speakers, statements and relations; the text index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table of the first version."""
    _articles()
    _speakers()
    _statements()
    _relations()
    if op.get_bind().dialect.name == "sqlite":
        _text_index_of_sqlite()
    else:
        _text_index_of_postgresql()


def _articles() -> None:
    op.create_table(
        "article",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("story", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("headline", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("credit", sa.Text),
        sa.Column("dateline", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("kept", sa.JSON, nullable=False),
        sa.Column("fingerprints", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_article"),
        sa.UniqueConstraint("id", name="uq_article_id"),
    )
    op.create_index("ix_article_story", "article", ["story"])
    op.create_table(
        "fingerprint",
        sa.Column("hash", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("article", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hash", "article", name="pk_fingerprint"),
        sa.ForeignKeyConstraint(["article"], ["article.seq"], name="fk_fingerprint_article"),
        sqlite_with_rowid=False,
    )


def _speakers() -> None:
    op.create_table(
        "speaker",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_speaker"),
        sa.UniqueConstraint("name", name="uq_speaker_name"),
    )
    op.create_index("ix_speaker_folded", "speaker", ["folded"])
    op.create_table(
        "speaker_word",
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("speaker", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("word", "speaker", name="pk_speaker_word"),
        sa.ForeignKeyConstraint(["speaker"], ["speaker.seq"], name="fk_speaker_word_speaker"),
        sqlite_with_rowid=False,
    )


def _statements() -> None:
    op.create_table(
        "statement",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("speaker", sa.Integer),
        sa.Column("said_on", sa.Text),
        sa.Column("record", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_statement"),
        sa.UniqueConstraint("id", name="uq_statement_id"),
        sa.UniqueConstraint("article", "position", name="uq_statement_article_position"),
        sa.ForeignKeyConstraint(["article"], ["article.seq"], name="fk_statement_article"),
        sa.ForeignKeyConstraint(["speaker"], ["speaker.seq"], name="fk_statement_speaker"),
    )
    op.create_index("ix_statement_speaker_said_on", "statement", ["speaker", "said_on"])
    op.create_index("ix_statement_said_on", "statement", ["said_on"])


def _relations() -> None:
    op.create_table(
        "relation",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("reported", sa.Boolean, nullable=False),
        sa.Column("a", sa.Text, nullable=False),
        sa.Column("b", sa.Text, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("origin_a", sa.Text, nullable=False),
        sa.Column("origin_b", sa.Text, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
        sa.Column("benign", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_relation"),
        sa.UniqueConstraint("id", name="uq_relation_id"),
        sa.CheckConstraint("a <> b", name="ck_relation_two_ends"),
        sa.ForeignKeyConstraint(["a"], ["statement.id"], name="fk_relation_a"),
        sa.ForeignKeyConstraint(["b"], ["statement.id"], name="fk_relation_b"),
    )
    op.create_index("ix_relation_a", "relation", ["a"])
    op.create_index("ix_relation_b", "relation", ["b"])
    op.create_index("ix_relation_type_status", "relation", ["type", "status"])


def _text_index_of_sqlite() -> None:
    """One row a statement, by its ``seq``. The speaker stands in it as a token such as ``s42``."""
    op.execute(
        "CREATE VIRTUAL TABLE statement_text USING fts5("
        "content, headline, speaker, tokenize = 'porter unicode61 remove_diacritics 2')"
    )


def _text_index_of_postgresql() -> None:
    """The same rows, with the words of content and headline and the token of the speaker."""
    op.execute(
        "CREATE TABLE statement_text (seq integer PRIMARY KEY, content text NOT NULL,"
        " headline text NOT NULL, speaker text NOT NULL, words tsvector NOT NULL)"
    )
    op.execute("CREATE INDEX ix_statement_text_words ON statement_text USING gin (words)")

"""What was observed of each address: versions, vanished statements, kept pages."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables; of articles that are there it is not known when they were read."""
    _pages()
    _observations()


def _pages() -> None:
    op.create_table(
        "snapshot",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("file", sa.Text),
        sa.Column("offset", sa.BigInteger),
        sa.Column("length", sa.BigInteger),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("content_type", sa.Text, nullable=False),
        sa.Column("dropped", sa.Text),
        sa.PrimaryKeyConstraint("seq", name="pk_snapshot"),
    )
    op.create_index("ix_snapshot_sha256", "snapshot", ["sha256"])
    op.create_index("ix_snapshot_file_offset", "snapshot", ["file", "offset"])
    op.create_table(
        "kept_page",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("snapshot", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_kept_page"),
        sa.UniqueConstraint("article", "snapshot", name="uq_kept_page_article_snapshot"),
        sa.ForeignKeyConstraint(["article"], ["article.seq"], name="fk_kept_page_article"),
        sa.ForeignKeyConstraint(["snapshot"], ["snapshot.seq"], name="fk_kept_page_snapshot"),
    )
    op.create_index("ix_kept_page_snapshot", "kept_page", ["snapshot"])


def _observations() -> None:
    op.create_table(
        "observation",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("article", sa.Integer),
        sa.Column("first", sa.Text, nullable=False),
        sa.Column("last", sa.Text, nullable=False),
        sa.Column("how", sa.Text),
        sa.PrimaryKeyConstraint("seq", name="pk_observation"),
        sa.ForeignKeyConstraint(["article"], ["article.seq"], name="fk_observation_article"),
    )
    op.create_index("ix_observation_article", "observation", ["article"])
    op.create_index("ix_observation_address_first", "observation", ["address", "first"])
    op.create_table(
        "carried",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("article", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("statement", sa.Integer, nullable=False),
        sa.Column("record", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_carried"),
        sa.UniqueConstraint("article", "position", name="uq_carried_article_position"),
        sa.ForeignKeyConstraint(["article"], ["article.seq"], name="fk_carried_article"),
        sa.ForeignKeyConstraint(["statement"], ["statement.seq"], name="fk_carried_statement"),
    )
    op.create_index("ix_carried_statement", "carried", ["statement"])

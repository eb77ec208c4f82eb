"""Every change of the ledger as an entry of a hash chain; an entry for each row that is there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.chain import adopt

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the chain, and enter what is there. The judgements' own chain ends in it."""
    _chain()
    _erasures()
    op.create_index("ix_fingerprint_article", "fingerprint", ["article"])
    if op.get_bind().dialect.name == "sqlite":
        for change in ("update", "delete"):
            op.execute(f"DROP TRIGGER judgement_no_{change}")
    op.drop_column("judgement", "sha256")
    adopt(op.get_bind())


def _chain() -> None:
    op.create_table(
        "chain_entry",
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Integer, nullable=False),
        sa.Column("commitment", sa.LargeBinary),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_chain_entry"),
    )
    op.create_table(
        "chain_salt",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", name="pk_chain_salt"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "chain_head",
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_chain_head"),
        sa.CheckConstraint("seq = 1", name="ck_chain_head_one_row"),
    )


def _erasures() -> None:
    op.create_table(
        "erasure",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_erasure"),
        sa.UniqueConstraint("sha256", name="uq_erasure_sha256"),
    )

"""Accounts, their sessions and tokens, and the audit log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from onrecord.newsroom.growing import only_growing

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _accounts()
    _sessions()
    _tokens()
    _audit()


def _accounts() -> None:
    op.create_table(
        "account",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("password", sa.Text, nullable=False),
        sa.Column("disabled", sa.Boolean, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_account"),
        sa.UniqueConstraint("folded", name="uq_account_folded"),
    )


def _sessions() -> None:
    op.create_table(
        "session",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("account", sa.Integer, nullable=False),
        sa.Column("began", sa.BigInteger, nullable=False),
        sa.Column("seen", sa.BigInteger, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_session"),
        sa.ForeignKeyConstraint(["account"], ["account.seq"], name="fk_session_account"),
    )
    op.create_index("ix_session_account", "session", ["account"])
    op.create_index("ix_session_seen", "session", ["seen"])


def _tokens() -> None:
    op.create_table(
        "api_token",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("account", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("revoked_at", sa.Text),
        sa.PrimaryKeyConstraint("seq", name="pk_api_token"),
        sa.UniqueConstraint("sha256", name="uq_api_token_sha256"),
        sa.ForeignKeyConstraint(["account"], ["account.seq"], name="fk_api_token_account"),
    )
    op.create_index("ix_api_token_account", "api_token", ["account"])


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
    )
    op.create_index("ix_audit_what", "audit", ["what"])
    for statement in only_growing("audit", op.get_bind().dialect.name):
        op.execute(statement)

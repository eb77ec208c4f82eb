"""What is watched, and what came of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    _sources()
    _followed()
    _alerts()
    _deliveries()
    _state()


def _sources() -> None:
    op.create_table(
        "watch_source",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("etag", sa.Text),
        sa.Column("modified", sa.Text),
        sa.Column("next_at", sa.BigInteger, nullable=False),
        sa.Column("checked_at", sa.Text),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("trouble", sa.Text),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_watch_source"),
        sa.UniqueConstraint("url", name="uq_watch_source_url"),
    )
    op.create_table(
        "watch_item",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("source", sa.Integer, nullable=False),
        sa.Column("next_at", sa.BigInteger),
        sa.Column("reads", sa.Integer, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("trouble", sa.Text),
        sa.PrimaryKeyConstraint("sha256", name="pk_watch_item"),
    )
    op.create_index("ix_watch_item_next_at", "watch_item", ["next_at"])
    op.create_index("ix_watch_item_source", "watch_item", ["source"])


def _followed() -> None:
    op.create_table(
        "watch_followed",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_watch_followed"),
        sa.UniqueConstraint("kind", "subject", name="uq_watch_followed_kind_subject"),
    )


def _alerts() -> None:
    op.create_table(
        "watch_alert",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("followed", sa.Text, nullable=False),
        sa.Column("statements", sa.JSON, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("read_at", sa.Text),
        sa.PrimaryKeyConstraint("seq", name="pk_watch_alert"),
        sa.UniqueConstraint(
            "kind", "subject", "followed", name="uq_watch_alert_kind_subject_followed"
        ),
    )
    op.create_index("ix_watch_alert_read_at", "watch_alert", ["read_at"])


def _deliveries() -> None:
    op.create_table(
        "watch_target",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("secret", sa.Text, nullable=False),
        sa.Column("private", sa.Boolean, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_watch_target"),
        sa.UniqueConstraint("address", name="uq_watch_target_address"),
    )
    op.create_table(
        "watch_delivery",
        sa.Column("alert", sa.Integer, nullable=False),
        sa.Column("target", sa.Integer, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_at", sa.BigInteger),
        sa.Column("done_at", sa.Text),
        sa.Column("trouble", sa.Text),
        sa.PrimaryKeyConstraint("alert", "target", name="pk_watch_delivery"),
    )
    op.create_index("ix_watch_delivery_next_at", "watch_delivery", ["next_at"])


def _state() -> None:
    op.create_table(
        "watch_state",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_watch_state"),
    )

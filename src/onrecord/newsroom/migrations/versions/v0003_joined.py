"""Which statements of a matter that is followed were looked at.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "watch_joined",
        sa.Column("followed", sa.Integer, nullable=False),
        sa.Column("statement", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("followed", "statement", name="pk_watch_joined"),
    )

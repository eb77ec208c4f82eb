"""What was observed of each address: versions, vanished statements, kept pages."""

from __future__ import annotations

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""

"""What a page states of its article beyond the usual: authors, section, times with their zone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column; of articles that are there nothing is stated."""
    op.add_column("article", sa.Column("details", sa.JSON))

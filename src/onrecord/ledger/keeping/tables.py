"""What was observed of each address: versions, vanished statements, kept pages. The tables."""

from __future__ import annotations

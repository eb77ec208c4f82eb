"""Stage 5: time expressions, and when a statement was made."""

from __future__ import annotations

from onrecord.date.find import find_times
from onrecord.date.said import when_said

__all__ = ["find_times", "when_said"]

"""Stage 5: time expressions, and when a statement was made."""

from __future__ import annotations

from onrecord.date.find import find_times

__all__ = ["find_times"]

"""Erase an article or a person for good, and say who did so, when and why."""

from __future__ import annotations

from onrecord.ledger.erasing.desk import Erasing
from onrecord.ledger.erasing.ruling import Erased

__all__ = ["Erased", "Erasing"]

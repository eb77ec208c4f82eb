"""What people correct of an article by hand: a journal that only grows, undoable."""

from __future__ import annotations

from onrecord.ledger.corrections.desk import Corrections
from onrecord.ledger.corrections.lines import (
    Corrected,
    Correction,
    Follows,
    Value,
    What,
    is_withdrawal,
    standing,
    together,
    withdrawal,
    without,
)

__all__ = [
    "Corrected",
    "Correction",
    "Corrections",
    "Follows",
    "Value",
    "What",
    "is_withdrawal",
    "standing",
    "together",
    "withdrawal",
    "without",
]

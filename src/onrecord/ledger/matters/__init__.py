"""Matters: found by grouping, named, merged and split by people."""

from __future__ import annotations

from onrecord.ledger.matters.desk import Matters, Placed
from onrecord.ledger.matters.journal import Decided
from onrecord.ledger.matters.listing import Matter, MatterDecision, MatterPage, Month
from onrecord.ledger.matters.told import Told

__all__ = [
    "Decided",
    "Matter",
    "MatterDecision",
    "MatterPage",
    "Matters",
    "Month",
    "Placed",
    "Told",
]

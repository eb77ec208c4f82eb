"""Matters: statements grouped by what they are about. Pure functions of what is given."""

from __future__ import annotations

from onrecord.matters.grouping import group, is_matter, overlapping
from onrecord.matters.items import Group, Item, Term
from onrecord.matters.proposing import Spread, propose

__all__ = ["Group", "Item", "Spread", "Term", "group", "is_matter", "overlapping", "propose"]

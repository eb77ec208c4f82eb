"""Persons across articles: who they are, by which evidence, and a journal that can be undone."""

from __future__ import annotations

from onrecord.ledger.people.desk import People
from onrecord.ledger.people.entering import Sighted
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.people.listing import Decision, Listed, Why
from onrecord.ledger.people.naming import Named
from onrecord.ledger.people.recognition import Told
from onrecord.ledger.people.registry import Loaded

__all__ = ["Decision", "Judge", "Listed", "Loaded", "Named", "People", "Sighted", "Told", "Why"]

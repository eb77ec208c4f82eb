"""What a language model that somebody named was asked of a relation, and what it answered."""

from __future__ import annotations

from onrecord.ledger.opinions.desk import Opinions
from onrecord.ledger.opinions.journal import Given, Opinion

__all__ = ["Given", "Opinion", "Opinions"]

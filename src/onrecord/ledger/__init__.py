"""Stage 6, the ledger: one store of articles, statements and relations that loses nothing."""

from __future__ import annotations

from onrecord.ledger.reading import Found, Similar, Size
from onrecord.ledger.store import Ledger
from onrecord.ledger.verify import Problem

__all__ = ["Found", "Ledger", "Problem", "Similar", "Size"]

"""What was observed of each address: versions, vanished statements, kept pages."""

from __future__ import annotations

from onrecord.ledger.keeping.dropping import Dropped, erase
from onrecord.ledger.keeping.entering import enter
from onrecord.ledger.keeping.kept import Carried, Observation, Seen, Snapshot
from onrecord.ledger.keeping.store import Keeping

__all__ = ["Carried", "Dropped", "Keeping", "Observation", "Seen", "Snapshot", "enter", "erase"]

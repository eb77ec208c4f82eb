"""The persons of a ledger: registries loaded, and what people decide of who is who; the judge of
what follows is ``onrecord.people``."""

from __future__ import annotations

from pathlib import Path

from onrecord import people
from onrecord.ledger import Ledger, Loaded


def load(ledger: Ledger, path: str | Path) -> Loaded:
    """Load the registry of persons at ``path`` (CSV or Popolo JSON), and look again at whom the
    ledger knows.

    Raises ``BadRecord`` for a file that is no registry.
    """
    return ledger.people.load(people.read_registry(path), people)


def split(ledger: Ledger, person: str, what: str, *, by: str, reason: str) -> int:
    """Make somebody else of what ``person`` says under the name, or in the article, ``what``."""
    return ledger.people.split(person, what, by=by, reason=reason, judge=people)


def undo(ledger: Ledger, number: int, *, by: str, reason: str) -> int:
    """Take back a decision of the journal of persons; gives the number of the new one."""
    return ledger.people.undo(number, by=by, reason=reason, judge=people)

"""Pages that were kept, and what became of them: versions, vanished statements, the passage in the
page as it was read."""

from __future__ import annotations

from onrecord.keeping.seeing import known_as, see_again, see_gone, seen_first, seen_of
from onrecord.keeping.succession import Succession, earlier_version, succeed

__all__ = [
    "Succession",
    "earlier_version",
    "known_as",
    "see_again",
    "see_gone",
    "seen_first",
    "seen_of",
    "succeed",
]

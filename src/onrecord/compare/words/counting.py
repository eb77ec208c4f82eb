"""How a crowd or a toll is told."""

from __future__ import annotations

# Verbs that say how many there were of a gathering.
ATTEND = frozenset(
    "be count estimate number attend gather assemble march rally turn come join crowd".split()
)

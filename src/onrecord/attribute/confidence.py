"""How often each rule is right: its confidence."""

from __future__ import annotations

PRECISION: dict[str, float] = dict.fromkeys(
    "turn headline label quote-after quote-before clause holding parenthetical infinitive object oblique "
    "suffered noun according orphan".split(),
    0.5,
)

WEAK = frozenset({"holding", "infinitive", "object", "oblique", "suffered"})

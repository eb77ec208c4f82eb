"""Two counts of one thing that exclude one another."""

from __future__ import annotations

from onrecord.compare.align import Pair
from onrecord.compare.finding import Finding
from onrecord.compare.quantities import exclude, quantities
from onrecord.spans import text_of


def numbers(pair: Pair) -> list[Finding]:
    """Quantities of one unit whose ranges do not meet, when no quantity of that unit agrees."""
    ones, twos = quantities(pair.a), quantities(pair.b)
    found = []
    for one in ones:
        same = [two for two in twos if two.unit == one.unit]
        if same and all(exclude(one, two) for two in same):
            a, b = (pair.a.phrase(one.tokens),), (pair.b.phrase(same[0].tokens),)
            found.append(
                Finding(
                    kind="number",
                    a=a,
                    b=b,
                    text=f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}",
                    strength=min(1.0, max(pair.cover_a, pair.cover_b)),
                )
            )
    return found[:1]

"""How widely a statement is told, in numbers and in words."""

from __future__ import annotations

from typing import NamedTuple


class Spread(NamedTuple):
    """How many told a statement independently of each other, and in how many outlets it stands;
    0 where no page names its outlet."""

    origins: int
    outlets: int


def spread_words(spread: Spread | None) -> str | None:
    """``2 independent origins, 5 outlets``; None where there are not several origins."""
    if spread is None or spread.origins < 2:
        return None
    told = f"{spread.origins} independent origins"
    return f"{told}, {spread.outlets} outlets" if spread.outlets > 1 else told

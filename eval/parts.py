"""Which pairs of statements one may tune on, and which are for measuring only."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Literal

LARGE_GROUP = "g125"
HELD_OF_FIVE = 2

Part = Literal["tune", "held"]


def part_of(pair: Mapping[str, Any]) -> Part:
    """Which part a gold pair belongs to: two groups in five are held back, the large one never.

    A group keeps linked articles together.
    """
    if pair["group"] == LARGE_GROUP:
        return "tune"
    return "held" if _draw(pair) < HELD_OF_FIVE else "tune"


def shown_to_encoder(pair: Mapping[str, Any]) -> bool:
    """Whether the entailment model learns from a tuning pair: its weight in the sum is fitted on
    the others, which it has not seen."""
    return part_of(pair) == "tune" and (pair["group"] == LARGE_GROUP or _draw(pair) == HELD_OF_FIVE)


def _draw(pair: Mapping[str, Any]) -> int:
    return int(sha256(pair["group"].encode()).hexdigest(), 16) % 5


def neighbours_part(article: str) -> Part:
    """Which half of the pairs of neighbours an article belongs to; both sides are of one half."""
    return "held" if int(sha256(f"neighbours {article}".encode()).hexdigest(), 16) % 2 else "tune"

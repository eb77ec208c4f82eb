"""Whether the contents of two statements share more than a name."""

from __future__ import annotations

from onrecord.compare.align import Pair

COVER = 0.4
_KEYS = 3
_WEIGHT = 2.5
_FEW_KEYS = 2
_HIGH_COVER = 0.6


def aligned(pair: Pair) -> bool:
    """Whether the contents share several words that make up a good part of one, or most of it."""
    keys, cover = len(pair.shared), max(pair.cover_a, pair.cover_b)
    many = keys >= _KEYS and pair.weight >= _WEIGHT and cover >= COVER
    return many or (keys >= _FEW_KEYS and cover >= _HIGH_COVER)

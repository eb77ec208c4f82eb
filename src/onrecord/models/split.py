"""Which articles of the attribution corpus are held back from training.

The rule depends on the article's id alone, so training, calibration and evaluation agree without
sharing a list.
"""

from __future__ import annotations

import hashlib

_BUCKETS = 1000
_DEV_BELOW = 54
_TEST_BELOW = 107


def part(article_id: str) -> str:
    """Return "train", "dev" (thresholds and calibration) or "test" (reported once)."""
    digest = hashlib.sha256(article_id.encode("utf-8")).digest()
    bucket = int.from_bytes(digest[:8], "big") % _BUCKETS
    if bucket < _DEV_BELOW:
        return "dev"
    return "test" if bucket < _TEST_BELOW else "train"


def held_back(article_id: str) -> bool:
    """Return whether an article must not be trained on."""
    return part(article_id) != "train"

"""Copies of one story: fingerprints small enough to store, by which they are looked for.

Winnowing (Schleimer, Wilkerson and Aiken 2003): of the hashes of all ``SHINGLE``-word shingles,
the smallest of every ``WINDOW`` neighbours is kept, so that any passage of ``SHINGLE + WINDOW - 1``
words that two texts share gives both a common fingerprint.
"""

from __future__ import annotations

import re
import zlib

SHINGLE = 5
WINDOW = 6
# A short text keeps all its shingles, for a few winnowed ones would not tell posts apart.
KEEP_ALL = 18

# What two tellings of a story share at the least; whether they are copies, their texts decide.
MAY_SHARE = 0.3
# Below this many fingerprints, as in a post, one other word can be the whole difference.
MIN_FINGERPRINTS = 12
MAY_SHARE_FEW = 0.6

_WORD = re.compile(r"\w+")


def fingerprints(text: str) -> frozenset[int]:
    """The winnowed shingle hashes of ``text``: 32-bit numbers, the same on every run and machine.

    Case, punctuation and white space do not matter. About one for each three or four words; short
    texts keep all of theirs.
    """
    words = _WORD.findall(text.casefold())
    count = max(1, len(words) - SHINGLE + 1) if words else 0
    hashes = [zlib.crc32(" ".join(words[i : i + SHINGLE]).encode()) for i in range(count)]
    if len(hashes) <= KEEP_ALL:
        return frozenset(hashes)
    last = len(hashes) - WINDOW + 1
    return frozenset(min(hashes[i : i + WINDOW]) for i in range(last))


def may_share_story(shared: int, a: int, b: int) -> bool:
    """Whether two pages with ``a`` and ``b`` fingerprints, ``shared`` of them the same, are worth
    comparing: ``MAY_SHARE`` or more of the smaller set is in the larger."""
    fewer = min(a, b)
    return shared > 0 and shared >= fewer * (
        MAY_SHARE_FEW if fewer < MIN_FINGERPRINTS else MAY_SHARE
    )

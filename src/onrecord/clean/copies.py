"""Copies of one story: fingerprints small enough to store, and how much of one is in another.

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

# At half of the smaller text, cuts and new leads of one story pass; stories that share only the
# quotations of one speech stay below.
SAME_STORY = 0.5
# Below this many fingerprints, as in a post, one other word can be the whole difference.
MIN_FINGERPRINTS = 12

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


def shares_story(shared: int, a: int, b: int) -> bool:
    """Whether two pages with ``a`` and ``b`` fingerprints, ``shared`` of them the same, tell one
    story in the same words: ``SAME_STORY`` or more of the smaller set is in the larger.

    Two texts too short to tell are one story only when they are equal.
    """
    if min(a, b) < MIN_FINGERPRINTS:
        return shared == a == b > 0
    return shared >= SAME_STORY * min(a, b)

"""Vectors for synthetic statements at little cost: those of a real encoder would take half an hour
for a million. They cost as much to store and to compare; nothing is found by their meaning."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from onrecord.models.meaning import WIDTH, normalised

Floats = NDArray[np.float32]


def vectors(texts: Iterable[str]) -> Floats:
    """The mean of the vectors of each text's words, text by ``WIDTH``, each of length 1."""
    return normalised(np.stack([sum(map(_word, text.split()), _nothing()) for text in texts]))


def _nothing() -> Floats:
    return np.zeros(WIDTH, dtype=np.float32)


@cache
def _word(word: str) -> Floats:
    """A direction of its own for each word, the same on every machine."""
    return np.random.default_rng(crc32(word.encode())).standard_normal(WIDTH, dtype=np.float32)

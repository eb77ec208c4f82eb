"""Vectors in few bytes: each number in one byte, and the signs of all in a bit each.

The angle between two vectors is well told by how many of their signs differ (Charikar 2002,
"Similarity estimation techniques from rounding algorithms"); the bytes then tell it better.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

WIDTH = 384
"""How many numbers a vector has."""
CODE_WORDS = WIDTH // 64
_LARGEST = 127

Floats = NDArray[np.float32]
Words = NDArray[np.uint64]


def to_bytes(vectors: NDArray[Any]) -> list[bytes]:
    """Each vector (a row) as ``WIDTH`` signed bytes; the largest number of each becomes 127.

    A vector's length is lost: only angles matter.
    """
    largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-12)
    whole = np.rint(vectors * (_LARGEST / largest)).astype(np.int8)
    return [row.tobytes() for row in whole]


def from_bytes(stored: Sequence[bytes]) -> Floats:
    """Vectors of length 1 from what ``to_bytes`` made of them, a row each."""
    whole = np.frombuffer(b"".join(stored), dtype=np.int8).reshape(len(stored), WIDTH)
    numbers = whole.astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", numbers, numbers))
    unit: Floats = numbers / np.maximum(lengths, 1.0)[:, None]
    return unit


def signs(vectors: NDArray[Any]) -> list[bytes]:
    """The signs of each vector (a row), a bit each: 48 bytes."""
    return [row.tobytes() for row in np.packbits(vectors > 0, axis=1)]


def words(codes: Sequence[bytes]) -> Words:
    """Codes as 64-bit words: ``CODE_WORDS`` rows, and a column for each code."""
    flat = np.frombuffer(b"".join(codes), dtype=np.uint64).reshape(len(codes), CODE_WORDS)
    return np.ascontiguousarray(flat.T)

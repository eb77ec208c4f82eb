"""Cue candidates from the probabilities of cue tags."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.models.tags import CUE_TAGS

_NONE, _BEGIN, _INSIDE, _END, _SINGLE = range(len(CUE_TAGS))
LONGEST = 12


class Candidate(NamedTuple):
    """Words ``[start, end)`` that may be a cue, and the probability that a cue begins there."""

    start: int
    end: int
    probability: float


def candidates(probabilities: NDArray[np.float32], least: float) -> list[Candidate]:
    """Return the likeliest cues that share no word, in reading order.

    ``probabilities`` holds one row a word, one column a cue tag; a word is taken for the beginning
    of a cue if it is one with at least the probability ``least``.
    """
    begins = probabilities[:, _BEGIN] + probabilities[:, _SINGLE]
    found = [
        Candidate(int(i), _end(probabilities, int(i)), float(begins[i]))
        for i in np.flatnonzero(begins >= least)
    ]
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda c: -c.probability):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept)


def _end(probabilities: NDArray[np.float32], start: int) -> int:
    """Where the cue that begins at ``start`` ends, following the likelier tag word by word."""
    if probabilities[start, _SINGLE] >= probabilities[start, _BEGIN]:
        return start + 1
    for i in range(start + 1, min(start + LONGEST, len(probabilities))):
        row = probabilities[i]
        if row[_INSIDE] + row[_END] < 0.5 * (1 - row[_INSIDE] - row[_END]):
            return i
        if row[_END] >= row[_INSIDE]:
            return i + 1
    return min(start + LONGEST, len(probabilities))

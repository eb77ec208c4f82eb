from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from onrecord.models.cues import LONGEST, candidates
from onrecord.models.tags import CUE_TAGS


def rows(*tags: str) -> np.ndarray:
    """Probabilities that put nine tenths on each word's tag."""
    out = np.full((len(tags), len(CUE_TAGS)), 0.025, dtype=np.float32)
    for row, tag in zip(out, tags, strict=True):
        row[CUE_TAGS.index(tag)] = 0.9
    return out


def test_cues_of_one_and_of_several_words() -> None:
    found = candidates(rows("O", "S-CUE", "O", "B-CUE", "I-CUE", "E-CUE", "O"), 0.5)
    assert [(c.start, c.end) for c in found] == [(1, 2), (3, 6)]
    assert all(c.probability > 0.9 for c in found)


def test_a_cue_that_is_never_ended_stops_where_it_is_unlikely() -> None:
    assert [(c.start, c.end) for c in candidates(rows("B-CUE", "I-CUE", "O", "O"), 0.5)] == [(0, 2)]


@given(arrays.arrays(np.float32, (9, len(CUE_TAGS)), elements=st.floats(0.0078125, 1, width=32)))
def test_candidates_share_no_word_and_stay_short(raw: np.ndarray) -> None:
    found = candidates(raw / raw.sum(axis=1, keepdims=True), 0.1)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(0 < c.end - c.start <= LONGEST and c.end <= 9 for c in found)

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from onrecord.models.tags import ROLE_TAGS, padding, read, spell, transitions, viterbi


def test_spelling_and_reading_are_inverse() -> None:
    runs = [(0, 1, "SOURCE"), (2, 5, "CONTENT"), (5, 7, "CONTENT")]
    assert read(spell(runs, 9, ROLE_TAGS), ROLE_TAGS) == runs


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["SOURCE", "CONTENT", ""]))))
def test_any_runs_survive_spelling(lengths: list[tuple[int, str]]) -> None:
    runs, at = [], 0
    for length, role in lengths:
        runs += [(at, at + length, role)] if role else []
        at += length
    assert read(spell(runs, at, ROLE_TAGS), ROLE_TAGS) == runs


@given(
    arrays.arrays(
        np.float32, (2, 6, len(ROLE_TAGS)), elements=st.floats(-20, 0, width=32, allow_nan=False)
    )
)
def test_viterbi_gives_legal_sequences(scores: np.ndarray) -> None:
    moves = transitions(ROLE_TAGS)
    for path in viterbi(scores, ROLE_TAGS):
        assert ROLE_TAGS[path[0]][0] in "OBS"
        assert ROLE_TAGS[path[-1]][0] in "OES"
        assert all(moves[a, b] == 0 for a, b in itertools.pairwise(path))


def test_viterbi_takes_the_likelier_legal_sequence_over_single_words() -> None:
    scores = padding(1, 3, ROLE_TAGS)
    scores[0, :, :] = -9
    begin, inside, end = (ROLE_TAGS.index(f"{shape}-CONTENT") for shape in "BIE")
    scores[0, 0, begin], scores[0, 1, 0], scores[0, 1, inside], scores[0, 2, end] = 0, 0, -1, 0
    assert viterbi(scores, ROLE_TAGS)[0].tolist() == [begin, inside, end]


def test_padding_stays_outside() -> None:
    assert viterbi(padding(2, 4, ROLE_TAGS), ROLE_TAGS).tolist() == [[0] * 4] * 2

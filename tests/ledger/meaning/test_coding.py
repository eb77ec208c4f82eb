"""Vectors in few bytes keep their angles."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.meaning import coding
from onrecord.ledger.meaning.codes import _distances, _planes, _reach


def some(seed: int, rows: int) -> coding.Floats:
    made = np.random.default_rng(seed).normal(size=(rows, coding.WIDTH)).astype(np.float32)
    unit: coding.Floats = made / np.linalg.norm(made, axis=1, keepdims=True)
    return unit


@given(st.integers(0, 1000), st.floats(1e-6, 1e6))
def test_bytes_keep_the_angle_whatever_the_length(seed: int, length: float) -> None:
    vectors = some(seed, 3)
    again = coding.from_bytes(coding.to_bytes(vectors * length))
    assert ((vectors * again).sum(axis=1) > 0.999).all()


def test_a_vector_of_zeros_is_kept() -> None:
    nothing = np.zeros((1, coding.WIDTH), dtype=np.float32)
    assert not coding.from_bytes(coding.to_bytes(nothing)).any()


@given(st.integers(0, 1000))
def test_a_vector_is_nearest_to_its_own_code(seed: int) -> None:
    vectors = some(seed, 40)
    away = _distances(coding.words(coding.signs(vectors)), _planes(vectors[7]))
    assert away[7] == 0
    assert away.argmin() == 7


def test_the_opposite_is_farthest() -> None:
    vectors = some(1, 2)
    both = np.vstack((vectors, -vectors[:1]))
    away = _distances(coding.words(coding.signs(both)), _planes(vectors[0]))
    assert away.argmax() == 2


@given(st.lists(st.integers(0, 1152), min_size=1, max_size=50), st.integers(1, 60))
def test_the_reach_holds_as_many_as_asked_for(away: list[int], count: int) -> None:
    reach = _reach(np.array(away, dtype=np.uint16), count)
    assert sum(one <= reach for one in away) >= min(count, len(away))
    assert sum(one < reach for one in away) < count

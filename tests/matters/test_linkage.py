"""Average linkage, beside its definition."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.matters.linkage import APART, clusters


def square(values: list[float], size: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """A symmetric table of likenesses."""
    table = np.zeros((size, size), dtype=np.float32)
    rows, columns = np.triu_indices(size, 1)
    table[rows, columns] = values[: len(rows)]
    return np.asarray(table + table.T, dtype=np.float32)


def plainly(
    alike: np.ndarray[tuple[int, int], np.dtype[np.float32]], threshold: float
) -> list[list[int]]:
    """Merge the two clusters that are most alike on average, as long as they are alike enough."""
    found = [[place] for place in range(len(alike))]
    while len(found) > 1:
        pairs = [
            (float(alike[np.ix_(a, b)].mean()), i, j)
            for i, a in enumerate(found)
            for j, b in enumerate(found)
            if i < j
        ]
        best, i, j = max(pairs, key=lambda pair: (pair[0], -pair[1], -pair[2]))
        if best < threshold:
            break
        found[i] = sorted([*found[i], *found.pop(j)])
    return sorted(found)


@given(
    st.lists(st.integers(0, 10**6), min_size=21, max_size=21, unique=True),
    st.floats(0.1, 0.9),
)
def test_it_finds_what_the_definition_finds(numbers: list[int], threshold: float) -> None:
    alike = square([number / 10**6 for number in numbers], 7)
    means = [abs(one - threshold) for one in np.unique(alike)]
    if min(means) < 1e-4:
        return
    assert sorted(clusters(alike, threshold)) == plainly(alike, threshold)


def test_what_must_stand_apart_never_meets_in_a_third() -> None:
    alike = np.full((3, 3), 0.9, dtype=np.float32)
    alike[0, 1] = alike[1, 0] = APART
    found = clusters(alike, 0.5)
    assert len(found) == 2
    assert not any({0, 1} <= set(one) for one in found)


def test_nothing_and_one_are_clusters_of_themselves() -> None:
    assert clusters(np.zeros((0, 0), dtype=np.float32), 0.5) == []
    assert clusters(np.zeros((1, 1), dtype=np.float32), 0.5) == [[0]]

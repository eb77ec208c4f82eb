"""Average-link clustering by chains of nearest neighbours.

The method of nearest-neighbour chains (Benzécri 1982; Murtagh 1983, "A survey of recent advances in
hierarchical clustering algorithms") finds the tree of average linkage in time and memory that grow
with the square of the number of items. The tree is then cut where clusters are less alike than a
threshold: average linkage never merges more alike clusters later, so that the cut is unique.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

APART = -np.inf
"""The likeness of items that may never stand in one cluster."""


def clusters(alike: Floats, threshold: float) -> list[list[int]]:
    """The items (rows of the square, symmetric ``alike``) in clusters whose items are alike by
    ``threshold`` or more on average, each cluster and the list of them in order of items.

    Items that are ``APART`` keep their whole clusters apart.
    """
    joined = _Joined(len(alike))
    for one, other, likeness in _merges(alike.astype(np.float32, copy=True)):
        if likeness >= threshold:
            joined.join(one, other)
    return joined.clusters()


def _merges(alike: Floats) -> list[tuple[int, int, float]]:
    """Pairs of rows whose clusters become one, with how alike these are; ``alike`` is used up."""
    np.fill_diagonal(alike, APART)
    sizes = np.ones(len(alike), dtype=np.float32)
    there = np.ones(len(alike), dtype=bool)
    chain: list[int] = []
    merges = []
    for _ in range(len(alike) - 1):
        if not chain:
            chain.append(int(there.argmax()))
        one, other, likeness = _closest_pair(alike, chain)
        if likeness == APART:
            there[one] = False
            alike[one] = alike[:, one] = APART
            continue
        merges.append((one, other, likeness))
        _merge(alike, sizes, min(one, other), max(one, other))
        there[max(one, other)] = False
    return merges


def _closest_pair(alike: Floats, chain: list[int]) -> tuple[int, int, float]:
    """Go from neighbour to nearest neighbour until two are each other's; they leave the chain."""
    while True:
        last = chain[-1]
        before = chain[-2] if len(chain) > 1 else None
        nearest = int(alike[last].argmax())
        if before is not None and alike[last, before] >= alike[last, nearest]:
            nearest = before
        if nearest == before or alike[last, nearest] == APART:
            del chain[-2 if nearest == before else -1 :]
            return last, nearest, float(alike[last, nearest])
        chain.append(nearest)


def _merge(alike: Floats, sizes: NDArray[np.float32], kept: int, gone: int) -> None:
    """Let the row ``kept`` stand for both: its likeness to others is the mean over all pairs."""
    both = sizes[kept] + sizes[gone]
    mean = (alike[kept] * sizes[kept] + alike[gone] * sizes[gone]) / both
    alike[kept] = alike[:, kept] = mean
    alike[gone] = alike[:, gone] = APART
    alike[kept, kept] = APART
    sizes[kept] = both


class _Joined:
    """Disjoint sets of items; the smallest item of each stands for it."""

    def __init__(self, count: int) -> None:
        self._over = list(range(count))

    def top(self, item: int) -> int:
        while self._over[item] != item:
            self._over[item] = self._over[self._over[item]]
            item = self._over[item]
        return item

    def join(self, one: int, other: int) -> None:
        first, last = sorted((self.top(one), self.top(other)))
        self._over[last] = first

    def clusters(self) -> list[list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._over)):
            found[self.top(item)].append(item)
        return list(found.values())

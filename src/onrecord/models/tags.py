"""BIOES tags of the attribution tagger, and the best legal sequence of them (Viterbi, 1967)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SHAPES = "BIES"
CUE_TAGS = ("O", "B-CUE", "I-CUE", "E-CUE", "S-CUE")
ROLE_TAGS = ("O", *(f"{shape}-{role}" for role in ("SOURCE", "CONTENT") for shape in SHAPES))
Scores = NDArray[np.float32]


def spell(runs: Sequence[tuple[int, int, str]], length: int, tags: Sequence[str]) -> list[int]:
    """Return the tags, as numbers, of ``length`` words: "O" but for ``runs`` (start, end, role)."""
    number = {tag: i for i, tag in enumerate(tags)}
    out = [number["O"]] * length
    for start, end, role in runs:
        if end - start == 1:
            out[start] = number[f"S-{role}"]
            continue
        out[start], out[end - 1] = number[f"B-{role}"], number[f"E-{role}"]
        out[start + 1 : end - 1] = [number[f"I-{role}"]] * (end - start - 2)
    return out


def read(path: Sequence[int], tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the runs (start, end, role) that a legal sequence of tag numbers spells."""
    runs: list[tuple[int, int, str]] = []
    start = 0
    for i, tag in enumerate(tags[t] for t in path):
        if tag[0] in "BS":
            start = i
        if tag[0] in "ES":
            runs.append((start, i + 1, tag[2:]))
    return runs


def _follows(before: str, after: str) -> bool:
    if before[0] in "BI":
        return after[0] in "IE" and before[2:] == after[2:]
    return after[0] in "OBS"


def transitions(tags: Sequence[str]) -> Scores:
    """Return 0 where the second tag may follow the first, and minus infinity elsewhere."""
    legal = [[0.0 if _follows(a, b) else -np.inf for b in tags] for a in tags]
    return np.array(legal, dtype=np.float32)


def viterbi(scores: Scores, tags: Sequence[str]) -> NDArray[np.int64]:
    """Return the legal tag sequences with the highest sums of ``scores``.

    ``scores`` are sequences by words by tags, those of padding included (see ``padding``).
    """
    moves = transitions(tags)
    begins = np.array([0.0 if t[0] in "OBS" else -np.inf for t in tags], dtype=np.float32)
    ends = np.array([0.0 if t[0] in "OES" else -np.inf for t in tags], dtype=np.float32)
    count, length, _ = scores.shape
    back = np.zeros((count, length, len(tags)), dtype=np.int64)
    best = scores[:, 0] + begins
    for i in range(1, length):
        reach = best[:, :, None] + moves
        back[:, i] = reach.argmax(axis=1)
        best = reach.max(axis=1) + scores[:, i]
    path = np.zeros((count, length), dtype=np.int64)
    path[:, -1] = (best + ends).argmax(axis=1)
    for i in range(length - 1, 0, -1):
        path[:, i - 1] = back[np.arange(count), i, path[:, i]]
    return path


def padding(count: int, length: int, tags: Sequence[str]) -> Scores:
    """Return scores of ``count`` sequences of padding: only "O" is possible, at no cost."""
    scores = np.full((count, length, len(tags)), -np.inf, dtype=np.float32)
    scores[:, :, 0] = 0
    return scores

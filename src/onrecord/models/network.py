"""The attribution tagger's ONNX graphs, run in batches: cue tags, then roles of marked cues.

The layers below the mark are computed once a window. Windows are batched by length, so that
little is spent on padding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.models.cues import Candidate, candidates
from onrecord.models.runtime import onnxruntime
from onrecord.models.tags import ROLE_TAGS, padding
from onrecord.models.wordpieces import Pieces

#: Small enough for one layer's values to stay in the processor's cache.
PIECES_A_BATCH = 512
Floats = NDArray[np.float32]
#: On CPUs the fused operation takes eight times as long as the two it stands for.
_SLOWER = ["SkipLayerNormFusion"]


class Marked(NamedTuple):
    """A cue candidate of the window at ``row``, and what the net says of it once marked.

    ``roles`` are log probabilities, word by role tag; ``real`` is the logit that it is a cue.
    """

    row: int
    cue: Candidate
    roles: Floats
    real: float


class Network:
    """Both graphs, each on one thread."""

    def __init__(self, folder: Path) -> None:
        self._lower = session(folder / "lower.onnx")
        self._upper = session(folder / "upper.onnx")

    def run(self, windows: Sequence[Pieces], least: float) -> Iterator[Marked]:
        """Yield each cue candidate of probability ``least`` or more, with its roles."""
        order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
        for rows in _batches(order, [len(w.ids) for w in windows]):
            yield from self._batch(rows, [windows[i] for i in rows], least)

    def _batch(self, rows: list[int], windows: list[Pieces], least: float) -> Iterator[Marked]:
        lengths = np.array([len(w.ids) for w in windows], dtype=np.int32)
        inputs = {
            "ids": _padded([w.ids for w in windows]),
            "case": _padded([w.case for w in windows]),
            "quote": _padded([w.quote for w in windows]),
        }
        width = inputs["ids"].shape[1]
        places = np.broadcast_to(np.arange(width), inputs["ids"].shape)
        hidden = self._lower.run(None, {**inputs, "places": places, "lengths": lengths})[0]
        blank = np.zeros(hidden.shape[:2], dtype=np.float32)
        tags = self._upper.run(["cue"], {"hidden": hidden, "marked": blank, "lengths": lengths})[0]
        found = [
            (i, cue)
            for i, window in enumerate(windows)
            for cue in candidates(tags[i][window.first], least)
        ]
        most = max(1, PIECES_A_BATCH // width)
        for start in range(0, len(found), most):
            some = found[start : start + most]
            copies = np.array([i for i, _ in some])
            marked = np.stack([_mark(windows[i], cue, width) for i, cue in some])
            feed = {"hidden": hidden[copies], "marked": marked, "lengths": lengths[copies]}
            roles, real = self._upper.run(["role", "real"], feed)
            for (i, cue), scores, logit in zip(some, roles, real.reshape(-1), strict=True):
                yield Marked(rows[i], cue, scores[windows[i].first], float(logit))


def stacked(found: Sequence[Marked]) -> Floats:
    """The role scores of several candidates as one array, padded to the longest."""
    scores = padding(len(found), max(len(m.roles) for m in found), ROLE_TAGS)
    for row, marked in zip(scores, found, strict=True):
        row[: len(marked.roles)] = marked.roles
    return scores


def session(path: Path) -> onnxruntime.InferenceSession:
    """The graph at ``path``, to be run on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        path,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=_SLOWER,
    )


def _batches(order: list[int], lengths: list[int]) -> Iterator[list[int]]:
    """``order`` (by rising length) in groups that fit ``PIECES_A_BATCH`` once padded."""
    group: list[int] = []
    for i in order:
        if group and (len(group) + 1) * lengths[i] > PIECES_A_BATCH:
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _padded(lists: list[list[int]]) -> NDArray[np.int64]:
    out = np.zeros((len(lists), max(map(len, lists))), dtype=np.int64)
    for row, values in zip(out, lists, strict=True):
        row[: len(values)] = values
    return out


def _mark(window: Pieces, cue: Candidate, width: int) -> Floats:
    """1 on the pieces of the cue, 0 elsewhere."""
    marked = np.zeros(width, dtype=np.float32)
    last = window.first[cue.end] if cue.end < len(window.first) else len(window.ids) - 1
    marked[window.first[cue.start] : last] = 1
    return marked

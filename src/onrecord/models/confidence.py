"""How sure the tagger may be of one attribution: a logistic model of a few signs (Platt, 1999).

Its weights are fitted on articles held back from training, for the event that the content
overlaps the gold content by half or more (Jaccard, words) and the source's head is right.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.models.network import Marked
from onrecord.models.quotestate import OUTSIDE
from onrecord.models.tags import ROLE_TAGS

NAMES = (
    "bias",
    "cue",
    "real",
    "content",
    "edges",
    "source",
    "no_source",
    "sourceless",
    "quoted",
    "length",
)
_LIMIT = 6.0
_CONTENT = [i for i, tag in enumerate(ROLE_TAGS) if tag.endswith("CONTENT")]
_SOURCE = [i for i, tag in enumerate(ROLE_TAGS) if tag.endswith("SOURCE")]
_EDGES = [i for i, tag in enumerate(ROLE_TAGS) if tag[0] in "BES" and tag.endswith("CONTENT")]


def signs(marked: Marked, path: NDArray[np.int64], quote: NDArray[np.int64]) -> list[float]:
    """Return the values of ``NAMES`` for a candidate.

    ``path`` are the tags chosen for its words, ``quote`` their states (see ``quotestate``).
    """
    words = len(marked.roles)
    tags = path[:words]
    chosen = marked.roles[np.arange(words), tags]
    sourced, content = np.isin(tags, _SOURCE), np.isin(tags, _CONTENT)
    return [
        1.0,
        _limited(_logit(marked.cue.probability)),
        _limited(marked.real),
        _lowest(chosen[content]),
        _lowest(chosen[np.isin(tags, _EDGES)]),
        _lowest(chosen[sourced]),
        _no_source(marked) if not sourced.any() else 0.0,
        0.0 if sourced.any() else 1.0,
        float((quote[content] != OUTSIDE).mean()) if content.any() else 0.0,
        math.log1p(int(content.sum())),
    ]


def confidence(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return the probability, in (0, 1), that these signs stand for a right attribution."""
    total = sum(v * w for v, w in zip(values, weights, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _no_source(marked: Marked) -> float:
    """The likeliest word to begin a source: how far "no source" is from certain."""
    begins = np.exp(marked.roles[:, [i for i in _SOURCE if ROLE_TAGS[i][0] in "BS"]]).sum(axis=1)
    return _limited(_logit(float(begins.max())))


def _lowest(scores: NDArray[np.float32]) -> float:
    return max(-_LIMIT, float(scores.min())) if len(scores) else 0.0


def _limited(value: float) -> float:
    return max(-_LIMIT, min(_LIMIT, value))


def _logit(probability: float) -> float:
    p = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))

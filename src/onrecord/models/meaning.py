"""Sentences as vectors: texts that mean alike have a cosine near one.

The encoder is MiniLM-L6 as published (Wang et al. 2020; fine-tuned for sentences by Reimers and
Gurevych's method, 2019), with int8 weights. Its word pieces are those of the attribution tagger.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.models.network import session
from onrecord.models.registry import FOLDER, installed, verified

NAME = "meaning"
WIDTH = 384
"""How many numbers a vector has."""
LONGEST = 128
"""How many word pieces of a text are read, the first ones."""
Floats = NDArray[np.float32]


class Encoder:
    """The graph and its tokenizer, on one thread; use ``load_encoder`` to get one."""

    def __init__(self, graph: Path) -> None:
        self._session = session(graph)
        self._tokenizer: Tokenizer = Tokenizer.from_file(
            str(FOLDER / "attribution" / "tokenizer.json")
        )
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()

    def vectors(self, texts: Sequence[str]) -> Floats:
        """One vector of length 1 for each text, text by ``WIDTH``.

        Each text is run by itself: values are rounded by the range of all that is run together, so
        that in a batch a text's vector would depend on its neighbours.
        """
        encoded = self._tokenizer.encode_batch(list(texts))
        means = [self._mean(np.array([one.ids], dtype=np.int64)) for one in encoded]
        return normalised(np.vstack(means)) if means else np.zeros((0, WIDTH), dtype=np.float32)

    def _mean(self, ids: NDArray[np.int64]) -> Floats:
        """The mean over the pieces ``ids`` (one row) of what the last layer gives for each."""
        length = ids.shape[1]
        feed = {
            "ids": ids,
            "places": np.arange(length, dtype=np.int64)[None],
            "share": np.full((1, 1, length), 1 / length, dtype=np.float32),
            "lengths": np.array([length], dtype=np.int32),
        }
        mean: Floats = self._session.run(["mean"], feed)[0]
        return mean


def normalised(vectors: Floats) -> Floats:
    """``vectors`` (row by row) at length 1; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Floats = vectors / np.maximum(lengths, 1e-12)
    return unit


@cache
def load_encoder() -> Encoder | None:
    """The shipped encoder, loaded once; ``None`` when its weights are not installed.

    Raises ``ModelError`` when its file, or the tokenizer's, is altered.
    """
    if not installed(NAME):
        return None
    verified("attribution")
    return Encoder(verified(NAME) / "encoder.onnx")


def vectors_of(texts: Sequence[str]) -> Floats | None:
    """One vector of length 1 for each text; ``None`` when there is no encoder, or no text."""
    encoder = load_encoder() if texts else None
    return encoder.vectors(texts) if encoder else None

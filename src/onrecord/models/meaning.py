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

from onrecord.models.network import batches, padded, session
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
        """One vector of length 1 for each text, text by ``WIDTH``."""
        ids = [one.ids for one in self._tokenizer.encode_batch(list(texts))]
        lengths = [len(one) for one in ids]
        found = np.zeros((len(ids), WIDTH), dtype=np.float32)
        for rows in batches(sorted(range(len(ids)), key=lengths.__getitem__), lengths):
            found[rows] = self._means([ids[row] for row in rows])
        return normalised(found)

    def _means(self, ids: Sequence[list[int]]) -> Floats:
        rows, lengths = padded(ids), np.array([len(one) for one in ids], dtype=np.int32)
        places = np.broadcast_to(np.arange(rows.shape[1]), rows.shape)
        real = np.arange(rows.shape[1])[None] < lengths[:, None]
        share = (real / lengths[:, None]).astype(np.float32)[:, None, :]
        feed = {"ids": rows, "places": places, "share": share, "lengths": lengths}
        means: Floats = self._session.run(["mean"], feed)[0]
        return means


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

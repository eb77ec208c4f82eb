"""One training run of the tagger: losses, optimiser, schedule by time, averaged weights."""

from __future__ import annotations

import copy
import math
import random
import time
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from batches import IGNORED, Batch, epoch
from encoder import TaggerNet, attention_mask
from marks import choose
from polnear import Example

BODY_RATE, HEAD_RATE, DECAY = 2e-4, 1e-3, 0.01
WARM = 0.04
AVERAGE = 0.998
CUE_WEIGHT = 2.0
FRESH = ("case.", "quote.", "mark", "cue_head.", "role_head.", "real_")
SAVE_EVERY_MINUTES = 6
LOG_EVERY_STEPS = 50


def losses(net: TaggerNet, batch: Batch, rng: random.Random) -> dict[str, Tensor]:
    """What the three heads get wrong, summed and divided by the number of cues."""
    mask = attention_mask(batch.lengths, batch.ids.shape[1])
    hidden = net.lower(batch.ids, batch.case, batch.quote, mask)
    cue_scores = net.cue_head(net.upper(hidden, mask)).float()
    marks = choose(batch, cue_scores.detach(), rng)
    scale = 1 / max(8, int(marks.real.sum()))
    out = {"cue": CUE_WEIGHT * scale * _cross(cue_scores, batch.cue_tags)}
    if len(marks.rows):
        top = net.upper(hidden[marks.rows], mask[marks.rows], marks.marked)
        real = net.real(top, marks.marked).float()
        out["role"] = scale * _cross(net.role_head(top).float(), marks.role_tags)
        out["real"] = scale * functional.binary_cross_entropy_with_logits(
            real, marks.real, reduction="sum"
        )
    return out


def _cross(scores: Tensor, tags: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.flatten(0, 1), tags.flatten(), ignore_index=IGNORED, reduction="sum"
    )


def optimiser(net: TaggerNet) -> torch.optim.Optimizer:
    """AdamW, the embeddings of words frozen, with a higher rate for what begins fresh."""
    net.word.weight.requires_grad_(requires_grad=False)
    named = [(n, p) for n, p in net.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p for n, p in named if not n.startswith(FRESH)], "peak": BODY_RATE},
        {"params": [p for n, p in named if n.startswith(FRESH)], "peak": HEAD_RATE},
    ]
    return torch.optim.AdamW(groups, weight_decay=DECAY, betas=(0.9, 0.98), fused=True)


def rate(progress: float) -> float:
    """The share of the peak rate: a linear rise, then half a cosine down to zero."""
    if progress < WARM:
        return max(progress / WARM, 0.01)
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - WARM) / (1 - WARM))))


@dataclass(slots=True)
class Run:
    """A training run: the net, its optimiser, and the running average of its weights."""

    net: TaggerNet
    minutes: float
    rng: random.Random
    folder: Path
    average: TaggerNet = field(init=False)
    chosen: torch.optim.Optimizer = field(init=False)
    began: float = field(default_factory=time.monotonic)
    steps: int = 0
    saved: float = 0.0

    def __post_init__(self) -> None:
        self.average = copy.deepcopy(self.net)
        self.chosen = optimiser(self.net)

    def elapsed(self) -> float:
        """Minutes since the run began."""
        return (time.monotonic() - self.began) / 60

    def step(self, batch: Batch) -> dict[str, float]:
        """One update of the weights and of their average; returns the losses."""
        for group in self.chosen.param_groups:
            group["lr"] = group["peak"] * rate(self.elapsed() / self.minutes)
        with torch.autocast("cpu", torch.bfloat16):
            parts = losses(self.net, batch, self.rng)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.chosen.step()
        self.chosen.zero_grad()
        self.steps += 1
        self._follow()
        return {name: part.item() for name, part in parts.items()}

    @torch.no_grad()
    def _follow(self) -> None:
        """Move the average towards the weights, faster at first."""
        share = 1 - min(AVERAGE, (1 + self.steps) / (10 + self.steps))
        pairs = [
            (a, p)
            for a, p in zip(self.average.parameters(), self.net.parameters(), strict=True)
            if p.requires_grad
        ]
        torch._foreach_lerp_([a for a, _ in pairs], [p for _, p in pairs], share)

    def save(self) -> None:
        """Write both sets of weights to the folder."""
        state = {"net": self.net.state_dict(), "average": self.average.state_dict()}
        torch.save(state, self.folder / "checkpoint.pt.part")
        (self.folder / "checkpoint.pt.part").rename(self.folder / "checkpoint.pt")
        self.saved = self.elapsed()


def train(run: Run, data: list[Example]) -> None:
    """Go over the data until the time is up, saving at times."""
    run.net.train()
    epochs = 0
    seen: dict[str, float] = {}
    while True:
        for batch in epoch(data, run.rng):
            for name, value in run.step(batch).items():
                seen[name] = seen.get(name, value) * 0.98 + value * 0.02
            if run.steps % LOG_EVERY_STEPS == 0:
                figures = " ".join(f"{name} {value:.3f}" for name, value in seen.items())
                print(
                    f"{run.elapsed():.1f} min, epoch {epochs}, step {run.steps}: {figures}",
                    flush=True,
                )
            if run.elapsed() - run.saved > SAVE_EVERY_MINUTES:
                run.save()
            if run.elapsed() >= run.minutes:
                return run.save()
        epochs += 1

"""Batches of training windows: alike in length, padded to the longest, lightly corrupted."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from onrecord.models.wordpieces import LOWER, MARK, UPPER
from polnear import Example

PIECES_A_BATCH = 1536
POOL = 2048
MASK_ID = 103
MASKED, UNCASED = 0.08, 0.05
IGNORED = -100


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as tensors (window by piece); ``cue_tags`` is IGNORED off words' first pieces."""

    examples: list[Example]
    ids: Tensor
    case: Tensor
    quote: Tensor
    lengths: Tensor
    cue_tags: Tensor


def epoch(examples: list[Example], rng: random.Random) -> Iterator[Batch]:
    """Yield every window once, in random order of batches."""
    shuffled = rng.sample(examples, len(examples))
    groups: list[list[Example]] = []
    for i in range(0, len(shuffled), POOL):
        pool = sorted(shuffled[i : i + POOL], key=lambda e: len(e.pieces.ids))
        groups += _fill(pool)
    rng.shuffle(groups)
    for group in groups:
        yield collate(group, rng)


def _fill(pool: list[Example]) -> list[list[Example]]:
    groups: list[list[Example]] = [[]]
    for example in pool:
        if (len(groups[-1]) + 1) * len(example.pieces.ids) > PIECES_A_BATCH and groups[-1]:
            groups.append([])
        groups[-1].append(example)
    return groups


def collate(group: list[Example], rng: random.Random | None = None) -> Batch:
    """Return a batch; with ``rng`` some pieces are masked and some windows lose their case."""
    width = max(len(e.pieces.ids) for e in group)
    ids, case, quote = (torch.zeros(len(group), width, dtype=torch.long) for _ in range(3))
    tags = torch.full((len(group), width), IGNORED)
    for i, e in enumerate(group):
        n = len(e.pieces.ids)
        ids[i, :n] = torch.tensor(_masked(e.pieces.ids, rng))
        case[i, :n] = torch.tensor(_uncased(e.pieces.case, rng))
        quote[i, :n] = torch.tensor(e.pieces.quote)
        tags[i, e.pieces.first] = torch.tensor(e.cue_tags)
    return Batch(group, ids, case, quote, torch.tensor([len(e.pieces.ids) for e in group]), tags)


def _masked(ids: list[int], rng: random.Random | None) -> list[int]:
    if rng is None:
        return ids
    inner = [MASK_ID if rng.random() < MASKED else x for x in ids[1:-1]]
    return [ids[0], *inner, ids[-1]]


def _uncased(case: list[int], rng: random.Random | None) -> list[int]:
    if rng is None or rng.random() >= UNCASED:
        return case
    shape = rng.choice((LOWER, UPPER))
    return [shape if c < MARK - 1 else c for c in case]

"""Chooses the cues that are marked in a training step: the gold ones, and some false ones."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor

from batches import IGNORED, Batch
from onrecord.models.cues import Candidate, candidates
from onrecord.models.wordpieces import Pieces
from polnear import Cue, Example

FALSE_SHARE = 0.5
LEAST_PROBABILITY = 0.05
OWN_EXTENT = 0.3


@dataclass(frozen=True, slots=True)
class Marks:
    """Marked copies of a batch's windows; ``rows`` says of which window each is a copy.

    ``marked`` is 1 on the cue's pieces, ``real`` 1 for gold cues; false ones have no role tags.
    """

    rows: Tensor
    marked: Tensor
    real: Tensor
    role_tags: Tensor


def choose(batch: Batch, cue_scores: Tensor, rng: random.Random) -> Marks:
    """Return the gold cues, some with the extent that the net gives them, and likely mistakes."""
    probabilities = cue_scores.softmax(-1).numpy()
    true: list[tuple[int, int, int, Cue | None]] = []
    false: list[tuple[float, tuple[int, int, int, Cue | None]]] = []
    for row, example in enumerate(batch.examples):
        found = candidates(probabilities[row][example.pieces.first], LEAST_PROBABILITY)
        true += [(row, *_extent(cue, found, rng), cue) for cue in example.cues]
        false += [(c.probability, (row, c.start, c.end, None)) for c in found if _wrong(c, example)]
    most = max(2, int(FALSE_SHARE * len(true)))
    likeliest = sorted(false, key=lambda f: -f[0])[:most]
    return _tensors(batch, [*true, *(mark for _, mark in likeliest)])


def _extent(cue: Cue, found: list[Candidate], rng: random.Random) -> tuple[int, int]:
    """The gold extent or, at times, the one that the net gives to the cue."""
    touching = [c for c in found if c.start < cue.end and cue.start < c.end]
    if touching and rng.random() < OWN_EXTENT:
        return touching[0].start, touching[0].end
    return cue.start, cue.end


def _wrong(candidate: Candidate, example: Example) -> bool:
    return all(candidate.end <= c.start or c.end <= candidate.start for c in example.cues)


def _tensors(batch: Batch, chosen: list[tuple[int, int, int, Cue | None]]) -> Marks:
    width = batch.ids.shape[1]
    marked = torch.zeros(len(chosen), width)
    role_tags = torch.full((len(chosen), width), IGNORED)
    for i, (row, start, end, cue) in enumerate(chosen):
        pieces = batch.examples[row].pieces
        marked[i, slice(*piece_range(pieces, start, end))] = 1
        if cue is not None:
            role_tags[i, pieces.first] = torch.tensor(cue.roles)
    return Marks(
        torch.tensor([row for row, *_ in chosen], dtype=torch.long),
        marked,
        torch.tensor([float(cue is not None) for *_, cue in chosen]),
        role_tags,
    )


def piece_range(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    """The pieces of the words ``[start, end)``."""
    after = pieces.first[end] if end < len(pieces.first) else len(pieces.ids) - 1
    return pieces.first[start], after

"""What tuning would change, and what it is worth, before anybody takes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np

from onrecord.compare import capped
from onrecord.compare.weights import SHIPPED
from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.sureness import Weights
from onrecord.tuning.examples import PRIOR, SIGNS, Example, design_of, examples, labels_of
from onrecord.tuning.figures import Figures, figures, figures_to_json
from onrecord.tuning.fitting import Array, chances, weights_for

LEAST = 60
"""From this many judged flags on there is something to learn."""
LEAST_OF_EACH = 15
"""How many of them must be confirmed, and how many dismissed."""
FOLDS = 10
_MOVED = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A sign whose weight is another than the one that is shipped."""

    sign: str
    shipped: float
    tuned: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """Weights that are fitted to a ledger's judgements, and what they are worth.

    ``shipped`` are the figures of the weights that are shipped, which never saw the judgements;
    ``tuned`` those of cross-validation: each flag is scored by weights that were fitted without
    it and its stories. Both are of scores as they are shown: capped below a flag where they rest on
    what is mostly wrong. ``strength`` is how firmly the prior holds; None when the weights that are
    shipped foretell as well, and stay. ``lost`` were judged too, but have no signs any more.
    """

    judged: int
    confirmed: int
    lost: int
    strength: float | None
    weights: Weights
    moved: tuple[Moved, ...]
    shipped: Figures
    tuned: Figures

    @property
    def digest(self) -> str:
        """What tells these weights from others, in 16 hexadecimal digits."""
        told = repr((self.weights.bias, sorted(self.weights.signs.items()), self.judged))
        return sha256(told.encode()).hexdigest()[:16]


def examine(ledger: Ledger) -> Examined:
    """Fit weights to the judgements of ``ledger``, and nothing more: nothing is changed.

    Raises ``QueryError`` when too few flags are judged, or nearly all in one way.
    """
    rows, lost = examples(ledger)
    _refuse_few(ledger.where, rows)
    design, labels = design_of(rows), labels_of(rows)
    weights, strength = weights_for(design, labels, PRIOR)
    confirmed = [row.confirmed for row in rows]
    return Examined(
        judged=len(rows),
        confirmed=sum(confirmed),
        lost=lost,
        strength=strength,
        weights=_named(weights),
        moved=_moved(weights),
        shipped=figures(_shown(rows, chances(design, PRIOR)), confirmed),
        tuned=figures(_shown(rows, crossed(rows)), confirmed),
    )


def crossed(rows: Sequence[Example]) -> Array:
    """The score of each row by weights fitted without its fold: the flags between two stories are
    in one fold."""
    groups = sorted({row.group for row in rows}, key=lambda group: sha256(group.encode()).digest())
    fold = {group: place % FOLDS for place, group in enumerate(groups)}
    folds = np.array([fold[row.group] for row in rows])
    design, labels = design_of(rows), labels_of(rows)
    scores = np.zeros(len(rows))
    for part in range(FOLDS):
        apart = folds == part
        if apart.any():
            weights, _ = weights_for(design[~apart], labels[~apart], PRIOR)
            scores[apart] = chances(design[apart], weights)
    return scores


def _shown(rows: Sequence[Example], scores: Array) -> list[float]:
    """The scores as they are shown: those of what is mostly wrong are capped."""
    pairs = zip(rows, scores.tolist(), strict=True)
    return [capped(score) if row.capped else score for row, score in pairs]


def examined_to_json(one: Examined) -> dict[str, Any]:
    """What was examined, for programs and for the journal, without the weights themselves."""
    return {
        "judged": one.judged,
        "confirmed": one.confirmed,
        "lost": one.lost,
        "strength": one.strength,
        "shipped": figures_to_json(one.shipped),
        "tuned": figures_to_json(one.tuned),
    }


def _refuse_few(where: str, rows: Sequence[Example]) -> None:
    confirmed = sum(row.confirmed for row in rows)
    dismissed = len(rows) - confirmed
    if len(rows) < LEAST or min(confirmed, dismissed) < LEAST_OF_EACH:
        raise QueryError(
            where,
            f"{len(rows)} flags are judged, {confirmed} confirmed and {dismissed} dismissed;"
            f" tuning takes {LEAST}, at least {LEAST_OF_EACH} of each",
            "Judge more of them: onrecord review",
        )


def _named(weights: Array) -> Weights:
    tuned = dict(zip(SIGNS, weights.tolist()[:-1], strict=True))
    return Weights(bias=float(weights[-1]), signs={**SHIPPED.signs, **tuned})


def _moved(weights: Array) -> tuple[Moved, ...]:
    """Those that moved, the farthest first."""
    pairs = zip((*SIGNS, "start"), PRIOR.tolist(), weights.tolist(), strict=True)
    moved = [
        Moved(sign=sign, shipped=shipped, tuned=round(tuned, 4))
        for sign, shipped, tuned in pairs
        if abs(tuned - shipped) >= _MOVED
    ]
    return tuple(sorted(moved, key=lambda one: -abs(one.tuned - one.shipped)))

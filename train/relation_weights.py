"""Fit the weights of the comparison's sum: ridge logistic regression on the tuning parts.

    python -m train.relation_weights

prints weights to copy into ``src/onrecord/compare/weights.py``, with what they give on the tuning
part when fitted on its other groups. Two renderings of one utterance take no part. A finding
can never speak against a conflict, so that its weight is held at zero or above; what the gold
hardly shows (``FIXED``) keeps the weight that was set by hand. The pairs of neighbours are there
to show the harmless: together they weigh ``NEIGHBOURS`` times as much as their number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from eval.relations_gold import pairs, ranking, side

from eval import neighbours
from onrecord.compare.likelihood import signs
from onrecord.compare.weigh import Values
from onrecord.compare.weights import WEIGHTS
from onrecord.review import CONFLICTS

RIDGE = 1.5
STEPS = 3000
RATE = 0.05
FOLDS = 5
NEIGHBOURS = 0.1
FREE = frozenset(
    {"cover", "mutual", "weight", "near", "two speakers", "one speaker", "no proposition"}
    | {
        "harmless",
        "again",
        "found",
        "charge",
        "rejoinder",
        "contrast",
        "shown",
        "judged",
        "no against yes",
        "denies",
        "looks back",
        "judge alike",
    }
)
FIXED = frozenset({"place", "agent", "date", "firm", "opposed", "stance", "receipt", "flip"})

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A labelled pair: its signs, whether it is a conflict, its weight, and its group."""

    values: Values
    conflict: bool
    weight: float
    group: str


def examples() -> list[Example]:
    """The tuning pairs but two renderings of one utterance."""
    return [*_given(), *_neighbouring()]


def _given() -> Iterator[Example]:
    for gold in pairs("tune"):
        values = signs(side(gold["a"]), side(gold["b"]))
        if values is not None:
            yield Example(
                values=values,
                conflict=gold["label"] in CONFLICTS,
                weight=1.0,
                group=gold["group"],
            )


def _neighbouring() -> Iterator[Example]:
    gold = neighbours.pairs("tune")
    found = neighbours.sides(gold)
    for row in gold:
        values = signs(found[neighbours.key_of(row["a"])], found[neighbours.key_of(row["b"])])
        if values is not None:
            yield Example(
                values=values,
                conflict=row["label"] in CONFLICTS,
                weight=NEIGHBOURS,
                group=row["a"]["id"],
            )


def fit(rows: list[Example], names: list[str]) -> Array:
    """Weights by projected gradient descent; the last is the bias."""
    matrix = np.array([[row.values.get(name, 0.0) for name in names] for row in rows])
    labels = np.array([float(row.conflict) for row in rows])
    shares = np.array([row.weight for row in rows])
    design = np.c_[matrix, np.ones(len(matrix))]
    start = np.array([WEIGHTS.get(name, 0.0) if name in FIXED else 0.0 for name in names] + [0.0])
    moving = np.array([name not in FIXED for name in names] + [True])
    free = np.array([name in FREE for name in names] + [True])
    penalty = np.r_[np.full(len(names), RIDGE), 0.0]
    weights = start.copy()
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-design @ weights))
        gradient = design.T @ (shares * (chance - labels)) + penalty * weights
        weights -= np.where(moving, RATE * gradient / np.sqrt(len(labels)), 0.0)
        weights = np.where(free, weights, np.maximum(weights, 0.0))
    return weights


def crossed(rows: list[Example], names: list[str]) -> Array:
    """The score of each row by weights fitted on the other groups."""
    groups = sorted({row.group for row in rows})
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    scores = np.zeros(len(rows))
    for part in range(FOLDS):
        weights = fit([row for row in rows if fold[row.group] != part], names)
        for index, row in enumerate(rows):
            if fold[row.group] == part:
                total = sum(
                    row.values.get(n, 0.0) * w for n, w in zip(names, weights[:-1], strict=True)
                )
                scores[index] = 1.0 / (1.0 + np.exp(-total - weights[-1]))
    return scores


def main() -> None:
    """Fit and print."""
    rows = examples()
    names = sorted({name for row in rows for name in row.values})
    for name, weight in zip([*names, "BIAS"], fit(rows, names), strict=True):
        print(f"{name:28} {weight:+.2f}")
    scores = crossed(rows, names)
    given = [
        (row.conflict, score) for row, score in zip(rows, scores, strict=True) if row.weight == 1
    ]
    print(ranking([conflict for conflict, _ in given], [float(score) for _, score in given]))


if __name__ == "__main__":
    main()

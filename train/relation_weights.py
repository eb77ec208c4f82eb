"""Fit the weights of the comparison's sum: ridge logistic regression on the tuning part.

    python -m train.relation_weights

prints weights to copy into ``src/onrecord/compare/weights.py``. Only pairs that can be flagged
take part: those with a finding and no veto. A finding can never speak against a conflict, so
that its weight is held at zero or above; what the gold hardly shows (place, agent, date,
number, antonym, firm) is set by hand there.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from eval.relations_gold import CONFLICTS, pairs, side

from onrecord.compare.align import align
from onrecord.compare.analysis import analyse
from onrecord.compare.benign import vetoes
from onrecord.compare.detect import detect
from onrecord.compare.judge import ordered
from onrecord.compare.weigh import features

RIDGE = 1.0
STEPS = 4000
RATE = 0.02
FREE = frozenset({"cover", "mutual", "weight", "near", "two speakers"})

Array = npt.NDArray[np.float64]


def examples() -> tuple[list[dict[str, float]], Array]:
    """Features and labels (1.0 for a conflict) of the tuning pairs that can be flagged."""
    rows, labels = [], []
    for gold in pairs("tune"):
        first, second = ordered(side(gold["a"]), side(gold["b"]))
        pair = align(analyse(first), analyse(second))
        findings = detect(pair)
        if findings and not vetoes(pair, findings):
            rows.append(features(pair, findings))
            labels.append(float(gold["label"] in CONFLICTS))
    return rows, np.array(labels)


def fit(matrix: Array, labels: Array, free: npt.NDArray[np.bool_]) -> Array:
    """Weights by projected gradient descent; the last is the bias."""
    design = np.c_[matrix, np.ones(len(matrix))]
    weights = np.zeros(design.shape[1])
    penalty = np.r_[np.full(matrix.shape[1], RIDGE), 0.0]
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-design @ weights))
        gradient = design.T @ (chance - labels) + penalty * weights
        weights -= RATE * gradient / np.sqrt(len(labels))
        weights[:-1] = np.where(free, weights[:-1], np.maximum(weights[:-1], 0.0))
    return weights


def main() -> None:
    """Fit and print."""
    rows, labels = examples()
    names = sorted({name for row in rows for name in row})
    matrix = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    weights = fit(matrix, labels, np.array([name in FREE for name in names]))
    for name, weight in zip([*names, "BIAS"], weights, strict=True):
        print(f"{name:28} {weight:+.2f}")


if __name__ == "__main__":
    main()

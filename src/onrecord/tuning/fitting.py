"""Weights from judgements: logistic regression whose prior is a bell around known weights.

The posterior mode is found by Newton's method. How firmly the prior holds is chosen by leaving one
judgement out at a time; what each is then given is worked out from the one fit to all, without
fitting anew (Rad and Maleki, "A scalable estimate of the out-of-sample prediction error via
approximate leave-one-out cross-validation", 2020, JRSS B 82(4)).
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

STRENGTHS: Final = (0.3, 1.0, 3.0, 10.0, 30.0, 100.0)
"""How firmly the prior may hold: the inverse of the variance of each weight around its own."""
_ROUNDS = 50
_CLOSE = 1e-10
_LARGEST = 35.0
_LEAST_LEFT = 1e-6


def fitted(design: Array, labels: Array, prior: Array, strength: float) -> Array:
    """The likeliest weights, one for each column of ``design``, for ``labels`` of 0 and 1."""
    weights = prior.copy()
    for _ in range(_ROUNDS):
        given = chances(design, weights)
        slope = design.T @ (given - labels) + strength * (weights - prior)
        step = np.linalg.solve(_curvature(design, given, strength), slope)
        step *= min(1.0, 1.0 / max(float(np.abs(step).max()), _CLOSE))
        weights = weights - step
        if float(np.abs(step).max()) < _CLOSE:
            break
    return weights


def left_out(design: Array, labels: Array, prior: Array, strength: float) -> Array:
    """The chance of each row by weights that are fitted to all the others (about)."""
    weights = fitted(design, labels, prior, strength)
    given = chances(design, weights)
    inverse = np.linalg.inv(_curvature(design, given, strength))
    lever = np.einsum("ij,jk,ik->i", design, inverse, design)
    spread = given * (1.0 - given)
    pull = lever * (given - labels) / np.maximum(1.0 - spread * lever, _LEAST_LEFT)
    return _logistic(design @ weights + pull)


def strength_for(design: Array, labels: Array, prior: Array) -> float | None:
    """The strength of the prior under which what is left out is foretold best; None when the
    prior alone foretells it as well."""
    losses = {s: log_loss(left_out(design, labels, prior, s), labels) for s in STRENGTHS}
    best = min(STRENGTHS, key=lambda strength: (losses[strength], -strength))
    alone = log_loss(chances(design, prior), labels)
    return best if losses[best] < alone else None


def weights_for(design: Array, labels: Array, prior: Array) -> tuple[Array, float | None]:
    """The weights under the strength that ``strength_for`` chooses, and that strength. No weight
    changes its sign: what speaks for a conflict can at most come to say nothing."""
    strength = strength_for(design, labels, prior)
    if strength is None:
        return prior, None
    weights = fitted(design, labels, prior, strength)
    return _kept(weights, prior), strength


def _kept(weights: Array, prior: Array) -> Array:
    """``weights`` of which none but the last, the bias, has another sign than in ``prior``."""
    turned = weights * prior < 0.0
    turned[-1] = False
    return np.where(turned, 0.0, weights)


def chances(design: Array, weights: Array) -> Array:
    """The chance of each row, 0 to 1."""
    return _logistic(design @ weights)


def log_loss(given: Array, labels: Array) -> float:
    """The mean of what is lost by giving such chances to such labels, in nats."""
    right = np.where(labels > 0.5, given, 1.0 - given)
    return float(-np.log(np.maximum(right, 1e-12)).mean())


def _curvature(design: Array, given: Array, strength: float) -> Array:
    spread = given * (1.0 - given)
    own = strength * np.eye(design.shape[1])
    return np.asarray((design * spread[:, None]).T @ design + own, dtype=np.float64)


def _logistic(sums: Array) -> Array:
    bounded = np.clip(sums, -_LARGEST, _LARGEST)
    return np.asarray(1.0 / (1.0 + np.exp(-bounded)), dtype=np.float64)

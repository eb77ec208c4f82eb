"""The regression: its prior, and what is left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tuning.fitting import (
    STRENGTHS,
    Array,
    chances,
    fitted,
    left_out,
    log_loss,
    strength_for,
    weights_for,
)

PRIOR = np.array([1.0, -0.5, 0.3, -0.2])


def drawn(weights: Array, many: int, seed: int) -> tuple[Array, Array]:
    """Rows whose labels follow ``weights``."""
    chance = np.random.default_rng(seed)
    design = np.c_[chance.random((many, len(weights) - 1)), np.ones(many)]
    return design, (chance.random(many) < chances(design, weights)).astype(float)


@pytest.mark.parametrize("strength", STRENGTHS)
def test_no_small_step_is_better(strength: float) -> None:
    design, labels = drawn(np.array([3.0, -2.0, 0.0, 0.5]), 120, 1)
    best = fitted(design, labels, PRIOR, strength)

    def lost(weights: Array) -> float:
        away = float(((weights - PRIOR) ** 2).sum())
        return log_loss(chances(design, weights), labels) * len(labels) + strength * away / 2

    for place in range(len(best)):
        for step in (-0.01, 0.01):
            moved = best.copy()
            moved[place] += step
            assert lost(moved) > lost(best)


def test_a_firmer_prior_holds_closer() -> None:
    design, labels = drawn(np.array([5.0, 3.0, -4.0, 1.0]), 200, 2)
    away = [float(np.abs(fitted(design, labels, PRIOR, s) - PRIOR).max()) for s in STRENGTHS]
    assert away == sorted(away, reverse=True)
    assert float(np.abs(fitted(design, labels, PRIOR, 1e9) - PRIOR).max()) < 1e-3


@pytest.mark.parametrize("strength", [1.0, 10.0])
def test_what_is_left_out_is_what_the_others_foretell(strength: float) -> None:
    design, labels = drawn(np.array([2.0, -2.0, 1.0, 0.0]), 80, 3)
    quick = left_out(design, labels, PRIOR, strength)
    for row in range(0, 80, 7):
        others = np.arange(80) != row
        weights = fitted(design[others], labels[others], PRIOR, strength)
        assert chances(design[[row]], weights)[0] == pytest.approx(quick[row], abs=0.01)


@given(st.integers(0, 10_000))
def test_no_sign_turns(seed: int) -> None:
    design, labels = drawn(np.array([-3.0, 3.0, -3.0, 2.0]), 60, seed)
    weights, _ = weights_for(design, labels, PRIOR)
    assert (weights[:-1] * PRIOR[:-1] >= 0).all()
    assert np.isfinite(weights).all()


def test_a_prior_that_is_right_mostly_stays() -> None:
    chosen = [strength_for(*drawn(PRIOR, 80, seed), PRIOR) for seed in range(20)]
    assert sum(strength is None for strength in chosen) >= 8
    seed = chosen.index(None)
    weights, strength = weights_for(*drawn(PRIOR, 80, seed), PRIOR)
    assert strength is None
    assert (weights == PRIOR).all()


def test_labels_of_one_kind_do_not_run_away() -> None:
    design, _ = drawn(PRIOR, 60, 6)
    weights, _ = weights_for(design, np.ones(60), PRIOR)
    assert float(np.abs(weights).max()) < 20

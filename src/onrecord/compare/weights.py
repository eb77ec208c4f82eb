"""The weights of the sum, as they are shipped.

Fitted by ``train/relation_weights.py`` on the tuning part of 964 labelled pairs from campaign
news and of 629 labelled pairs of neighbours; what these hardly show (place, agent, date, firm,
opposed, stance) is set by hand. ``entailment`` is a learned model's score, where one is given.
"""

from __future__ import annotations

from onrecord.sureness import Weights

BIAS = -0.26
WEIGHTS: dict[str, float] = {
    "firm": 3.00,
    "found": 0.72,
    "denial-act": 0.71,
    "disowned": 0.33,
    "opposed": 0.50,
    "stance": 0.50,
    "place": 2.50,
    "agent": 1.00,
    "date": 1.00,
    "negation": 0.85,
    "position": 0.36,
    "then-now": 0.28,
    "reversal": 0.67,
    "denies": 0.90,
    "looks back": 0.86,
    "judge alike": -0.77,
    "harmless": -0.45,
    "again": -1.04,
    "charge": 0.14,
    "contrast": 0.10,
    "shown": 0.54,
    "judged": -0.46,
    "rejoinder": -0.26,
    "no proposition": -0.24,
    "cover": 0.36,
    "mutual": -0.98,
    "weight": -1.56,
    "near": 0.12,
    "two speakers": 0.88,
    "one speaker": -0.74,
    "entailment": 1.50,
}

SHIPPED = Weights(bias=BIAS, signs=WEIGHTS)
"""The weights for those who have none of their own."""

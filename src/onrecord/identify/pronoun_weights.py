"""Weights of the pronoun ranker."""

from __future__ import annotations

CERTAIN = 0.4

WEIGHTS = {
    "gender known": 1.0,
    "frequency": 0.4,
    "spoke last": 1.0,
    "spoke last, same sentence": 0.5,
    "spoke last, near": 1.0,
    "spoke last, same paragraph": 1.0,
    "spoke": 0.5,
    "same sentence": 0.5,
    "one sentence back": 0.5,
    "distance": -2.0,
    "same paragraph": 0.5,
    "subject": 0.5,
    "subject, near": 0.5,
    "owner": -0.2,
    "only in quotations": -1.0,
    "nearest": 0.5,
    "sentence opener": 0.5,
}

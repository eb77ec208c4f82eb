"""The weights of the sum, and where its thresholds lie."""

from __future__ import annotations

BIAS = -0.8
WEIGHTS: dict[str, float] = {
    "denial-act": 1.8,
    "disowned": 1.4,
    "place": 2.5,
    "agent": 1.0,
    "date": 1.0,
    "number": 0.6,
    "negation": 1.3,
    "antonym": 0.8,
    "modality": 0.3,
    "position": 0.4,
    "reversal": 0.0,
    "then-now": 0.2,
    "clash": 0.4,
    "position, same speaker": 0.6,
    "negation, same speaker": -0.5,
    "reversal, same speaker": 1.1,
    "then-now, same speaker": 1.0,
    "cover": 0.8,
    "mutual": -1.2,
    "weight": -1.8,
    "near": 0.1,
    "two speakers": 1.5,
}

# A pair is flagged from this score on.
FLAG = 0.5

# Among statements as they come, conflicts are rare: only surer ones are told.
FLAG_IN_THE_WILD = 0.6

"""Verbs by which a thing goes from one to another, seen from either end."""

from __future__ import annotations

SENT = frozenset(
    "send give issue deliver hand provide supply transmit pass submit serve sound come".split()
)
MISSED = SENT | frozenset("receive get see hear reach arrive be".split())

"""What the tagger makes of one cue."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Spans


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be an attribution: its roles, the signs of how sure that is, and how sure."""

    content: Spans
    source: Spans
    cue: Spans
    signs: list[float]
    confidence: float

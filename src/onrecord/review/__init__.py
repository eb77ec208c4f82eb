"""Stage 9, people's judgement: what to read next, and where readers disagree.

Pure of storage: the functions take whatever gives them relations, statements and judgements.
"""

from __future__ import annotations

from onrecord.review.cases import CONFLICTS, Case, case_of, queue
from onrecord.review.disputes import Dispute, Progress, disagreements, progress
from onrecord.review.order import worth
from onrecord.review.shapes import HARMLESS

__all__ = [
    "CONFLICTS",
    "HARMLESS",
    "Case",
    "Dispute",
    "Progress",
    "case_of",
    "disagreements",
    "progress",
    "queue",
    "worth",
]

"""A second opinion on a candidate, by a language model that somebody names; never asked otherwise.

It answers in labels and numbers of spans. Nothing here alters a relation: not its score, its
status, nor whether it is shown.
"""

from __future__ import annotations

from onrecord.opinion.asking import Asker, Prices
from onrecord.opinion.case import Case, Piece, case_of
from onrecord.opinion.endpoint import Endpoint
from onrecord.opinion.prompt import Prompt, prompt_of
from onrecord.opinion.telling import Told, told

__all__ = [
    "Asker",
    "Case",
    "Endpoint",
    "Piece",
    "Prices",
    "Prompt",
    "Told",
    "case_of",
    "prompt_of",
    "told",
]

"""How statements stand to each other: few flags, right ones, each with its reason.

::

    block -> align -> detect -> veto -> weigh -> type

``judge`` takes one pair, ``relate`` all pairs worth comparing among many statements.
"""

from __future__ import annotations

from onrecord.compare.again import signs_of_flag, weigh_again
from onrecord.compare.analysis import prepare
from onrecord.compare.judge import judge
from onrecord.compare.lookup import matter_days, matter_words
from onrecord.compare.relate import relate
from onrecord.compare.trusted import capped

__all__ = [
    "capped",
    "judge",
    "matter_days",
    "matter_words",
    "prepare",
    "relate",
    "signs_of_flag",
    "weigh_again",
]

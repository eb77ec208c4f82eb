"""How sure a flag is: the weights of the sum that says so, and from which score on it is shown.

Measured on the tuning pairs of the comparison: from ``STRICT`` on 95 % of the flags are right and
27 % of the conflicts found, from ``FLAG`` on 94 and 45 %, from ``POSSIBLE`` on 89 and 50 %. These
are pairs about one matter; of those found in the wild, kinds that are mostly wrong stay below
``FLAG``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.records import Relation

STRICT: Final = 0.8
"""What is shown to those who want to be surer."""
FLAG: Final = 0.6
"""A finding is shown from this score on."""
POSSIBLE: Final = 0.45
"""A finding is kept from this score on: below ``FLAG`` it is only *possible*, waits in the review
queue behind the flags, and is shown to those who ask for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each sign adds to the logarithm of the odds of a conflict, and what they start from.

    ``tuning`` is the number of the ledger's tuning that made them; None for those shipped.
    """

    bias: float
    signs: Mapping[str, float]
    tuning: int | None = None


def is_possible(relation: Relation) -> bool:
    """Whether a relation is only a possible one: below ``FLAG``, no repeat, and not confirmed."""
    sure = relation.type == "repeat" or relation.status == "confirmed"
    return not sure and relation.score < FLAG

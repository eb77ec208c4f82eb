"""Tune the weights of the comparison to a newsroom's judgements, when somebody asks for it.

Nothing here happens by itself: ``examine`` only shows, ``apply`` is signed and can be taken back
(``Ledger.tunings.revert``), ``rescore`` touches the scores that are there.
"""

from __future__ import annotations

from onrecord.ledger import Ledger
from onrecord.tuning.examining import (
    LEAST,
    LEAST_OF_EACH,
    Examined,
    Moved,
    examine,
    examined_to_json,
)
from onrecord.tuning.figures import Bin, Figures, figures
from onrecord.tuning.rescoring import Rescored, rescore
from onrecord.tuning.wording import figure_rows, percent, sign_words

__all__ = [
    "LEAST",
    "LEAST_OF_EACH",
    "Bin",
    "Examined",
    "Figures",
    "Moved",
    "Rescored",
    "apply",
    "examine",
    "examined_to_json",
    "figure_rows",
    "figures",
    "percent",
    "rescore",
    "sign_words",
]


def apply(ledger: Ledger, examined: Examined, *, by: str, note: str = "") -> int:
    """Let the weights that were ``examined`` count for what is added to ``ledger`` from now on;
    gives the number of the tuning. Raises ``QueryError`` when nobody signs."""
    figures_shown = examined_to_json(examined)
    return ledger.tunings.apply(examined.weights, figures_shown, by=by, note=note)

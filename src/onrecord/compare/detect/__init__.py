"""Detectors: each takes a pair and gives the signs of conflict that it sees.

To add one, write a function ``Pair -> list[Finding]`` in a file of its own, name it in
``DETECTORS``, and give its kind a weight (``compare/weights.py``).
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.compare.align import Pair
from onrecord.compare.detect.antonyms import antonyms
from onrecord.compare.detect.denial_act import denial_act
from onrecord.compare.detect.disowned import disowned
from onrecord.compare.detect.flip import flip
from onrecord.compare.detect.modality import modality
from onrecord.compare.detect.negation import negation
from onrecord.compare.detect.numbers import numbers
from onrecord.compare.detect.opposed import opposed
from onrecord.compare.detect.position import position
from onrecord.compare.detect.receipt import receipt
from onrecord.compare.detect.reporter import reporter
from onrecord.compare.detect.sides import for_and_against
from onrecord.compare.detect.slots import slots
from onrecord.compare.detect.turnabout import turnabout
from onrecord.compare.finding import Finding

DETECTORS: tuple[Callable[[Pair], list[Finding]], ...] = (
    denial_act,
    disowned,
    opposed,
    for_and_against,
    slots,
    numbers,
    negation,
    turnabout,
    flip,
    receipt,
    antonyms,
    modality,
    position,
    reporter,
)


def detect(pair: Pair) -> list[Finding]:
    """All signs of conflict between two statements, in the order of the detectors."""
    return [finding for detector in DETECTORS for finding in detector(pair)]

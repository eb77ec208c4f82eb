"""How likely two statements conflict, for ranking pairs that somebody hands over."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.compare.align import align
from onrecord.compare.analysis import analyse
from onrecord.compare.benign import same_utterance, vetoes
from onrecord.compare.detect import detect
from onrecord.compare.judge import ordered
from onrecord.compare.repeat import repeat
from onrecord.compare.weigh import Values, features, probability
from onrecord.compare.weights import SHIPPED
from onrecord.records import Side


def likelihood(a: Side, b: Side, given: Mapping[str, float] | None = None) -> float:
    """The probability, 0 to 1, that two statements about one matter conflict: the sum over all
    signs, whether or not a detector found any. Zero for two renderings of one utterance.

    A likelihood alone is no flag: ``judge`` asks for a finding and no harmless shape besides.
    ``given`` as in ``features``.
    """
    values = signs(a, b, given)
    return 0.0 if values is None else probability(values, SHIPPED)


def signs(a: Side, b: Side, given: Mapping[str, float] | None = None) -> Values | None:
    """What the sum runs over for any pair; ``None`` for two renderings of one utterance.

    ``harmless`` says that a harmless shape silences the findings, ``again`` that the two say the
    same without any sign against it.
    """
    first, second = ordered(a, b)
    pair = align(analyse(first), analyse(second))
    findings = detect(pair)
    if same_utterance(pair, findings):
        return None
    values = features(pair, findings, given)
    if findings and vetoes(pair, findings):
        values["harmless"] = 1.0
    if repeat(pair) is not None:
        values["again"] = 1.0
    return values

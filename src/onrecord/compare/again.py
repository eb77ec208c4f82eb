"""Pairs that were flagged once, weighed again: their signs, and the score by other weights."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from onrecord.compare.align import Pair, align
from onrecord.compare.analysis import analyse
from onrecord.compare.detect import detect
from onrecord.compare.explain import reasons
from onrecord.compare.learned import heard
from onrecord.compare.trusted import flagged, trusted
from onrecord.compare.weigh import Values, features, probability
from onrecord.compare.weights import SHIPPED
from onrecord.models.entailment import EntailmentModel
from onrecord.records import Relation, Side
from onrecord.sureness import Weights


class Signs(NamedTuple):
    """What the sum runs over, in its order, and whether its outcome is ``capped`` where it is
    shown, because all that it rests on is mostly wrong (``trusted.py``)."""

    values: Values
    capped: bool


def signs_of_flag(relation: Relation, a: Side, b: Side) -> Signs | None:
    """The signs of ``relation`` between ``a`` and ``b``, without a learned voice; None when nothing
    is found in them any more, as after a correction."""
    pair = _pair(a, b)
    findings = detect(pair)
    if not findings:
        return None
    capped = relation.type != "update" and not trusted(pair, findings)
    return Signs(features(pair, findings), capped)


def weigh_again(
    relation: Relation,
    a: Side,
    b: Side,
    *,
    weights: Weights | None = None,
    voice: EntailmentModel | None = None,
) -> Relation:
    """``relation`` between ``a`` and ``b`` with the score and the reasons that ``weights`` give it
    (None: those that are shipped); as it is when nothing is found any more."""
    pair, scale = _pair(a, b), weights or SHIPPED
    findings = detect(pair)
    if not findings:
        return relation
    score = probability(features(pair, findings, heard(pair, voice)), scale)
    if relation.type != "update":
        score = flagged(score, pair, findings)
    return replace(
        relation,
        score=round(score, 4),
        reasons=reasons(findings, scale),
        tuning=scale.tuning,
    )


def _pair(a: Side, b: Side) -> Pair:
    return align(analyse(a), analyse(b))

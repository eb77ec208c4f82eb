"""How two statements stand to each other: align, detect, veto, weigh, type, explain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from onrecord.compare.align import Pair, align
from onrecord.compare.analysis import analyse
from onrecord.compare.benign import notes, same_utterance, vetoes
from onrecord.compare.denial import denial_in
from onrecord.compare.detect import detect
from onrecord.compare.explain import reasons
from onrecord.compare.finding import Finding
from onrecord.compare.gate import grounded
from onrecord.compare.learned import heard
from onrecord.compare.repeat import repeat
from onrecord.compare.time import in_order
from onrecord.compare.trusted import flagged
from onrecord.compare.types import type_of
from onrecord.compare.weigh import features, probability
from onrecord.compare.weights import SHIPPED
from onrecord.models.entailment import EntailmentModel
from onrecord.records import Reason, Relation, RelationType, Side
from onrecord.sureness import FLAG, Weights

_OPPOSED = 0.5
_OPPOSING = frozenset(
    """
    negation opposed antonym stance modality flip turnabout disowned number date place agent
    """.split()
)


def judge(
    a: Side,
    b: Side,
    *,
    least: float = FLAG,
    gated: bool = False,
    voice: EntailmentModel | None = None,
    weights: Weights | None = None,
) -> Relation | None:
    """The relation between two statements, in whichever order they come; ``None`` when there is
    none to speak of.

    In the relation ``a`` is the statement said earlier, or the one denied. A conflict needs at
    least one detector's finding, no veto, and a score of ``least`` or more; ``gated``, it must
    also be grounded in one matter (``gate.py``). Copies of one story can only repeat each other.
    What rests on what is mostly wrong (``trusted.py``) scores below ``FLAG`` then.
    A ``voice`` is heard in the score, and makes no flag alone. What would be a flag below ``FLAG``
    only is sooner taken for a repeat. Without ``weights`` those count that are shipped.
    """
    first, second = ordered(a, b)
    pair = align(analyse(first), analyse(second))
    findings = detect(pair)
    if same_utterance(pair, findings):
        return None
    copies = a.story == b.story and a.statement.article != b.statement.article
    conflict = (
        None if copies else _conflict(pair, findings, weights or SHIPPED, gated=gated, voice=voice)
    )
    if conflict and conflict.score >= max(least, FLAG):
        return conflict
    again = _repeat(pair, findings)
    return conflict if again is None and conflict and conflict.score >= least else again


def ordered(a: Side, b: Side) -> tuple[Side, Side]:
    """The two as a relation holds them: the denied before its denial, else the earlier first."""
    first, second = in_order(a, b)
    return (second, first) if _denies(first) and not _denies(second) else (first, second)


def relation_id(a: str, b: str) -> str:
    """The id of a relation: a hash of the ids of its two statements in order."""
    return sha256(f"{a}\n{b}".encode()).hexdigest()[:24]


def _denies(side: Side) -> bool:
    return denial_in(side) is not None


def _conflict(
    pair: Pair,
    findings: Sequence[Finding],
    weights: Weights,
    *,
    gated: bool,
    voice: EntailmentModel | None,
) -> Relation | None:
    if not findings or vetoes(pair, findings):
        return None
    if gated and not grounded(pair, findings):
        return None
    score = probability(features(pair, findings, heard(pair, voice)), weights)
    told = reasons(findings, weights)
    reported = _stated(findings, gated=gated)
    type_ = type_of(pair, findings)
    if gated and not reported and type_ != "update":
        score = flagged(score, pair, findings)
    made = _relation(pair, type_, told, score, reported=reported)
    return replace(made, tuning=weights.tuning)


def _repeat(pair: Pair, findings: Sequence[Finding]) -> Relation | None:
    same = None if _opposed(findings) else repeat(pair)
    if same is None:
        return None
    told = reasons([same], SHIPPED)
    reported = _stated([same], gated=True)
    return _relation(pair, "repeat", told, same.strength, reported=reported)


def _opposed(findings: Sequence[Finding]) -> bool:
    """Whether the words are the same and what is said is not: one side negates it, takes the other
    side, or fills a slot otherwise."""
    return any(f.kind in _OPPOSING and f.strength >= _OPPOSED for f in findings)


def _stated(findings: Sequence[Finding], *, gated: bool) -> bool:
    """Whether the page states the conflict. In the wild (``gated``) a judge mostly infers: what a
    page states of its own statements comes by its own words (``stated.py``)."""
    return any(f.outright and (f.firm or not gated) for f in findings)


def _relation(
    pair: Pair, type_: RelationType, told: tuple[Reason, ...], score: float, *, reported: bool
) -> Relation:
    """The record of a relation."""
    a, b = pair.a.side.statement, pair.b.side.statement
    return Relation(
        id=relation_id(a.id, b.id),
        type=type_,
        found="reported" if reported else "inferred",
        a=a.id,
        b=b.id,
        score=round(score, 4),
        reasons=told,
        benign=() if type_ == "repeat" else notes(pair),
        origin_a=a.origin,
        origin_b=b.origin,
    )

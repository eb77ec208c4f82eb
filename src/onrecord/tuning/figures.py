"""How good scores are, beside what people made of the flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.sureness import FLAG, STRICT

BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Flags of about one score: how many, their mean score, and the share that was confirmed."""

    many: int
    score: float
    confirmed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What scores are worth. ``error`` is the expected calibration error (Naeini et al. 2015, ten
    bins): how far on average a score lies from the share that was confirmed. Precision and recall
    are those of what is shown from ``FLAG`` and from ``STRICT`` on, among what was judged; None
    where they have no meaning."""

    error: float
    precision: float | None
    recall: float | None
    strict_precision: float | None
    strict_recall: float | None
    curve: tuple[Bin, ...]


def figures(scores: Sequence[float], confirmed: Sequence[bool]) -> Figures:
    """The figures of ``scores``, one for each flag, of those that were ``confirmed`` or not."""
    curve = tuple(_bins(scores, confirmed))
    gaps = sum(one.many * abs(one.score - one.confirmed) for one in curve)
    precision, recall = _shown(scores, confirmed, FLAG)
    strict_precision, strict_recall = _shown(scores, confirmed, STRICT)
    return Figures(
        error=round(gaps / max(len(scores), 1), 4),
        precision=precision,
        recall=recall,
        strict_precision=strict_precision,
        strict_recall=strict_recall,
        curve=curve,
    )


def figures_to_json(one: Figures) -> dict[str, Any]:
    """Figures for programs and for the journal."""
    return asdict(one) | {"curve": [asdict(part) for part in one.curve]}


def _bins(scores: Sequence[float], confirmed: Sequence[bool]) -> list[Bin]:
    parts: list[list[int]] = [[] for _ in range(BINS)]
    for place, score in enumerate(scores):
        parts[min(int(score * BINS), BINS - 1)].append(place)
    return [
        Bin(
            many=len(part),
            score=round(sum(scores[i] for i in part) / len(part), 4),
            confirmed=round(sum(confirmed[i] for i in part) / len(part), 4),
        )
        for part in parts
        if part
    ]


def _shown(
    scores: Sequence[float], confirmed: Sequence[bool], least: float
) -> tuple[float | None, float | None]:
    """Precision and recall of what scores ``least`` or more."""
    shown = [right for score, right in zip(scores, confirmed, strict=True) if score >= least]
    return _share(sum(shown), len(shown)), _share(sum(shown), sum(confirmed))


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None

"""What each part of the comparison adds: the pairs labelled by a reader, scored without it.

``python -m eval.ablation [--part tune]`` prints a table; its weights are not fitted anew.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from unittest.mock import patch

from eval.parts import Part
from eval.relations_gold import score
from onrecord.compare.detect import DETECTORS
from onrecord.compare.weights import SHIPPED
from onrecord.sureness import Weights

_COLUMNS = (
    "precision",
    "recall",
    "right label",
    "recall at 5",
    "average precision",
    "calibration error",
)
_SIGNS = {
    "who speaks and where": ("two speakers", "one speaker", "near"),
    "overlap of words": ("cover", "mutual", "weight"),
    "rhetoric": ("judge alike", "charge", "contrast", "shown", "judged", "rejoinder"),
    "denies, looks back": ("denies", "looks back"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """What is left out: a detector by its name, signs of the sum, or the vetoes."""

    name: str
    detector: str | None = None
    signs: Sequence[str] = ()
    vetoes: bool = False


def parts() -> Iterator[Without]:
    """Nothing, each detector, the vetoes, and each group of signs."""
    yield Without(name="nothing")
    for detector in DETECTORS:
        yield Without(name=detector.__name__.replace("_", " "), detector=detector.__name__)
    yield Without(name="vetoes", vetoes=True)
    for name, signs in _SIGNS.items():
        yield Without(name=name, signs=signs)


def measured(without: Without, part: Part) -> dict[str, float]:
    """The figures of ``part`` with that left out, as ``eval.relations_gold.score`` names them."""
    kept = tuple(d for d in DETECTORS if d.__name__ != without.detector)
    with ExitStack() as changes:
        changes.enter_context(patch("onrecord.compare.detect.DETECTORS", kept))
        if without.vetoes:
            changes.enter_context(patch("onrecord.compare.benign.VETOES", ()))
        return score(part, _weights(without.signs))


def _weights(left_out: Sequence[str]) -> Weights:
    return replace(SHIPPED, signs=dict(SHIPPED.signs) | dict.fromkeys(left_out, 0.0))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m eval.ablation", description=__doc__)
    parser.add_argument("--part", choices=["tune", "held"], default="held")
    part: Part = parser.parse_args().part
    print(f"| left out | {' | '.join(_COLUMNS)} |\n|---|{'---|' * len(_COLUMNS)}")
    for without in parts():
        found = measured(without, part)
        figures = " | ".join(f"{found[name]:.1f}" for name in _COLUMNS)
        print(f"| {without.name} | {figures} |", flush=True)


if __name__ == "__main__":
    main()

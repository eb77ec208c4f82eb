"""What the table of parts left out runs over."""

from __future__ import annotations

from eval.ablation import parts

from onrecord.compare.detect import DETECTORS
from onrecord.compare.weights import WEIGHTS


def test_every_detector_is_left_out_once_and_nothing_first() -> None:
    first, *others = parts()
    assert (first.detector, first.signs, first.vetoes) == (None, (), False)
    named = [one.detector for one in others if one.detector]
    assert named == [detector.__name__ for detector in DETECTORS]
    assert sum(one.vetoes for one in others) == 1


def test_the_signs_left_out_are_signs() -> None:
    assert {sign for one in parts() for sign in one.signs} <= WEIGHTS.keys()

"""Measured figures in the words of a page."""

from __future__ import annotations

import pytest
from manual.figures import FigureMissing, filled

FLOORS = {"relations": {"conflict_p": 88.2, "calibrated": 93.0}}
BENCHMARKS = "# Measured\n\nWords.\n\n| read | right |\n|---|---|\n| 840 pages | 37 % |\n\nMore.\n"


def test_a_number_is_the_pinned_one() -> None:
    page = "Right: {{ floor relations.conflict_p }} %, {{ floor relations.calibrated }} %."
    assert filled(page, FLOORS, BENCHMARKS) == "Right: 88.2 %, 93 %."


def test_a_table_is_taken_whole() -> None:
    page = "So:\n\n{{ table | read | right }}\n\nThat is all."
    assert filled(page, FLOORS, BENCHMARKS) == (
        "So:\n\n| read | right |\n|---|---|\n| 840 pages | 37 % |\n\nThat is all."
    )


@pytest.mark.parametrize("asked", ["floor relations.gone", "floor gone.gone", "table | gone |"])
def test_what_is_not_measured_any_longer_stops_the_build(asked: str) -> None:
    with pytest.raises(FigureMissing, match=r"gone.*on the page"):
        filled(f"{{{{ {asked} }}}}", FLOORS, BENCHMARKS)


def test_other_braces_stay() -> None:
    assert filled("{{ who }} {floor}", FLOORS, BENCHMARKS) == "{{ who }} {floor}"

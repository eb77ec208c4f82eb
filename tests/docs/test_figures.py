"""Measured figures in the words of a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from manual.figures import ROOT, FigureMissing, filled, pages, unmarked

FLOORS = {"relations": {"conflict_p": 88.2, "calibrated": 93.0}}
BENCHMARKS = "# Measured\n\nWords.\n\n| read | right |\n|---|---|\n| 840 pages | 37 % |\n\nMore.\n"
PRECISION, CALIBRATED = "<!-- floor relations.conflict_p -->", "<!-- floor relations.calibrated -->"
TABLE = "| read | right |\n|---|---|\n| 840 pages | 37 % |\n"
MARK = "<!-- table | read | right -->\n\n"


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_a_page_has_the_figures_that_are_pinned(path: Path) -> None:
    again = "write them anew: .venv/bin/python -m manual.figures"
    assert path.read_text(encoding="utf-8") == pages()[path], again


@pytest.mark.parametrize("old", ["", "7", "91.25"])
def test_a_number_is_the_pinned_one(old: str) -> None:
    page = f"Right: {old}{PRECISION} %, {old}{CALIBRATED} %."
    new = f"Right: 88.2{PRECISION} %, 93{CALIBRATED} %."
    assert filled(page, FLOORS, BENCHMARKS) == new
    assert unmarked(new) == "Right: 88.2 %, 93 %."


@pytest.mark.parametrize("old", ["", "| read | right |\n|---|---|\n"])
def test_a_table_is_taken_whole(old: str) -> None:
    page = f"So:\n\n{MARK}{old}\nThat is all."
    new = f"So:\n\n{MARK}{TABLE}\nThat is all."
    assert filled(page, FLOORS, BENCHMARKS) == new
    assert filled(new, FLOORS, BENCHMARKS) == new
    assert unmarked(new) == f"So:\n\n{TABLE}\nThat is all."


@pytest.mark.parametrize("asked", ["floor relations.gone", "floor gone.gone", "table | gone |"])
def test_what_is_not_measured_any_longer_is_told(asked: str) -> None:
    with pytest.raises(FigureMissing, match=r"gone.*on the page"):
        filled(f"<!-- {asked} -->\n\n", FLOORS, BENCHMARKS)


def test_other_remarks_stay() -> None:
    page = "7<!-- floors --> <!-- run: onrecord --> 3"
    assert unmarked(filled(page, FLOORS, BENCHMARKS)) == page

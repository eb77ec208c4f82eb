"""Floors on the half of the shared data that was held back."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval import said, timex


@pytest.mark.shared
@pytest.mark.slow
def test_values_of_time_expressions_hold(shared: Path) -> None:
    names = ("te3_timebank", "te3_aquaint", "meantime_en")
    paths = [shared / "data" / "timex" / f"{name}.jsonl" for name in names]
    assert timex.score(paths, half=1)["value"]["F1"] >= 78


@pytest.mark.shared
@pytest.mark.slow
def test_dates_of_reporting_events_hold(shared: Path) -> None:
    path = shared / "data" / "timex" / "reporting_event_dates.jsonl"
    assert said.score(path, half=1) >= 85

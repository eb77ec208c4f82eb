"""Feasts that move, against almanac dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.date.holidays import MOVABLE, easter, nth_weekday


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2024, 3, 31)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1600, 2400))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_feasts_by_weekday() -> None:
    assert nth_weekday(2025, 9, 1, 1) == date(2025, 9, 1)
    assert MOVABLE["thanksgiving"](2025) == date(2025, 11, 27)
    assert MOVABLE["memorial day"](2025) == date(2025, 5, 26)

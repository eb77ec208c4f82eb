"""Calendar arithmetic and numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.date.arithmetic import (
    at,
    day_of,
    first_day,
    nearest_weekday,
    shift,
    unit_of,
    year_for,
)
from onrecord.date.numbers import amount, year_in_words

_DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2100, 12, 31))


@given(_DAYS, st.sampled_from("DWMQY"))
def test_first_day_opens_the_period_of_a_day(day: date, unit: str) -> None:
    value = at(day, unit)
    start = first_day(value)
    assert start is not None
    assert start <= day
    assert at(start, unit) == value
    assert unit_of(value) == unit


@given(_DAYS, st.integers(min_value=1, max_value=7))
def test_nearest_weekday_is_within_a_week(day: date, weekday: int) -> None:
    back, ahead = nearest_weekday(day, weekday, -1), nearest_weekday(day, weekday, 1)
    assert back.isoweekday() == ahead.isoweekday() == weekday
    assert 0 <= (day - back).days < 7
    assert 0 <= (ahead - day).days < 7


def test_shift_stays_inside_the_month() -> None:
    assert shift(date(2024, 1, 31), "M", 1) == date(2024, 2, 29)
    assert shift(date(9999, 12, 31), "Y", 1) is None
    assert shift(date(2024, 5, 5), "TH", 1) is None


def test_day_of_bad_input_is_none() -> None:
    assert day_of(None) is None
    assert day_of("2025-02-30") is None
    assert day_of("soon") is None


def test_yearless_days_look_where_tense_points() -> None:
    anchor = date(2025, 11, 3)
    assert year_for(anchor, 12, 10, -1) == 2024
    assert year_for(anchor, 2, 1, 1) == 2026
    assert year_for(anchor, 12, 10, 0) == 2025
    assert year_for(anchor, 1, 5, 0) == 2026


@pytest.mark.parametrize(
    ("words", "number"),
    [("a", 1), ("twenty-one", 21), ("2 1/2", 2.5), ("a hundred and five", 105), ("several", None),
     ("a couple of", 2), ("half a", 0.5), ("two thousand", 2000), ("3.5", 3.5)],
)  # fmt: skip
def test_amount(words: str, number: float | None) -> None:
    assert amount(words) == number


@pytest.mark.parametrize(
    ("words", "year"),
    [("nineteen ninety-seven", 1997), ("two thousand", 2000), ("twenty twenty-five", 2025),
     ("nineteen", None), ("", None)],
)  # fmt: skip
def test_year_in_words(words: str, year: int | None) -> None:
    assert year_in_words(words) == year

"""Calendar arithmetic on TIMEX3 values (ISO 8601; weeks start on Monday)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from onrecord.date.lexicon import SEASON_MONTH

Direction = Literal[-1, 0, 1]
"""Before the anchor, either side, or after it."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")


def day_of(text: str | None) -> date | None:
    """The calendar day that an ISO date or date-time starts with; ``None`` without one."""
    found = _DAY.match(text or "")
    return valid_day(*map(int, found.groups())) if found else None


def valid_day(year: int, month: int, day: int) -> date | None:
    """That day, or ``None`` where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def first_day(value: str) -> date | None:
    """The first day of a DATE value of any fixed granularity down to the day."""
    if day := day_of(value):
        return day
    if week := _WEEK.match(value):
        return _monday(int(week[1]), int(week[2]))
    if quarter := _QUARTER.match(value):
        return date(int(quarter[1]), 3 * int(quarter[2]) - 2, 1)
    if month := _MONTH.match(value):
        return valid_day(int(month[1]), int(month[2]), 1)
    year = _YEAR.match(value)
    return valid_day(int(year[0]), 1, 1) if year else None


def unit_of(value: str) -> str:
    """The granularity of a DATE value as a unit designator: D, W, Q, M or Y."""
    if _DAY.match(value):
        return "D"
    for pattern, unit in ((_WEEK, "W"), (_QUARTER, "Q"), (_MONTH, "M")):
        if pattern.match(value):
            return unit
    return "Y"


def at(day: date, unit: str) -> str:
    """The value of the unit that ``day`` lies in: ``at(2024-05-06, "Q")`` is ``2024-Q2``."""
    year, week, _ = day.isocalendar()
    forms = {
        "D": day.isoformat(),
        "W": f"{year:04d}-W{week:02d}",
        "WE": f"{year:04d}-W{week:02d}-WE",
        "M": f"{day.year:04d}-{day.month:02d}",
        "Q": f"{day.year:04d}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04d}",
        "10Y": f"{day.year // 10:03d}",
        "100Y": f"{day.year // 100:02d}",
    }
    return forms[unit]


def shift(day: date, unit: str, count: int) -> date | None:
    """``day`` moved by ``count`` units, kept inside the month; ``None`` off the calendar."""
    days = {"D": 1, "W": 7, "WE": 7, "2W": 14}.get(unit)
    months = {"M": 1, "Q": 3, "6M": 6, "Y": 12, "10Y": 120, "100Y": 1200, "1000Y": 12000}.get(unit)
    try:
        if days:
            return day + timedelta(days=days * count)
        return _add_months(day, months * count) if months else None
    except (OverflowError, ValueError):
        return None


def nearest_weekday(anchor: date, weekday: int, direction: Direction) -> date:
    """The ISO ``weekday`` on or before ``anchor``, or on or after it when ``direction`` is 1."""
    ahead = (weekday - anchor.isoweekday()) % 7
    back = (anchor.isoweekday() - weekday) % 7
    return anchor + timedelta(days=ahead if direction > 0 else -back)


def year_for(anchor: date, month: int, day: int | None, direction: Direction) -> int:
    """The year that puts a yearless day or month where ``direction`` points; with 0, nearest."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    key = (anchor.month, anchor.day if day else 0)
    if direction < 0:
        return years[1] if (month, day or 0) <= key else years[0]
    if direction > 0:
        return years[1] if (month, day or 0) >= key else years[2]
    return min(years, key=lambda y: abs((y - anchor.year) * 365 + _ordinal(month, day, anchor)))


def season_value(anchor: date, season: str, direction: Direction) -> str:
    """The season on that side of ``anchor``; the running one counts for both."""
    start = SEASON_MONTH[season]
    year = anchor.year
    if direction < 0 and start > anchor.month:
        year -= 1
    if direction > 0 and start + 3 <= anchor.month:
        year += 1
    return f"{year:04d}-{season}"


def _ordinal(month: int, day: int | None, anchor: date) -> int:
    return (month - anchor.month) * 30 + (day or 15) - (anchor.day if day else 15)


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _add_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

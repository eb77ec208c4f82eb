"""Feasts of the calendar: those with a fixed day, and those that move from year to year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

_MONDAY, _THURSDAY = 1, 4

FIXED: Final[dict[str, tuple[int, int]]] = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "boxing day": (12, 26),
}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, Meeus 1991, ch. 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    solar = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + solar + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(
        epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31
    )
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The ``nth`` ISO ``weekday`` of a month, counted from 1."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.isoweekday() - _MONDAY)


MOVABLE: Final[dict[str, Callable[[int], date]]] = {
    "easter": easter,
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "ash wednesday": lambda year: easter(year) - timedelta(days=46),
    "memorial day": _last_monday_of_may,
    "labor day": lambda year: nth_weekday(year, 9, _MONDAY, 1),
    "thanksgiving": lambda year: nth_weekday(year, 11, _THURSDAY, 4),
    "thanksgiving day": lambda year: nth_weekday(year, 11, _THURSDAY, 4),
}

"""TIMEX3 values as EDTF dates (Library of Congress, 2019), no finer than the words allow."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from onrecord.date.arithmetic import day_of, first_day

_YEARLESS: Final = re.compile(r"XXXX-\d\d(?:-\d\d)?")
_WEEK: Final = re.compile(r"(\d{4}-W\d\d)(-WE)?")
_PERIOD: Final = re.compile(r"(\d{4})-([QH])([1-4])")
_SEASON: Final = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_SEASON_CODES: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def edtf_of(value: str, published: str | None) -> str | None:
    """The EDTF date of a DATE or TIME value; ``None`` when it fixes none.

    =============================  ==========================  =================================
    words                          TIMEX3                      EDTF
    =============================  ==========================  =================================
    on Monday, 3 November          ``2025-11-03``              ``2025-11-03``
    last week, over the weekend    ``2025-W44``                ``2025-10-27/2025-11-02``; cut at
                                                               the day of publication
    last month, last year          ``2025-10``, ``2024``       the same
    in the third quarter           ``2025-Q3``, ``2025-H2``    ``2025-07/2025-09``
    last winter                    ``2024-WI``                 ``2024-24`` (seasons are 21 to 24)
    the 1980s, the 20th century    ``198``, ``19``             ``198X``, ``19XX``
    recently, the other day        ``PAST_REF``                ``../2025-11-03``, the open interval
                                                               that ends with publication
    on 31 October, undated page    ``XXXX-10-31``              the same
    =============================  ==========================  =================================
    """
    if value == "PAST_REF":
        return up_to(published)
    if day := day_of(value):
        return day.isoformat()
    if _YEARLESS.fullmatch(value):
        return value
    if week := _WEEK.fullmatch(value):
        return _days_of_week(week[1], day_of(published), weekend=bool(week[2]))
    if period := _PERIOD.fullmatch(value):
        return _months(int(period[1]), int(period[3]), 3 if period[2] == "Q" else 6)
    if season := _SEASON.fullmatch(value):
        return f"{season[1]}-{_SEASON_CODES[season[2]]}"
    if value.isdigit() and len(value) in {2, 3}:
        return value.ljust(4, "X")
    return value if re.fullmatch(r"\d{4}(?:-\d\d)?", value) else None


def up_to(published: str | None) -> str | None:
    """The open interval that ends with the day of publication; ``None`` when that is unknown."""
    day = day_of(published)
    return f"../{day.isoformat()}" if day else None


def since(value: str) -> str:
    """The open interval that starts with the day of a DATE or TIME value."""
    return f"{value[:10]}/.."


def _days_of_week(value: str, published: date | None, *, weekend: bool) -> str | None:
    monday = first_day(value)
    if monday is None:
        return None
    start, end = monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6)
    if published and start < published < end:
        end = published
    return f"{start.isoformat()}/{end.isoformat()}"


def _months(year: int, number: int, length: int) -> str | None:
    last = number * length
    return f"{year}-{last - length + 1:02d}/{year}-{last:02d}" if last <= 12 else None

"""Terms of office: whether one covers a day, a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange

from onrecord.records import Office

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?$")

#: First and last day, as ISO dates, which compare as text.
Days = tuple[str, str]


def days_of(date: str) -> Days | None:
    """The first and last day of an ISO date or an EDTF interval; ``None`` for open or odd ones.

    >>> days_of("2031-02")
    ('2031-02-01', '2031-02-28')
    """
    first, _, last = date.partition("/")
    start, end = _whole(first), _whole(last or first)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def _whole(date: str) -> Days | None:
    match = _DATE.match(date)
    if match is None:
        return None
    year, month, day = match.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12 or int(year) == 0:
        return None
    length = monthrange(int(year), int(month))[1]
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{length:02}"
    if not 1 <= int(day) <= length:
        return None
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"


def holds(office: Office, on: str | None) -> bool:
    """Whether the office is held on all of ``on``; without a date, whether it has no end."""
    if on is None:
        return office.end is None
    days = days_of(on)
    if days is None:
        return office.start is None and office.end is None
    begun = days_of(office.start) if office.start else None
    ended = days_of(office.end) if office.end else None
    return (begun is None or begun[0] <= days[0]) and (ended is None or days[1] <= ended[1])

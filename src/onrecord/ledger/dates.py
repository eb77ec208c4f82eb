"""Days to sort and filter by, from uncertain dates (EDTF, Library of Congress, 2019)."""

from __future__ import annotations

import re

from onrecord.errors import QueryError

_DATE = re.compile(r"([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:[T ].*)?", re.DOTALL)
_MARKS = str.maketrans("", "", "?~%")
_DAY_ASKED = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
_SEASONS = {"21": "03", "22": "06", "23": "09", "24": "12"}


def said_on(edtf: str | None, published: str | None) -> str | None:
    """The first day on which something may have been said, as ``YYYY-MM-DD``.

    It is the lower bound of ``edtf``; where that is open or unknown, the day of publication; where
    that is unknown too, the upper bound.
    """
    start, _, end = (edtf or "").partition("/")
    return first_day(start) or first_day(published or "") or first_day(end)


def first_day(date: str) -> str | None:
    """The first day that ``date`` may mean; ``None`` when its year is unknown.

    >>> first_day("2031-11"), first_day("203X"), first_day("XXXX-10-31")
    ('2031-11-01', '2030-01-01', None)
    """
    found = _DATE.fullmatch(date.strip().translate(_MARKS))
    if found is None or found[1].startswith("XX"):
        return None
    month = _lowest(_SEASONS.get(found[2] or "", found[2]))
    return f"{found[1].replace('X', '0')}-{month}-{_lowest(found[3])}"


def _lowest(part: str | None) -> str:
    """The lowest month or day that ``part`` may stand for: there is none before 01."""
    number = (part or "01").replace("X", "0")
    return "01" if number == "00" else number


def asked_from(since: str) -> str:
    """``since`` as the first day that it holds. Raises ``QueryError`` when it is no date."""
    return f"{_checked(since)}-01-01"[:10]


def asked_until(until: str) -> str:
    """``until`` as a text no day of it sorts after. Raises ``QueryError`` when it is no date."""
    return f"{_checked(until)}-99-99"[:10]


def _checked(date: str) -> str:
    if not _DAY_ASKED.fullmatch(date):
        raise QueryError(date, "this is not a date", "Write YYYY-MM-DD, YYYY-MM or YYYY")
    return date

"""Uncertain dates (EDTF) as the first and the last day that FollowTheMoney's dates can tell."""

from __future__ import annotations

import re

_PREFIX = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?(?![0-9])")


def bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """The earliest and the latest day, month or year (``2031``, ``2031-03``, ``2031-03-04``) that
    ``edtf`` names, either ``None`` where it is open or not known; both the same for a single date.

    Digits that are not known (``203X``) and seasons (``2031-21``) shorten a date to what is known
    of it.

    >>> bounds("2031-03-04?"), bounds("../2031-03"), bounds("203X")
    (('2031-03-04', '2031-03-04'), (None, '2031-03'), (None, None))
    """
    first, interval, last = (edtf or "").partition("/")
    start = _known(first)
    return (start, _known(last)) if interval else (start, start)


def _known(date: str) -> str | None:
    found = _PREFIX.match(date)
    return found[0] if found else None

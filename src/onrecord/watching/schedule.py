"""When to look again. Seconds throughout."""

from __future__ import annotations

import random
import re

from onrecord.errors import QueryError

MINUTE, HOUR, DAY = 60, 3_600, 86_400
LEAST, MOST = MINUTE, 30 * DAY
LISTS_AGAIN = 6 * HOUR
"""A sitemap that another one names is read again after so long."""
ARTICLES_AGAIN = (DAY, 6 * DAY)
"""An article is read again a day after it was found, and in a week: pages are changed, and go."""
TRIES = 5
DELIVERY_TRIES = 12
_UNITS = {"s": 1, "m": MINUTE, "h": HOUR, "d": DAY}
_SPAN = re.compile(r"(\d{1,5})\s?([smhd])")


def seconds_of(span: str) -> int:
    """The seconds of a span such as ``15m``. Raises ``QueryError``.

    >>> seconds_of("15m"), seconds_of("2 h")
    (900, 7200)
    """
    found = _SPAN.fullmatch(span.strip().lower())
    seconds = int(found[1]) * _UNITS[found[2]] if found else 0
    if not LEAST <= seconds <= MOST:
        raise QueryError(span, "this is no span between 1m and 30d", "Write it as 15m, 2h or 1d")
    return seconds


def after_failure(every: int, failures: int, retry_after: float | None) -> int:
    """How long to leave a source alone that failed ``failures`` times in a row: twice as long each
    time and at most a day, or as long as it asks, with a tenth more or less."""
    wait = min(every * 2 ** min(failures, 16), DAY)
    return int(max(wait * _jitter(), min(retry_after or 0, 7 * DAY)))


def before_next_try(attempts: int) -> int:
    """How long to wait before an item or a delivery that failed is tried again: from half a minute
    to six hours."""
    return int(min(30 * 2 ** min(attempts, 16), 6 * HOUR) * _jitter())


def _jitter() -> float:
    return random.uniform(0.9, 1.1)  # noqa: S311 -- spreads requests, guards nothing

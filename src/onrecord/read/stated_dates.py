"""Dates and times as feeds, letters and records write them."""

from __future__ import annotations

from datetime import datetime
from email.utils import parsedate_to_datetime

from onrecord.errors import BadRecord
from onrecord.read.told import iso_date

_DAY = len("2031-03-04")


def stated_date(value: object) -> str | None:
    """The date of an ISO 8601 or RFC 5322 time, in its own zone; ``None`` for anything else."""
    if not isinstance(value, str):
        return None
    try:
        return iso_date("", value)
    except BadRecord:
        return _mail_date(value)


def stated_time(value: object) -> str | None:
    """The ISO 8601 time, with the zone that is stated, of an ISO 8601 or RFC 5322 time; ``None``
    for a date without a time, and for anything else."""
    moment = moment_of(value)
    dated_only = isinstance(value, str) and len(value.strip()) <= _DAY
    return None if moment is None or dated_only else moment.isoformat()


def moment_of(value: object) -> datetime | None:
    """The moment that ``value`` states, in its zone if it states one; a date is its midnight."""
    if not isinstance(value, str):
        return None
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(value.strip())
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return None


def _mail_date(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None

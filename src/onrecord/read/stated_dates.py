"""Dates as feeds, letters and records write them."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from onrecord.errors import BadRecord
from onrecord.read.told import iso_date


def stated_date(value: object) -> str | None:
    """The date of an ISO 8601 or RFC 5322 time, in its own zone; ``None`` for anything else."""
    if not isinstance(value, str):
        return None
    try:
        return iso_date("", value)
    except BadRecord:
        return _mail_date(value)


def _mail_date(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None

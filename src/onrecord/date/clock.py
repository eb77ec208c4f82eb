"""Times of the day, and the day that they belong to."""

from __future__ import annotations

import re
from typing import Final

from onrecord.date.grammar import Moment, Reading, Rule, rule

_ZONE = r"(?P<zone>utc|gmt|est|edt|et|pst|pdt|pt|cst|cdt|ct|mst|mdt|bst|cet)"
_UNIVERSAL: Final = frozenset({"utc", "gmt"})
_NOON: Final = 12
_MIDNIGHT: Final = 24


def read_clock(found: re.Match[str], now: Moment) -> Reading | None:
    """``10:35 a.m.``, ``5 p.m. EST``, ``16:08 UTC``; the day is that of publication until the
    words beside it say another."""
    groups = found.groupdict()
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    half = (groups.get("half") or "")[:1]
    if half and hour > _NOON:
        return None
    if half == "p" and hour < _NOON:
        hour += _NOON
    if half == "a" and hour == _NOON:
        hour = 0
    if hour > _MIDNIGHT or minute > 59:
        return None
    zone = "Z" if groups.get("zone") in _UNIVERSAL else ""
    return "TIME", f"{_day(now)}T{hour:02d}:{minute:02d}{zone}"


def read_named_hour(found: re.Match[str], now: Moment) -> Reading | None:
    """``noon``, ``midnight``."""
    hour = _MIDNIGHT if found["hour"] == "midnight" else _NOON
    return "TIME", f"{_day(now)}T{hour:02d}:00"


def _day(now: Moment) -> str:
    return now.published.isoformat() if now.published else "XXXX-XX-XX"


_HALF = r"(?P<half>a\.m\.?|p\.m\.?|am|pm)"

RULES: Final[tuple[Rule, ...]] = (
    rule(rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?[ ]?{_HALF}(?:[ ]{_ZONE}\b)?", read_clock),
    rule(rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>\d\d)(?::\d\d)?(?:[ ]{_ZONE}\b)?", read_clock),
    rule(r"(?P<hour>[01]\d|2[0-4])(?P<minute>\d\d)[ ](?P<zone>utc|gmt)", read_clock),
    rule(r"(?P<hour>\d{1,2})[ ]o['’]clock", read_clock),
    rule(r"(?P<hour>noon|midday|midnight)", read_named_hour),
)

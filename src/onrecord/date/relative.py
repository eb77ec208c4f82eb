"""Expressions anchored on the day of publication or on the last date that the text named."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from onrecord.date.arithmetic import Direction, at, first_day, nearest_weekday, shift, unit_of
from onrecord.date.extent import duration
from onrecord.date.grammar import (
    APPROXIMATELY,
    CALENDAR_UNIT,
    DAYPART,
    MONTH,
    PHASE,
    UNIT,
    WEEKDAY,
    Moment,
    Reading,
    Rule,
    S,
    rule,
    unit_of_word,
)
from onrecord.date.lexicon import DAYPARTS, WEEKDAYS
from onrecord.date.numbers import COUNT, amount

UNKNOWN: Final = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "10Y": "XXX",
    "100Y": "XX",
}
"""The value of each unit when nothing anchors it."""

_NAMED_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
_SHIFTS: Final = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_ANAPHORIC: Final = {
    "that": 0,
    "same": 0,
    "previous": -1,
    "preceding": -1,
    "before": -1,
    "earlier": -1,
    "following": 1,
    "after": 1,
}
_SATURDAY: Final = 6
_REPORTED: Final = 45
"""Days after its middle at which a quarter is the one that companies report on."""


def read_named_day(found: re.Match[str], now: Moment) -> Reading | None:
    """``today``, ``late yesterday``, ``tomorrow night``."""
    word = found["named"]
    value = _moved(now.published, "D", _NAMED_DAYS[word])
    part = found["part"] or found["part_before"] or (word if word == "overnight" else None)
    if word == "tonight":
        part = "night"
    return _with_part(value, part)


def read_around_day(found: re.Match[str], now: Moment) -> Reading | None:
    """``the day before yesterday``, ``the day after tomorrow``."""
    return "DATE", _moved(now.published, "D", -2 if found["around"] == "yesterday" else 2)


def read_this_part(found: re.Match[str], now: Moment) -> Reading | None:
    """Such as ``this morning``, ``last night``; ``that evening`` of the day last named."""
    which = found["which"]
    if which in {"that", "same", "next", "following"}:
        day = first_day(now.reference or "") if unit_of(now.reference or "") == "D" else None
        return _with_part(_moved(day, "D", int(which in {"next", "following"})), found["part"])
    return _with_part(_moved(now.published, "D", -1 if which == "last" else 0), found["part"])


def read_weekday(found: re.Match[str], now: Moment) -> Reading | None:
    """``Monday``, ``last Friday``, ``on Wednesday night``: publication day counts as itself."""
    weekday = WEEKDAYS[found["weekday"]]
    part = found["part"] or found["part_before"]
    if now.published is None:
        value = f"XXXX-WXX-{weekday}"
        return _with_part(value, part)
    return _with_part(_weekday_value(now, now.published, weekday, found["which"]), part)


def read_unit(found: re.Match[str], now: Moment) -> Reading | None:
    """``last week``, ``this year``, ``the following month``."""
    unit = unit_of_word(found["unit"])
    which = "following" if found[0].startswith("the next day") else found["which"]
    if which in {"last", "past"} and unit in {"10Y", "100Y"}:
        return "DURATION", "P10Y" if unit == "10Y" else "P100Y"
    if which in _SHIFTS:
        return "DATE", _moved(now.published, unit, _SHIFTS[which])
    named = now.reference if which != "that" else now.named.get(unit, now.reference)
    anchor = first_day(named or "") or now.published
    return "DATE", _moved(anchor, unit, _ANAPHORIC[which])


def read_bare_unit(found: re.Match[str], now: Moment) -> Reading | None:
    """``the day``, ``the quarter``: the one last named, or else the running one."""
    unit = unit_of_word(found["unit"])
    if found["ended"] and unit == "Y":
        return "DURATION", "P1Y"
    if unit in now.named:
        return "DATE", now.named[unit][:10]
    if unit == "Y" and "latest" in found[0]:
        return "DATE", _moved(now.published, unit, -1)
    if unit == "WE" and now.published and now.published.isoweekday() < _SATURDAY:
        return "DATE", _moved(now.published, unit, 0 if now.direction > 0 else -1)
    anchor = (
        shift(now.published, "D", -_REPORTED) if unit == "Q" and now.published else now.published
    )
    return "DATE", _moved(anchor, unit, 0)


def read_ago(found: re.Match[str], now: Moment) -> Reading | None:
    """``two weeks ago``; ``a year earlier`` counts from the date last named."""
    unit = unit_of_word(found["unit"])
    count = amount(found["count"])
    back = found["side"] in {"ago", "earlier", "previously", "prior"}
    deictic = found["side"] in {"ago", "from now", "hence"}
    if unit.startswith("T") or (count is None and not deictic):
        return "DURATION", duration(count, unit)
    if count is None or count != int(count):
        return "DATE", "PAST_REF" if back else "FUTURE_REF"
    steps = -int(count) if back else int(count)
    kept = unit_of(now.reference or "")
    anaphoric = not deictic or (unit == "Y" and count == 1 and kept == "Q")
    anchor = (first_day(now.reference or "") if anaphoric else None) or now.published
    if unit == "Y" and count == 1 and now.reference and kept in ("Q" if deictic else "DQM"):
        return "DATE", _moved(anchor, kept, steps, step="Y")
    return "DATE", _moved(anchor, unit, steps)


def read_year_ago(found: re.Match[str], now: Moment) -> Reading | None:
    """``the year-ago quarter``: a year before the quarter last named."""
    anchor = first_day(now.reference or "") or now.published
    named = found["unit"]
    kept = unit_of(now.reference) if now.reference else "Q" if named == "quarter" else "Y"
    return "DATE", _moved(anchor, "Q" if named == "quarter" else kept, -1, step="Y")


def moved_value(day: date, unit: str, steps: int) -> str | None:
    """The value ``steps`` units from ``day``; ``None`` off the calendar or for clock units."""
    if unit.startswith("T"):
        return None
    return _moved(day, unit, steps)


def _moved(anchor: date | None, unit: str, steps: int, *, step: str | None = None) -> str:
    kept = {"2W": "W", "6M": "M", "1000Y": "Y"}.get(unit, unit)
    day = shift(anchor, step or unit, steps) if anchor else None
    return at(day, kept) if day else UNKNOWN[kept]


def _weekday_value(now: Moment, published: date, weekday: int, which: str | None) -> str:
    direction: Direction = 1 if now.direction > 0 else -1
    if which in {"last", "past"}:
        return _strictly(published, weekday, -1)
    if which in {"next", "coming"}:
        return _strictly(published, weekday, 1)
    if which == "this":
        direction = now.direction or 1
    if which in {"previous", "following"}:
        anchor = first_day(now.reference or "") or published
        return _strictly(anchor, weekday, -1 if which == "previous" else 1)
    return nearest_weekday(published, weekday, direction).isoformat()


def _strictly(anchor: date, weekday: int, direction: Direction) -> str:
    start = shift(anchor, "D", direction) or anchor
    return nearest_weekday(start, weekday, direction).isoformat()


def _with_part(value: str, part: str | None) -> Reading:
    return ("TIME", f"{value}T{DAYPARTS[part]}") if part else ("DATE", value)


_WHICH = r"(?:the[ ])?(?P<which>last|past|this|next|coming|previous|following)"
_SIDE = r"(?P<side>ago|earlier|later|previously|prior|from now|hence)"

RULES: Final[tuple[Rule, ...]] = (
    rule(
        rf"{PHASE}(?:(?:mid-?|late[ ])?(?P<part_before>morning|afternoon|evening)[ ])?"
        rf"(?P<named>today|tonight|yesterday|tomorrow|overnight)(?:['’]s)?(?:{S}{DAYPART})?",
        read_named_day,
    ),
    rule(r"the[ ]day[ ](?:before|after)[ ](?P<around>yesterday|tomorrow)", read_around_day),
    rule(
        rf"{PHASE}(?:the[ ])?(?P<which>this|last|that|same|(?<=the[ ])next|following)[ ]{DAYPART}",
        read_this_part,
    ),
    rule(
        rf"{PHASE}(?:(?:the[ ])?(?P<part_before>morning|afternoon|evening|night)[ ](?:of|on)[ ])?"
        rf"(?:{_WHICH}[ ])?{WEEKDAY}(?:['’]s)?"
        rf"(?!,?[ ](?P<day>\d{{1,2}}[ ])?{MONTH}(?(day)|[ ]\d))"
        rf"(?:,?{S}(?:(?:early|late)[ ])?{DAYPART}(?!s))?",
        read_weekday,
    ),
    rule(
        rf"{PHASE}(?:the[ ]|this[ ])?(?P<which>last|past|this|next|coming|current|that|same"
        rf"|previous|preceding|following)[ ](?:entire[ ])?{CALENDAR_UNIT}(?:['’]s)?",
        read_unit,
    ),
    rule(
        rf"the[ ]{CALENDAR_UNIT}[ ](?P<which>before|earlier|previous|after)(?=[ ]?(?:[.,;:)\n]|$))",
        read_unit,
    ),
    rule(
        rf"{PHASE}the[ ](?:entire[ ]|latest[ ])?{CALENDAR_UNIT}(?:['’]s)?"
        r"(?P<ended>[ ]end(?:ed|ing)\b)?"
        r"(?![ ](?:after|before|when|that|of|he|she|it|they)\b)",
        read_bare_unit,
    ),
    rule(rf"{APPROXIMATELY}(?P<count>{COUNT})[ -]{UNIT}[ ]{_SIDE}", read_ago),
    rule(
        r"(?:the[ ])?(?:(?:comparable|same)[ ])?year-(?:ago|earlier)"
        r"(?:[ ](?P<unit>quarter|period))?",
        read_year_ago,
    ),
    rule(
        r"the[ ](?:comparable|corresponding|same|like)[ ](?P<unit>quarter|period)[ ]"
        r"(?:(?:of[ ]|in[ ])?last[ ]year|a[ ]year[ ](?:ago|earlier|before))",
        read_year_ago,
    ),
)

"""Durations and sets: how long, and how often."""

from __future__ import annotations

import re
from typing import Final

from onrecord.date.grammar import (
    APPROXIMATELY,
    DAYPART,
    MONTH,
    UNIT,
    WEEKDAY,
    Moment,
    Reading,
    Rule,
    either,
    month_number,
    rule,
    unit_of_word,
)
from onrecord.date.lexicon import ADVERBS, DAYPARTS, PHRASES, WEEKDAYS
from onrecord.date.numbers import COUNT, amount

_RATE = re.compile(r"(?:\d|[a-z]s|once|twice|times|much|million|billion|percent|%)[ ]$")


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of ``count`` units, ``X`` where it is open: ``P2Y6M``, ``PT4H``, ``PXW``."""
    scale, letter = _scaled(unit)
    prefix = "PT" if unit.startswith("T") else "P"
    if count is None:
        return f"{prefix}X{letter}"
    total = count * scale
    if total != int(total) and letter == "Y":
        months = round(12 * (total - int(total)))
        return f"P{int(total)}Y{months}M" if total >= 1 else f"P{months}M"
    if total != int(total) and letter == "H":
        minutes = round(60 * (total - int(total)))
        return f"PT{int(total)}H{minutes}M" if total >= 1 else f"PT{minutes}M"
    return f"{prefix}{int(total) if total == int(total) else total}{letter}"


def read_duration(found: re.Match[str], now: Moment) -> Reading | None:
    """``nearly two years``, ``the past 18 months``, ``a five-hour``; an age is none."""
    count, unit = found["count"], unit_of_word(found["unit"])
    if unit == "TS" and amount(count) in {1, None}:
        return None
    if count in {"a", "an"} and _RATE.search(now.before):
        return "SET", duration(1, unit)
    if found[0] == "one day" and now.direction > 0:
        return "DATE", "FUTURE_REF"
    if count in {"a", "an"} and unit in {"D", "WE", "TM", "TS"} and found["from"] is None:
        return None
    if unit == "Q" and (count in {"a", "an"} or "-" in found[0]):
        return None
    value = duration(amount(count), unit)
    rest = found["half"] or found["mixed"]
    if rest and value[-1] in "YH":
        value = duration((amount(count) or 0) + 0.5, unit)
    return "DURATION", value


def read_the_day_beside(_: re.Match[str], __: Moment) -> Reading | None:
    """``the day after``: a day's distance, until the date that follows anchors it."""
    return "DURATION", "P1D"


def read_open_duration(found: re.Match[str], _: Moment) -> Reading | None:
    """``weeks``, ``decades``: some number of them."""
    unit = unit_of_word(found["unit"])
    return "DURATION", "PXY" if unit == "10Y" else duration(None, unit)


def read_every(found: re.Match[str], _: Moment) -> Reading | None:
    """``every two years``, ``each week``."""
    count = amount(found["count"]) if found["count"] else 2 if found["other"] else 1
    return "SET", duration(count, unit_of_word(found["unit"]))


def read_weekdays(found: re.Match[str], _: Moment) -> Reading | None:
    """``every Thursday``, ``Tuesday nights``, ``Mondays``."""
    part = found["part"]
    tail = f"T{DAYPARTS[part]}" if part else ""
    return "SET", f"XXXX-WXX-{WEEKDAYS[found['weekday']]}{tail}"


def read_every_month(found: re.Match[str], _: Moment) -> Reading | None:
    """``every March``."""
    return "SET", f"XXXX-{month_number(found['month']):02d}"


def read_adverb(found: re.Match[str], _: Moment) -> Reading | None:
    """``currently``, ``daily``."""
    kind, value = ADVERBS[found[0]]
    return ("SET", value) if kind == "SET" else ("DATE", value)


def read_phrase(found: re.Match[str], now: Moment) -> Reading | None:
    """``the future``, ``the other day``, ``year-end``."""
    kind, value = PHRASES[found[0].replace("’", "'")]
    if value == "YEAR_END":
        year = now.published and now.published.year - (now.before.endswith("since "))
        return "DATE", f"{year:04d}" if year else "XXXX"
    return ("DURATION", value) if kind == "DURATION" else ("DATE", value)


def _scaled(unit: str) -> tuple[int, str]:
    known = {"10Y": (10, "Y"), "100Y": (100, "Y"), "1000Y": (1000, "Y"), "2W": (2, "W")}
    known |= {"6M": (6, "M"), "Q": (3, "M")}
    return known.get(unit, (1, unit.removeprefix("T")))


_FRAME = (
    r"(?:(?:each[ ]of[ ])?the[ ](?:(?:past|last|next|first|coming|latest|final|previous|following)"
    r"[ ])?)?"
)
_KIND = r"(?:(?:more|consecutive|straight|full|trading|fiscal|additional)[ ])?"
_NOT_OLD = r"(?![ -]olds?\b)(?![ ]of[ ]age)"

RULES: Final[tuple[Rule, ...]] = (
    rule(
        rf"{APPROXIMATELY}{_FRAME}{APPROXIMATELY}(?P<count>{COUNT})(?:[ ](?:to|or)[ ]{COUNT})?[ -]"
        rf"{_KIND}(?P<mixed>and[ ]a[ ]half[ -])?{UNIT}(?P<half>[ ]and[ ]a[ ]half)?"
        rf"(?:-long)?(?P<from>(?=[ ](?:after|before|following)[ ]))?{_NOT_OLD}",
        read_duration,
    ),
    rule(r"the[ ]day(?=[ ](?:after|before)[ ])", read_the_day_beside),
    rule(
        rf"(?<!early[ ])(?P<unit>weeks|months|years|decades|centuries|hours)(?:-long)?{_NOT_OLD}",
        read_open_duration,
    ),
    rule(
        rf"(?:every|each)[ ](?:(?P<other>other)[ ]|(?P<count>{COUNT})[ ])?{UNIT}",
        read_every,
    ),
    rule(rf"(?:every|each)[ ]{WEEKDAY}(?:[ ]{DAYPART})?", read_weekdays),
    rule(rf"{WEEKDAY}[ ]{DAYPART}s", read_weekdays),
    rule(rf"{WEEKDAY}s(?P<part>)", read_weekdays),
    rule(rf"(?:every|each)[ ]{MONTH}", read_every_month),
    rule(either(ADVERBS).join(("(?:", ")")), read_adverb),
    rule(either(PHRASES).join(("(?:", ")")), read_phrase),
)

"""Calendar expressions: days, months, years, decades, quarters, seasons, holidays."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from onrecord.date.arithmetic import Direction, day_of, season_value, valid_day, year_for
from onrecord.date.arithmetic import at as in_unit
from onrecord.date.grammar import (
    ANY_WEEKDAY,
    CENTURY,
    DAY,
    MONTH,
    ORDINAL,
    PHASE,
    SEASON,
    YEAR,
    Moment,
    Reading,
    Rule,
    S,
    either,
    month_number,
    rule,
    two_digit_year,
)
from onrecord.date.holidays import FIXED, MOVABLE
from onrecord.date.lexicon import CENTURIES, NAMED_DECADES, ORDINALS, SEASONS, WEEKDAYS
from onrecord.date.numbers import WORDS, year_in_words

_BUT_NOT_QUANTITY = (
    r"(?![\d%]|[.,]\d|[ ]?(?:percent|per[ ]cent|people|troops|jobs|dollars|miles|feet|meters|metres"
    r"|pounds|euros|points|votes|tons|kilometers|kilometres|km|mph|members|shares|words|men"
    r"|women|workers|students|soldiers|others)\b)"
)
_NEAR: Final = 45
"""Days within which a yearless day is the nearest, whatever the tense."""
_DEICTIC = r"(?P<deictic>last|this|next|past|previous|current|coming)"
_HALF_OF = r"(?:(?:first|second|last|latter)[ ](?:half|part)[ ]of[ ])?"
_OF_YEAR = rf"(?:,?(?:[ ]of)?[ ](?:{YEAR}|(?P<year_word>last|this|next)[ ]year))?"


def read_iso(found: re.Match[str], _: Moment) -> Reading | None:
    """``2008-03-01``."""
    return _day(int(found["year"]), int(found["month"]), int(found["day"]))


def read_slashed(found: re.Match[str], at: Moment) -> Reading | None:
    """``7/8/07``, month first unless only the second number can be a month."""
    first, second, year = int(found[1]), int(found[2]), found[3]
    full = int(year) if len(year) == 4 else two_digit_year(year, at.published)
    month, day = (second, first) if first > 12 else (first, second)
    return _day(full, month, day)


def read_month_day(found: re.Match[str], at: Moment) -> Reading | None:
    """``Nov. 3``, ``3 November 1998``; without a year, the one that the tense points to."""
    month, day = month_number(found["month"]), int(found["day"])
    year = _year(found, at) or _year_of_weekday(found["on"], month, day, at)
    reading = _dated(at, year, month, day)
    if reading and found.groupdict().get("week"):
        start = day_of(reading[1])
        return "DATE", in_unit(start, "W") if start else "XXXX-WXX"
    return reading


def read_month(found: re.Match[str], at: Moment) -> Reading | None:
    """``March 2009``, ``last September``, ``May``."""
    month = month_number(found["month"])
    year = _year(found, at)
    if year is not None:
        return "DATE", f"{year:04d}-{month:02d}"
    if at.published is None:
        return "DATE", f"XXXX-{month:02d}"
    deictic = found.groupdict().get("deictic")
    if deictic in {"last", "past", "previous"}:
        return "DATE", _month_of(at, month, -1, strictly=True)
    if deictic in {"next", "coming"}:
        return "DATE", _month_of(at, month, 1, strictly=True)
    if deictic:
        return "DATE", f"{at.published.year:04d}-{month:02d}"
    return "DATE", _month_of(at, month, _leaning(at, month, at.published.day))


def read_year(found: re.Match[str], at: Moment) -> Reading | None:
    """``1998``, ``fiscal 1989``; a number of things is no year."""
    if found["period"]:
        quarter = at.named.get("Q", "")[4:]
        return ("DATE", found["year"] + quarter) if quarter else None
    if re.search(r"(?:no|nos|number|rs|room|flight|highway|route|page)\.?[ ]$", at.before):
        return None
    return "DATE", found["year"]


def read_short_year(found: re.Match[str], at: Moment) -> Reading | None:
    """``'82``."""
    return "DATE", str(two_digit_year(found[1], at.published))


def read_spelled_year(found: re.Match[str], _: Moment) -> Reading | None:
    """``nineteen ninety-seven``."""
    year = year_in_words(found["words"])
    return ("DATE", str(year)) if year else None


def read_month_of_spelled_year(found: re.Match[str], _: Moment) -> Reading | None:
    """``January nineteen ninety-seven``."""
    year = year_in_words(found["words"])
    return ("DATE", f"{year:04d}-{month_number(found['month']):02d}") if year else None


def read_decade(found: re.Match[str], at: Moment) -> Reading | None:
    """``the 1980s``, ``the '60s``, ``the nineties``: the first three digits of its years."""
    if word := found.groupdict().get("name"):
        return "DATE", f"19{NAMED_DECADES[word]}"
    if full := found["full"]:
        return "DATE", full[:3]
    return "DATE", str(two_digit_year(found["short"], at.published))[:3]


def read_century(found: re.Match[str], _: Moment) -> Reading | None:
    """``the 20th century``: the first two digits of its years."""
    word = found["century"]
    number = CENTURIES.get(word) or int(word[:2])
    return "DATE", f"{number - 1:02d}"


def read_quarter(found: re.Match[str], at: Moment) -> Reading | None:
    """``the third quarter of 1984``, ``last year's first half``, ``Q3``."""
    half = found.groupdict().get("span") == "half"
    number = int(found["q"]) if found.groupdict().get("q") else ORDINALS[found["ordinal"]]
    if half:
        number = 1 if number == 1 else 2
    letter = "H" if half else "Q"
    year = _year(found, at) or _quarter_year(number, at, half=half)
    return "DATE", f"{year:04d}-{letter}{number}" if year else f"XXXX-{letter}{number}"


def read_season(found: re.Match[str], at: Moment) -> Reading | None:
    """``last fall``, ``the summer of 1994``."""
    season = SEASONS[found["season"]]
    if found[0] in {"fall", "spring"} or (found["then"] is not None and not found["year"]):
        return None
    if year := _year(found, at):
        return "DATE", f"{year:04d}-{season}"
    if at.published is None:
        return "DATE", f"XXXX-{season}"
    deictic = found["deictic"]
    if deictic in {"this", "current"}:
        return "DATE", f"{at.published.year:04d}-{season}"
    forward = deictic in {"next", "coming"} or (not deictic and at.direction > 0)
    return "DATE", season_value(at.published, season, 1 if forward else -1)


def read_holiday(found: re.Match[str], at: Moment) -> Reading | None:
    """``Christmas Eve``: the one that the tense points to."""
    name, year = found["holiday"].replace("’", "'"), _year(found, at)
    if name in FIXED:
        return _dated(at, year, *FIXED[name])
    if year is not None:
        return "DATE", MOVABLE[name](year).isoformat()
    if at.published is None:
        return None
    this, leaning = at.published, at.direction
    days = [MOVABLE[name](this.year + y) for y in (-1, 0, 1)]
    near = [d for d in days if (d - this).days * leaning >= 0 or abs((d - this).days) <= _NEAR]
    return "DATE", min(near or days, key=lambda d: abs((d - this).days)).isoformat()


def read_attacks_of_2001(_: re.Match[str], __: Moment) -> Reading | None:
    """``9/11``: a name more than a date."""
    return "DATE", "2001-09-11"


def _year_of_weekday(word: str | None, month: int, day: int, at: Moment) -> int | None:
    """The year nearest to publication in which that day falls on the weekday named with it."""
    if not word or at.published is None:
        return None
    weekday, this = WEEKDAYS[word.rstrip(".")], at.published
    days = [d for y in (-1, 0, 1) if (d := valid_day(this.year + y, month, day))]
    fitting = [d for d in days if d.isoweekday() == weekday]
    return min(fitting, key=lambda d: abs((d - this).days)).year if fitting else None


def _dated(at: Moment, year: int | None, month: int, day: int) -> Reading | None:
    if year is not None:
        return _day(year, month, day)
    if at.published is None:
        return "DATE", f"XXXX-{month:02d}-{day:02d}"
    return _day(year_for(at.published, month, day, _leaning(at, month, day)), month, day)


def _day(year: int, month: int, day: int) -> Reading | None:
    found = valid_day(year, month, day)
    return ("DATE", found.isoformat()) if found else None


def _year(found: re.Match[str], at: Moment) -> int | None:
    groups = found.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    word = groups.get("year_word")
    if not word or at.published is None:
        return None
    return at.published.year + {"this": 0, "next": 1}.get(word, -1)


def _leaning(at: Moment, month: int, day: int) -> Direction:
    """Tense says little of a near day: "agreed to pay on Dec. 1" in a November paper."""
    if at.published is None:
        return 0
    ahead = (month - at.published.month) * 30 + day - at.published.day
    return 0 if abs(ahead) <= _NEAR else at.direction


def _month_of(at: Moment, month: int, direction: Direction, *, strictly: bool = False) -> str:
    anchor = at.published or date.min
    year = year_for(anchor, month, None, direction)
    if strictly and month == anchor.month:
        year += direction
    return f"{year:04d}-{month:02d}"


def _quarter_year(number: int, at: Moment, *, half: bool) -> int | None:
    if at.published is None:
        return None
    now = (at.published.month - 1) // (6 if half else 3) + 1
    last = now - 1 or (2 if half else 4)
    if number > now and (at.direction < 0 or number == last):
        return at.published.year - 1
    if number < now and at.direction > 0 and number != last:
        return at.published.year + 1
    return at.published.year


_HOLIDAY = either((*FIXED, *MOVABLE)).replace("'", "['’]")
_WD = rf"(?:{ANY_WEEKDAY},?{S}(?:the[ ])?)?"

RULES: Final[tuple[Rule, ...]] = (
    rule(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", read_iso),
    rule(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)", read_slashed),
    rule(
        rf"(?:{PHASE}|(?:the[ ])?(?P<week>week)[ ]of[ ]){_WD}{MONTH}{S}(?:the[ ])?{DAY}"
        rf"(?![.,]?\d|:\d){_BUT_NOT_QUANTITY}"
        rf"{_OF_YEAR}",
        read_month_day,
    ),
    rule(rf"{_WD}(?:the[ ])?{DAY}{S}(?:of[ ])?{MONTH}(?:,?{S}{YEAR})?", read_month_day),
    rule(rf"(?:(?:the[ ])?{_DEICTIC}[ ])?{PHASE}{MONTH}{_OF_YEAR}", read_month),
    rule(
        rf"{PHASE}(?:the[ ](?:full[ ])?(?:fiscal[ ])?year[ ]|the[ ]|fiscal[ ](?:year[ ])?"
        rf"|fy[ -]?|post-|pre-)?{YEAR}"
        rf"{_BUT_NOT_QUANTITY}(?P<period>[ ](?:quarter|period))?",
        read_year,
    ),
    rule(r"['’‘](\d\d)(?!s)", read_short_year),
    rule(
        rf"(?:the[ ]year[ ])?(?P<words>(?:nineteen|twenty|two[ ]thousand)[ -]?{WORDS})",
        read_spelled_year,
    ),
    rule(rf"(?:the[ ]year[ ])(?P<words>{WORDS})", read_spelled_year),
    rule(
        rf"{MONTH},?{S}(?:of[ ])?(?P<words>(?:nineteen|twenty|two[ ]thousand)[ -]?{WORDS})",
        read_month_of_spelled_year,
    ),
    rule(
        rf"(?:the[ ])?{_HALF_OF}{PHASE}(?:the[ ])?"
        r"(?:(?P<full>1[5-9]\d0|20\d0)|['’‘](?P<short>\d0))['’]?s",
        read_decade,
    ),
    rule(rf"the[ ]{PHASE}(?P<name>{either(NAMED_DECADES)})", read_decade),
    rule(rf"(?:the[ ])?{_HALF_OF}{PHASE}(?:the[ ])?{CENTURY}[ -]century", read_century),
    rule(
        rf"{PHASE}(?:the[ ])?(?:company[ ]|fiscal[ ]|fiscal-)?{ORDINAL}[ -](?:fiscal[ ])?"
        rf"(?P<span>quarter|half)(?:{_OF_YEAR})",
        read_quarter,
    ),
    rule(
        rf"(?:the[ ])?(?:{YEAR}(?:['’]s)?|(?P<year_word>last|this|next)[ ]year['’]s)[ ]"
        rf"{ORDINAL}[ -](?P<span>quarter|half)",
        read_quarter,
    ),
    rule(
        rf"(?:the[ ])?(?P<year_word>year-ago|year-earlier)[ ](?:fiscal[ ])?{ORDINAL}[ -]"
        r"(?P<span>quarter|half)",
        read_quarter,
    ),
    rule(rf"q(?P<q>[1-4])(?:[ ]{YEAR})?", read_quarter),
    rule(
        rf"(?:(?:the|in|by|during)[ ])?(?:(?:the[ ])?{_DEICTIC}[ ])?{PHASE}(?:the[ ])?{SEASON}"
        rf"{_OF_YEAR}"
        r"(?P<then>(?=[ ]of\b))?",
        read_season,
    ),
    rule(rf"(?P<holiday>{_HOLIDAY})(?:,?[ ](?:of[ ])?{YEAR})?", read_holiday),
    rule(r"9/11(?![/\d])", read_attacks_of_2001),
)

"""The pieces that patterns are built from, and the shape of a rule.

Patterns run on lower-case text in which each single white space is a blank; every repeat in
them is bounded, so that matching is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from onrecord.date.arithmetic import Direction
from onrecord.date.lexicon import CENTURIES, DAYPARTS, MONTHS, ORDINALS, SEASONS, UNITS, WEEKDAYS
from onrecord.records import TimexType

Reading = tuple[TimexType, str]
"""A TIMEX3 type and value."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What an expression is read against.

    ``published`` is the day of publication; ``reference`` the value of the last date that the
    text named, ``named`` the last one of each granularity; ``direction`` where the tense of its
    clause points (0 when it does not say); ``before`` the characters that precede the expression.
    """

    published: date | None
    reference: str | None
    named: Mapping[str, str]
    direction: Direction
    before: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, and the function that reads its match; ``None`` means: no time expression."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Moment], Reading | None]


def either(words: Iterable[str]) -> str:
    """An alternation of ``words``, longest first."""
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


def rule(pattern: str, read: Callable[[re.Match[str], Moment], Reading | None]) -> Rule:
    """A rule whose pattern must start and end at the edge of a word."""
    return Rule(re.compile(rf"(?<![\w$£€.])(?<!\d,){pattern}(?![\w])"), read)


S: Final = r"[ ]{1,2}"
"""Blanks between two words."""

_FULL_MONTHS = [m for m in MONTHS if len(m) > 4 or m in {"may", "june", "july"}]
_SHORT_MONTHS = [m for m in MONTHS if m not in _FULL_MONTHS]
_FULL_DAYS = [d for d in WEEKDAYS if d.endswith("day")]
_SHORT_DAYS = [d for d in WEEKDAYS if d not in _FULL_DAYS]

MONTH: Final = rf"(?P<month>{either(_FULL_MONTHS)}|(?:{either(_SHORT_MONTHS)})\b\.?)"
DAY: Final = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR: Final = r"(?P<year>1[5-9]\d\d|20\d\d)"
WEEKDAY: Final = rf"(?P<weekday>{either(_FULL_DAYS)})"
ANY_WEEKDAY: Final = rf"(?P<on>{either(_FULL_DAYS)}|(?:{either(_SHORT_DAYS)})\b\.?)"
DAYPART: Final = rf"(?P<part>{either(DAYPARTS)})"
SEASON: Final = rf"(?P<season>{either(SEASONS)})"
ORDINAL: Final = rf"(?P<ordinal>{either(ORDINALS)})"
CENTURY: Final = rf"(?P<century>{either(CENTURIES)}|1[6-9]th|20th|21st)"
UNIT: Final = rf"(?P<unit>{either(UNITS)})s?"
CALENDAR_UNIT: Final = (
    r"(?P<unit>day|weekend|week|month|quarter|(?:fiscal|calendar|financial)[ ]year|year|decade"
    r"|century)"
)
PHASE: Final = (
    r"(?:(?:(?:very|as)[ ])?(?P<phase>early|earlier|late|later|sometime)(?:[ ](?:in|on))?[ -]"
    r"|(?:the[ ])?(?P<part_of>beginning|start|middle|end)[ ]of[ ]|mid[ -])?"
)
"""A vague part of what follows: "early", "the end of"."""

APPROXIMATELY: Final = (
    r"(?:(?:about|almost|nearly|roughly|around|some|over|under|up to|at least|at most|barely|just"
    r"|only|more than|less than|fewer than|no more than|as many as|approximately)[ ]){0,2}"
)


def unit_of_word(word: str) -> str:
    """The designator of a unit's singular or plural word."""
    last = word.split()[-1].replace("-", "")
    return UNITS[last] if last in UNITS else UNITS[last.removesuffix("s")]


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation, with or without its point."""
    return MONTHS[word.rstrip(".")]


def two_digit_year(digits: str, published: date | None) -> int:
    """The year that two digits mean: the latest not over ten years after publication."""
    limit = (published.year if published else 2030) + 10
    century = limit // 100 * 100
    year = century + int(digits)
    return year if year <= limit else year - 100

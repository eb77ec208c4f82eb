"""The words of time in English: calendars, units, parts of the day, and vague expressions."""

from __future__ import annotations

from typing import Final

MONTHS: Final[dict[str, int]] = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

WEEKDAYS: Final[dict[str, int]] = {
    "monday": 1,
    "tuesday": 2,
    "wednesday": 3,
    "thursday": 4,
    "friday": 5,
    "saturday": 6,
    "sunday": 7,
    "mon": 1,
    "tues": 2,
    "tue": 2,
    "weds": 3,
    "wed": 3,
    "thurs": 4,
    "thur": 4,
    "thu": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}

UNITS: Final[dict[str, str]] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "2W",
    "month": "M",
    "quarter": "Q",
    "semester": "6M",
    "year": "Y",
    "decade": "10Y",
    "century": "100Y",
    "centurie": "100Y",
    "millennium": "1000Y",
}
"""Unit words without their plural "s", as TIMEX3 designators; a ``T`` marks units of the clock."""

SEASONS: Final[dict[str, str]] = {
    "spring": "SP",
    "summer": "SU",
    "fall": "FA",
    "autumn": "FA",
    "winter": "WI",
}

SEASON_MONTH: Final[dict[str, int]] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each season starts, in the northern hemisphere."""

DAYPARTS: Final[dict[str, str]] = {
    "morning": "MO",
    "midmorning": "MO",
    "mid-morning": "MO",
    "mid morning": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "midday": "MI",
    "midafternoon": "AF",
    "mid-afternoon": "AF",
    "mid afternoon": "AF",
    "lunchtime": "MI",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
}

ORDINALS: Final[dict[str, int]] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
    "last": 4,
}
"""Ordinals of quarters of a year; of the two halves, "last" and "final" are the second."""

NAMED_DECADES: Final[dict[str, int]] = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

CENTURIES: Final[dict[str, int]] = {
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}

ADVERBS: Final[dict[str, tuple[str, str]]] = {
    "daily": ("SET", "P1D"),
    "nightly": ("SET", "P1D"),
    "weekly": ("SET", "P1W"),
    "monthly": ("SET", "P1M"),
    "yearly": ("SET", "P1Y"),
    "annually": ("SET", "P1Y"),
    "annual": ("SET", "P1Y"),
    "now": ("DATE", "PRESENT_REF"),
    "currently": ("DATE", "PRESENT_REF"),
    "presently": ("DATE", "PRESENT_REF"),
    "nowadays": ("DATE", "PRESENT_REF"),
    "current": ("DATE", "PRESENT_REF"),
    "recently": ("DATE", "PAST_REF"),
    "lately": ("DATE", "PAST_REF"),
    "recent": ("DATE", "PAST_REF"),
}

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "at present": ("DATE", "PRESENT_REF"),
    "right now": ("DATE", "PRESENT_REF"),
    "these days": ("DATE", "PRESENT_REF"),
    "at the moment": ("DATE", "PRESENT_REF"),
    "more recently": ("DATE", "PAST_REF"),
    "most recently": ("DATE", "PAST_REF"),
    "the past": ("DATE", "PAST_REF"),
    "the recent past": ("DATE", "PAST_REF"),
    "the other day": ("DATE", "PAST_REF"),
    "not long ago": ("DATE", "PAST_REF"),
    "not that long ago": ("DATE", "PAST_REF"),
    "not so long ago": ("DATE", "PAST_REF"),
    "long ago": ("DATE", "PAST_REF"),
    "years ago": ("DATE", "PAST_REF"),
    "decades ago": ("DATE", "PAST_REF"),
    "months ago": ("DATE", "PAST_REF"),
    "weeks ago": ("DATE", "PAST_REF"),
    "days ago": ("DATE", "PAST_REF"),
    "recent years": ("DATE", "PAST_REF"),
    "recent decades": ("DATE", "PAST_REF"),
    "recent quarters": ("DATE", "PAST_REF"),
    "recent months": ("DATE", "PAST_REF"),
    "recent weeks": ("DATE", "PAST_REF"),
    "recent days": ("DATE", "PAST_REF"),
    "past years": ("DATE", "PAST_REF"),
    "past weeks": ("DATE", "PAST_REF"),
    "past months": ("DATE", "PAST_REF"),
    "the future": ("DATE", "FUTURE_REF"),
    "the near future": ("DATE", "FUTURE_REF"),
    "the not too distant future": ("DATE", "FUTURE_REF"),
    "the near term": ("DATE", "FUTURE_REF"),
    "the short term": ("DATE", "FUTURE_REF"),
    "the long term": ("DATE", "FUTURE_REF"),
    "a later date": ("DATE", "FUTURE_REF"),
    "as soon as possible": ("DATE", "FUTURE_REF"),
    "very soon": ("DATE", "FUTURE_REF"),
    "coming days": ("DATE", "FUTURE_REF"),
    "coming weeks": ("DATE", "FUTURE_REF"),
    "coming months": ("DATE", "FUTURE_REF"),
    "coming years": ("DATE", "FUTURE_REF"),
    "the coming days": ("DATE", "FUTURE_REF"),
    "the coming weeks": ("DATE", "FUTURE_REF"),
    "the coming months": ("DATE", "FUTURE_REF"),
    "the coming years": ("DATE", "FUTURE_REF"),
    "a while": ("DURATION", "PXX"),
    "some time": ("DURATION", "PXX"),
    "the year end": ("DATE", "YEAR_END"),
    "year-end": ("DATE", "YEAR_END"),
    "year end": ("DATE", "YEAR_END"),
    "year's end": ("DATE", "YEAR_END"),
}
"""Expressions of fixed value; ``YEAR_END`` stands for the end of the year of publication."""

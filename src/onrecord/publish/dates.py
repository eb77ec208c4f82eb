"""EDTF dates in plain words, and their place on a timeline."""

from __future__ import annotations

import re

from onrecord.records import Said

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DATE = re.compile(r"^(\d{4}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(T[\d:.Z+-]{0,20})?([?~%])?$")
_CLOCK = re.compile(r"T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$")
_DOUBT = {"?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)"}
_LAST = "9999"


def plain_date(edtf: str | None) -> str:
    """``edtf`` (EDTF levels 0 and 1, ISO date-times, and ``XXXX`` for a year not given) in words.

    ``../2025-09-27`` becomes ``on or before 27 September 2025``; what cannot be read is given back
    as it is; no date is ``date unknown``.
    """
    if not edtf:
        return "date unknown"
    if "/" not in edtf:
        return _one(edtf)
    start, end = edtf.split("/", 1)
    if start in {"", ".."}:
        return f"on or before {_one(end)}"
    if end in {"", ".."}:
        return f"on or after {_one(start)}"
    return f"between {_one(start)} and {_one(end)}"


def plain_time(stated: str) -> str:
    """An ISO 8601 time in words, to the minute, with the zone that it names; a day alone stays
    one."""
    found = _CLOCK.search(stated)
    if not found:
        return plain_date(stated)
    clock, zone = found.groups()
    if zone is None:
        return f"{plain_date(stated)}, {clock}"
    return f"{plain_date(stated)}, {clock} UTC{zone if zone.strip('Z+-0:') else ''}"


def on_date(edtf: str | None) -> str | None:
    """The date as an adverbial (``on 7 March 2023``, ``in March 2023``); None when unknown."""
    if not edtf:
        return None
    words = plain_date(edtf)
    if words[0].isdigit() and not words[:4].isdigit():
        return f"on {words}"
    return words if "/" in edtf else f"in {words}"


def plain_span(first: str | None, last: str | None) -> str:
    """From a first day to a last one (ISO) in words."""
    if first == last:
        return plain_date(first)
    return f"{plain_date(first)} to {plain_date(last)}"


def plain_basis(said: Said, words: str) -> str:
    """What the date of a statement rests on; ``words`` are the article's that give it."""
    if said.basis == "stated":
        return f"date as the page gives it: “{words}”" if words else "date as the page gives it"
    if said.basis == "relative":
        return f"date worked out from “{words}”" if words else "date worked out from the page"
    if said.basis == "sibling":
        return f"from “{words}” and the date of a copy" if words else "date of a copy of the page"
    if said.basis == "publication":
        return "date of publication; the page does not say when it was said"
    return f"the page says only “{words}”" if words else "the page does not say when"


def sort_key(edtf: str | None, published: str | None) -> tuple[str, str]:
    """A key that sorts statements by the latest day they can be from; unknown dates come last."""
    known = published if edtf is None or edtf.startswith("XXXX") else edtf
    if not known:
        return (_LAST, edtf or "")
    start, _, end = known.partition("/")
    latest = end if end not in {"", ".."} else start
    return (latest.replace("X", "0").rstrip("?~%"), start)


def _one(edtf: str) -> str:
    found = _DATE.match(edtf)
    if not found:
        return edtf
    year, month, day, _, doubt = found.groups()
    return _assembled(year, month, day) + _DOUBT.get(doubt or "", "")


def _assembled(year: str, month: str | None, day: str | None) -> str:
    month_words = _month(month)
    if month_words is None:
        return "year not given" if year == "XXXX" else year
    tail = ", year not given" if year == "XXXX" else f" {year}"
    if day is None or day == "XX":
        return month_words + tail
    return f"{int(day)} {month_words}{tail}"


def _month(month: str | None) -> str | None:
    if month is None or month == "XX":
        return None
    if month in _SEASONS:
        return _SEASONS[month]
    return _MONTHS[int(month) - 1] if 1 <= int(month) <= len(_MONTHS) else month

"""Dateline and credit: where a story was filed, and who it was taken from.

A dateline opens the first paragraph ("HARROWMERE, Nov 3 (Northern Wire) — ..."), after the
Associated Press Stylebook; a credit closes the last one ("... — (Varland Courier)") or stands
on a line of its own ("Source: Varland Courier").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.clean.dates import full_date
from onrecord.clean.page_words import MONTH

_NAME = r"[A-Z][\w.'’&-]{0,24}(?: (?:of |the |de |and )?[A-Z][\w.'’&-]{0,24}){0,3}"
_DASH = r"(?:[—–]|--?)"
_DAY = rf"(?:{MONTH} ?\d{{1,2}}|\d{{1,2}} {MONTH})(?:, ?\d{{4}})?"

_DATELINE = re.compile(
    rf"(?P<place>{_NAME}(?:[,/] ?{_NAME}){{0,2}})"
    rf"(?P<day>,? (?i:{_DAY}))?"
    rf"(?P<agency> ?[(\[](?P<name>[^()\[\]\n]{{2,40}})[)\]])?"
    rf" ?(?P<mark>:|{_DASH}) ?(?=[“\"‘'A-Z])"
)
_AGENCY_FIRST = re.compile(rf"[(\[](?P<name>{_NAME})[)\]] ?{_DASH} ?(?=[“\"‘'A-Z])")
_CREDIT_END = re.compile(
    rf"(?<=[.!?”\"’'—–-])\s?(?P<cut>{_DASH}?\s?\((?:Source: ?)?(?P<name>{_NAME})\)\.?)$"
)
_CREDIT_LINE = re.compile(
    rf"(?:source|courtesy|credit|via|originally published (?:in|by|on)|(?:this (?:story|article) )?"
    rf"(?:first|originally) appeared (?:in|on))\s?:? (?-i:(?:the )?(?P<name>{_NAME}))\.?$",
    re.IGNORECASE,
)
_WITH_INPUTS = re.compile(
    rf"\(?with (?:additional )?inputs? from (?:the )?(?-i:(?P<name>{_NAME}))\)?\.?$", re.IGNORECASE
)
_BARE_CREDIT = re.compile(rf"[—–-]?\s?\((?P<name>{_NAME})\)\.?$")
_HEAD = 160
_TAIL = 80


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a story was filed from, the agency named with it, and the date if it has a year."""

    place: str | None
    agency: str | None
    filed: str | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """Who a story was taken from; ``at`` is where the credit starts in the paragraph."""

    name: str
    at: int


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline that opens ``paragraph``; ``None`` when there is none.

    A colon ends a dateline only after a date or an agency: "Name: words" is a turn of an
    interview. So does a hyphen, unless the place stands in capitals.
    """
    head = paragraph[:_HEAD]
    if match := _AGENCY_FIRST.match(head):
        return Dateline(None, match["name"])
    match = _DATELINE.match(head)
    if not match:
        return None
    name = match["name"]
    agency = name if name and name[0].isupper() else None
    if not (match["day"] or agency or _dashed(match)):
        return None
    return Dateline(match["place"], agency, full_date(match["day"] or ""))


def _dashed(match: re.Match[str]) -> bool:
    mark, place = match["mark"], match["place"]
    spaced = match.group().endswith((mark + " ", mark))
    return mark != ":" and spaced and (mark in "—–" or mark == "--" or place.isupper())


def closing_credit(paragraph: str) -> Credit | None:
    """The credit at the end of the last paragraph, or that is the whole of it."""
    start = max(0, len(paragraph) - _TAIL)
    tail = paragraph[start:]
    if match := _CREDIT_END.search(tail):
        return Credit(match["name"].rstrip("."), start + match.start("cut"))
    return line_credit(paragraph)


def line_credit(line: str) -> Credit | None:
    """The credit that a line consists of ("Source: Varland Courier", "— (Northern Wire)")."""
    if len(line) > _TAIL:
        return None
    for pattern in (_CREDIT_LINE, _WITH_INPUTS, _BARE_CREDIT):
        if match := pattern.match(line):
            return Credit(match["name"].rstrip("."), 0)
    return None

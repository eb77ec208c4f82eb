"""The publication date that a page shows: stated in so many words, or none at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from onrecord.clean.page_words import MONTH

_CRAWL = re.compile(r"\s{0,40}date (\d{4}-\d\d-\d\d)(?=\s)")
_NUMBERS = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = (
    re.compile(rf"\b{_YEAR}[-/](?P<number>\d\d)[-/](?P<day>\d\d)(?:\b|(?=T))"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH}),? {_YEAR}\b", re.I),
    re.compile(rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b", re.I),
)
_PUBLISHED = re.compile(r"\b(?:published|posted|publication date|date|created)\b", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:updated?|modified|revised|accessed|copyright)\b|©", re.IGNORECASE)
_SHORT = 16


def crawl_date(raw: str) -> tuple[str | None, int]:
    """The date of a leading "date YYYY-MM-DD", and where the text after it starts."""
    match = _CRAWL.match(raw)
    if not match or not _valid(*map(int, match.group(1).split("-"))):
        return None, 0
    return match.group(1), match.end()


def shown_date(near: Sequence[str], page: Sequence[str] = ()) -> str | None:
    """The publication date as ``YYYY-MM-DD`` that the lines round an article give.

    ``near`` are the lines of headline and byline, in order: any short line with a full date will
    do there, one that says "published" first. In ``page``, the lines that follow the article, only
    one that says so counts. Numeric dates whose day and month could be swapped are not read.
    """
    said = [line for line in (*near, *page) if _PUBLISHED.search(line)]
    for line in (*said, *near):
        if len(line.split()) <= _SHORT and not _only_changed(line):
            stated = _PUBLISHED.search(line)
            found = full_date(line[stated.end() :] if stated else line) or full_date(line)
            if found:
                return found
    return None


def full_date(text: str) -> str | None:
    """The first date of ``text`` that has year, month and day, as ``YYYY-MM-DD``."""
    for form in _FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            month = parts.get("number") or _NUMBERS[parts["month"][:3].lower()]
            value = (int(parts["year"]), int(month), int(parts["day"]))
            if _valid(*value):
                return date(*value).isoformat()
    return None


def _only_changed(line: str) -> bool:
    return bool(_CHANGED.search(line)) and not _PUBLISHED.search(line)


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True

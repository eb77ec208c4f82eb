"""Words that only look like time: "may" the verb, "fall" the verb, 2000 troops, a page's stamp."""

from __future__ import annotations

from datetime import date
from typing import Final

from spacy.tokens import Span

from onrecord.date.holidays import FIXED, MOVABLE
from onrecord.date.lexicon import MONTHS, SEASONS, UNITS, WEEKDAYS
from onrecord.records import Timex

_CAPITALISED: Final[frozenset[str]] = frozenset({*MONTHS, *WEEKDAYS})
_NAME_TITLES: Final[frozenset[str]] = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "FAC"})
_LATEST_YEAR: Final = 2060
_FIRST_COMMON_YEAR: Final = 1900


def plausible(span: Span) -> bool:
    """Whether the words of ``span`` can be a time expression in their sentence."""
    words = span.text.split()
    if any(_needs_capital(w) for w in words):
        return False
    if _title(words) and span.text.lower().replace("’", "'") not in (FIXED | MOVABLE):
        return False
    if len(span) != 1:
        return True
    token = span[0]
    word = token.lower_.rstrip(".")
    if word in MONTHS or word in SEASONS:
        return token.pos_ in {"PROPN", "NOUN"} and token.ent_type_ not in _NAME_TITLES
    if token.is_digit:
        return _year_like(span)
    return True


def stamp(text: str, timex: Timex, published: date | None) -> bool:
    """Whether ``timex`` is the day of publication alone on a line."""
    if published is None or timex.value[:10] != published.isoformat():
        return False
    low = text.rfind("\n", 0, timex.start) + 1
    high = text.find("\n", timex.end)
    line = text[low : high if high >= 0 else len(text)]
    return line.strip(" .,|-\t\r") == text[timex.start : timex.end].strip(" .,|-")


def _title(words: list[str]) -> bool:
    """Whether a unit is written with a capital after another word: the programme "This Week"."""
    last = words[-1].removesuffix("'s").removesuffix("’s")
    return len(words) > 1 and last.istitle() and last.lower().removesuffix("s") in UNITS


def _needs_capital(word: str) -> bool:
    bare = word.strip(".,'’s") if word.lower().strip(".,") not in _CAPITALISED else word.strip(".,")
    return bare.islower() and bare in _CAPITALISED


def _year_like(span: Span) -> bool:
    year = int(span.text)
    if year > _LATEST_YEAR:
        return False
    token = span[0]
    counts = token.dep_ == "nummod" and token.head.tag_ == "NNS"
    if counts and (year < _FIRST_COMMON_YEAR or year % 100 == 0):
        return False
    return year >= _FIRST_COMMON_YEAR or token.dep_ == "pobj"

"""Time expressions of a text, in order, none overlapping: the longest match at a place wins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from onrecord.date import absolute, clock, extent, relative
from onrecord.date.anchor import anchored
from onrecord.date.arithmetic import day_of, first_day, unit_of
from onrecord.date.grammar import Moment, Rule
from onrecord.date.holidays import FIXED, MOVABLE
from onrecord.date.lexicon import (
    ADVERBS,
    DAYPARTS,
    MONTHS,
    NAMED_DECADES,
    PHRASES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from onrecord.date.plausible import plausible, stamp
from onrecord.date.tense import direction, stated_direction
from onrecord.language import stretch, whole_text
from onrecord.records import Timex

_RULES: Final[tuple[Rule, ...]] = (
    *absolute.RULES,
    *relative.RULES,
    *extent.RULES,
    *clock.RULES,
)
_FUNCTION_WORDS: Final = frozenset("the a at s this these more most not too as very".split())
_TRIGGERS: Final[frozenset[str]] = frozenset(
    word.rstrip("s")
    for phrase in (
        *MONTHS, *WEEKDAYS, *UNITS, *SEASONS, *DAYPARTS, *FIXED, *MOVABLE, *ADVERBS, *PHRASES,
        *NAMED_DECADES, "half", "today", "tonight", "yesterday", "tomorrow", "noon", "midday",
        "midnight", "clock", "hundred", "thousand", "am", "pm", "m", "utc", "gmt", "nineteen",
    )
    for word in re.findall(r"[a-z]+", phrase)
    if word not in _FUNCTION_WORDS
)  # fmt: skip
_WORD = re.compile(r"[a-z]{1,12}|['’‘]\d\d|\d{1,2}[:/]\d\d|\d{4}")
_BREAK = re.compile(r"\n[ \t\r]*\n")
_COMPARISON = re.compile(r"year.(?:ago|earlier)")
"""A period that figures are compared with; it does not become the time of the story."""
_REACH: Final = 64
"""Characters kept on either side of a word of time."""


def find_times(doc: Doc, published: str | None) -> list[Timex]:
    """The time expressions of ``doc`` with TIMEX3 types and values, in reading order.

    ``published`` is an ISO date or date-time; relative expressions are anchored on its day.
    Without it, what needs an anchor keeps TIMEX3 placeholders (``XXXX-WXX-1`` for "Monday").
    A line that holds nothing but the day of publication is the page's stamp and left out.
    Types and values follow TimeML 1.2.1 (Saurí et al., 2006).
    """
    day = day_of(published)
    original = whole_text(doc)
    text = _plain(original)
    found: list[Timex] = []
    moment = Moment(published=day, reference=None, named={}, direction=0, before="")
    for rule, match in _longest(text):
        timex = _read(doc, rule, match, moment)
        if timex is None or stamp(original, timex, day):
            continue
        found.append(timex)
        if timex.type in {"DATE", "TIME"} and not _COMPARISON.search(match[0]):
            moment = _noted(moment, timex.value)
    return anchored(text, found)


def _noted(moment: Moment, value: str) -> Moment:
    """``moment`` after the text has named the date ``value``."""
    if first_day(value) is None:
        return moment
    return replace(moment, reference=value, named={**moment.named, unit_of(value): value})


def _plain(text: str) -> str:
    """Lower case, each white space a blank, as long as ``text``; paragraphs stay apart."""
    lower = "".join(c if len(c) == 1 else "?" for c in map(str.lower, text))
    kept = _BREAK.sub(lambda m: "\n" * len(m[0]), lower)
    return re.sub(r"[\t\r\u00a0\u2009\u202f]|(?<!\n)\n(?!\n)", " ", kept)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    start = end = -1
    for word in _WORD.finditer(text):
        if not _may_tell_time(word[0]):
            continue
        low = _word_edge(text, max(0, word.start() - _REACH), -1)
        high = _word_edge(text, min(len(text), word.end() + _REACH), 1)
        if low <= end:
            end = high
            continue
        if end >= 0:
            yield start, end
        start, end = low, high
    if end >= 0:
        yield start, end


def _may_tell_time(word: str) -> bool:
    return not word[0].isalpha() or word.rstrip("s") in _TRIGGERS


def _word_edge(text: str, place: int, step: int) -> int:
    while 0 < place < len(text) and not text[place].isspace():
        place += step
    return max(0, min(place, len(text)))


def _longest(text: str) -> list[tuple[Rule, re.Match[str]]]:
    matches = [
        (rule, match)
        for low, high in _windows(text)
        for rule in _RULES
        for match in rule.pattern.finditer(text, low, high)
    ]
    matches.sort(key=lambda pair: (pair[1].start(), -pair[1].end()))
    kept: list[tuple[Rule, re.Match[str]]] = []
    for rule, match in matches:
        if kept and match.start() < kept[-1][1].end():
            if match.end() - match.start() > kept[-1][1].end() - kept[-1][1].start():
                kept[-1] = (rule, match)
            continue
        kept.append((rule, match))
    return kept


def _read(doc: Doc, rule: Rule, match: re.Match[str], moment: Moment) -> Timex | None:
    span = stretch(doc, match.start(), match.end())
    if not span or not plausible(span):
        return None
    before = match.string[max(0, match.start() - 16) : match.start()]
    leaning = stated_direction(span, before) or direction(span.root)
    reading = rule.read(match, replace(moment, direction=leaning, before=before))
    if reading is None:
        return None
    return Timex(start=match.start(), end=match.end(), type=reading[0], value=reading[1])

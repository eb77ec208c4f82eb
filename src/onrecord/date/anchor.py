"""Expressions that lean on a neighbour: "5 p.m. on Friday", "a day after the March 3 vote"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from onrecord.date.arithmetic import first_day, unit_of
from onrecord.date.grammar import UNIT, unit_of_word
from onrecord.date.numbers import COUNT, amount
from onrecord.date.relative import moved_value
from onrecord.records import Timex

_CLOCK: Final = re.compile(r"[\dX-]{10}T\d\d:\d\d")
_JOIN: Final = re.compile(r",?[ ]{1,2}(?:on[ ]|of[ ])?|(?:[ ]\([^()\n]{1,30}\))?,?[ ](?:on[ ])?")
_NEXT: Final = re.compile(r",?[ ]{1,2}(?:on[ ])?")
_OFFSET: Final = re.compile(rf"(?P<count>{COUNT}|the)[ -]{UNIT}")
_LINK: Final = re.compile(r"[ ](?P<side>after|before|following)[ ](?:[\w'’-]{1,20}[ ]){0,3}")
_DAY_UNITS: Final = frozenset({"D", "W", "M", "Y"})


def anchored(text: str, found: Sequence[Timex]) -> list[Timex]:
    """``found`` with hours moved to the day named beside them, and offsets ("two days after")
    counted from the date that follows them. ``text`` is lower case."""
    out: list[Timex] = []
    for index, timex in enumerate(found):
        following = next((t for t in found[index + 1 : index + 3] if _is_day(t)), None)
        out.append(_on_its_day(text, timex, out[-1] if out else None, following))
    shifted = [_from_its_anchor(text, t, out[i + 1]) for i, t in enumerate(out[:-1])] + out[-1:]
    return _joined(text, [t for t in shifted if not _loose(text, t)])


def _loose(text: str, timex: Timex) -> bool:
    """Whether ``timex`` is "the day" or "a day" after or before something that has no date."""
    return timex.type == "DURATION" and text[timex.start : timex.end] in {"the day", "a day"}


def _count(word: str) -> float | None:
    return 1 if word == "the" else amount(word)


def _on_its_day(text: str, timex: Timex, before: Timex | None, after: Timex | None) -> Timex:
    if not _CLOCK.match(timex.value):
        return timex
    if after and _is_day(after) and _JOIN.fullmatch(text, timex.end, after.start):
        return replace(timex, value=after.value[:10] + timex.value[10:])
    if before and _is_day(before) and "\n" not in text[before.end : timex.start]:
        return replace(timex, value=before.value[:10] + timex.value[10:])
    return timex


def _joined(text: str, found: Sequence[Timex]) -> list[Timex]:
    """An hour and the day right after it are one expression."""
    out: list[Timex] = []
    for timex in found:
        last = out[-1] if out else None
        if (
            last
            and _CLOCK.match(last.value)
            and _is_day(timex)
            and _NEXT.fullmatch(text, last.end, timex.start)
        ):
            out[-1] = replace(last, end=timex.end)
            continue
        out.append(timex)
    return out


def _is_day(timex: Timex) -> bool:
    return timex.type == "DATE" and unit_of(timex.value) == "D"


def _from_its_anchor(text: str, timex: Timex, after: Timex) -> Timex:
    offset = _OFFSET.match(text, timex.start, timex.end)
    link = _LINK.fullmatch(text, timex.end, after.start)
    if not offset or not link or after.type != "DATE":
        return timex
    day, count = first_day(after.value), _count(offset["count"])
    unit = unit_of_word(offset["unit"])
    if day is None or count is None or unit not in _DAY_UNITS:
        return timex
    steps = -int(count) if link["side"] == "before" else int(count)
    value = moved_value(day, unit, steps)
    return replace(timex, type="DATE", value=value) if value else timex

"""What is worth a person's time first: how certain a flag is, times how much hangs on it.

The shares are set by hand: no judgements were there to fit them to.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.records import Relation, RelationType, Side, Statement
from onrecord.review.offices import POLITICAL

_ANY = 0.4
_OFFICE = 0.25
_FIRST_HAND = 0.15
_RECENT = 0.1
_TYPE = 0.1
_BY_TYPE: dict[RelationType, float] = {
    "self-contradiction": 1.0,
    "change": 0.6,
    "denial": 0.4,
    "dispute": 0.2,
}
_HEARD = {"first-hand": 1.0, "reported": 0.5, "alleged": 0.0}
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_YEAR = 365.0


class Worth(NamedTuple):
    """How early to read a relation (0 to 1), and what brings it forward, in plain words."""

    value: float
    because: tuple[str, ...]


def worth(relation: Relation, a: Side, b: Side, newest: float | None) -> Worth:
    """What it is worth to judge ``relation`` between ``a`` and ``b`` first.

    Its score, times what hangs on it: named politicians on both sides, words that are first-hand,
    a date near ``newest`` (days, as ``day_of`` gives them), and its type.
    """
    known = [_in_office(side.statement) for side in (a, b)]
    heard = (_HEARD[relation.origin_a] + _HEARD[relation.origin_b]) / 2
    fresh = _fresh(day_of(b.statement), newest)
    consequence = (
        _ANY
        + _OFFICE * sum(known) / 2
        + _FIRST_HAND * heard
        + _RECENT * fresh
        + _TYPE * _BY_TYPE.get(relation.type, 0.0)
    )
    reasons = (
        (all(known), "politicians on both sides"),
        (any(known) and not all(known), "a politician on one side"),
        (heard == 1.0, "both first-hand"),
        (fresh > 0.5, "recent"),
        (relation.found == "reported", "a source says so itself"),
    )
    return Worth(relation.score * consequence, tuple(words for holds, words in reasons if holds))


def day_of(statement: Statement) -> float | None:
    """About the latest day that a statement can be from, in days; ``None`` when it is unknown."""
    found = _DATE.findall(statement.said.edtf or "") or _DATE.findall(statement.published or "")
    if not found:
        return None
    year, month, day = found[-1]
    return int(year) * _YEAR + (int(month or 12) - 1) * _YEAR / 12 + int(day or 28)


def _in_office(statement: Statement) -> bool:
    """Whether a named person speaks whose role is one of politics."""
    speaker = statement.speaker
    if speaker is None or speaker.kind not in ("person", "government"):
        return False
    told = f"{speaker.role or ''} {speaker.as_named}".lower()
    return speaker.kind == "government" or not POLITICAL.isdisjoint(_WORD.findall(told))


def _fresh(day: float | None, newest: float | None) -> float:
    """From 1 on the newest day down by half each year before it; 0 without a date."""
    if day is None or newest is None:
        return 0.0
    return float(0.5 ** (max(newest - day, 0.0) / _YEAR))

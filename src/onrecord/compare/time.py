"""Which of two statements was said first."""

from __future__ import annotations

import re
from datetime import date

from onrecord.compare.analysis import analyse
from onrecord.compare.words.marks import NOW, THEN
from onrecord.records import Side

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def day_of(side: Side) -> date | None:
    """The day on which a statement was made, or at the latest was made; ``None`` when unknown."""
    said = side.statement.said.edtf or side.statement.published or ""
    match = _DAY.search(said.rpartition("/")[2])
    if not match:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def days_between(a: Side, b: Side) -> int | None:
    """How many days lie between two statements; ``None`` when either has no day."""
    one, two = day_of(a), day_of(b)
    return abs((one - two).days) if one and two else None


def looks_back(side: Side) -> bool:
    """Whether the words around the content set it in an earlier time: "had said", "previously"."""
    seen = analyse(side)
    around = (*seen.cue, *seen.frame)
    then = any(t.lemma_.lower() in THEN for t in around) or any(
        t.lower_ in {"had", "having"} for t in seen.cue
    )
    return then and not any(t.lemma_.lower() in NOW for t in seen.cue)


def in_order(a: Side, b: Side) -> tuple[Side, Side]:
    """The two, earlier said first: by day, by "previously", by place in the article."""
    return (a, b) if _key(a, b) <= _key(b, a) else (b, a)


def _key(side: Side, other: Side) -> tuple[int, int, int, int, str]:
    one, two = day_of(side), day_of(other)
    day = (one.toordinal() - two.toordinal()) if one and two else 0
    back = 0 if looks_back(side) else 1
    start = min(s.start for s in side.statement.content.spans)
    return (min(1, max(-1, day)), back, side.position, start, side.statement.id)

"""A drawing of what somebody said over time: a lane for each matter, a point for each statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.ledger.dates import said_on
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shortened, shown
from onrecord.publish.matters import group_by_matter
from onrecord.publish.wording import OTHER_MATTERS
from onrecord.records import Relation, Statement

WIDTH, LEFT, RIGHT, LANE, TOP = 960, 190, 24, 34, 30
"""Units of the drawing."""
LANES = 8
LONGEST = 160
_YEARS = (1, 2, 5, 10, 20, 50, 100)
_TICKS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A statement in the drawing."""

    x: float
    y: float
    statement: str
    article: str
    label: str
    conflicting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A conflict between two points, drawn as a curve from ``a`` to ``b``."""

    relation: str
    a: Point
    b: Point
    label: str

    @property
    def path(self) -> str:
        """The curve in the language of SVG paths."""
        over = min(self.a.y, self.b.y) - LANE * 0.8
        middle = (self.a.x + self.b.x) / 2
        return f"M{self.a.x} {self.a.y} Q{middle:.1f} {over:.1f} {self.b.x} {self.b.y}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A year on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A matter and its height in the drawing."""

    name: str
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The whole drawing; ``undated`` statements have no place in it."""

    lanes: tuple[Lane, ...]
    points: tuple[Point, ...]
    links: tuple[Link, ...]
    ticks: tuple[Tick, ...]
    undated: int
    width: int = WIDTH
    left: int = LEFT

    @property
    def height(self) -> int:
        """Its height, in the units of its width."""
        return TOP + LANE * len(self.lanes) + 26


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def x(self, day: int) -> float:
        """Where a day (proleptic ordinal) stands."""
        room = WIDTH - LEFT - RIGHT
        return round(LEFT + 10 + (room - 10) * (day - self.first) / (self.last - self.first), 1)


def timeline(
    statements: Sequence[Statement], conflicts: Sequence[Relation], *, without: set[str]
) -> Timeline | None:
    """``statements`` drawn, with ``conflicts`` between them as links; None when none has a date.

    ``without`` are words that name no matter, such as those of the speaker's name.
    """
    days = {s.id: day for s in statements if (day := _day(s)) is not None}
    dated = [s for s in statements if s.id in days]
    if not dated:
        return None
    scale = _Scale(min(days.values()) - 15, max(days.values()) + 15)
    lanes, lane_of = _lanes(dated, without)
    hot = {end for r in conflicts for end in (r.a, r.b)}
    points = {
        s.id: _point(s, scale.x(days[s.id]), lanes[lane_of[s.id]].y, conflicting=s.id in hot)
        for s in dated
    }
    return Timeline(
        lanes=lanes,
        points=tuple(points.values()),
        links=tuple(_links(conflicts, points)),
        ticks=tuple(_ticks(scale)),
        undated=len(statements) - len(dated),
    )


def _day(statement: Statement) -> int | None:
    on = said_on(statement.said.edtf, statement.published)
    try:
        return date.fromisoformat(on).toordinal() if on else None
    except ValueError:
        return None


def _lanes(
    statements: Sequence[Statement], without: set[str]
) -> tuple[tuple[Lane, ...], Mapping[str, int]]:
    """The largest matters, and the number of the lane of each statement."""
    texts = {s.id: s.content.text for s in statements}
    groups = group_by_matter(texts, without=without)[:LANES]
    lane_of = {key: place for place, group in enumerate(groups) for key in group.keys}
    names = [shown(group.name) for group in groups]
    if len(lane_of) < len(texts):
        names.append(OTHER_MATTERS)
    lanes = tuple(Lane(name=name, y=TOP + LANE * (n + 0.5)) for n, name in enumerate(names))
    return lanes, {key: lane_of.get(key, len(names) - 1) for key in texts}


def _point(statement: Statement, x: float, y: float, *, conflicting: bool) -> Point:
    words = shortened(shown(statement.content.text), LONGEST)
    return Point(
        x=x,
        y=y,
        statement=statement.id,
        article=statement.article,
        label=f"{plain_date(statement.said.edtf or statement.published)}: {words}",
        conflicting=conflicting,
    )


def _links(conflicts: Sequence[Relation], points: Mapping[str, Point]) -> Iterator[Link]:
    for r in conflicts:
        if r.a in points and r.b in points:
            label = f"{r.type}: {points[r.a].label} / {points[r.b].label}"
            yield Link(relation=r.id, a=points[r.a], b=points[r.b], label=label)


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """Round years, ten at most; the two ends where no year begins between them."""
    first, last = date.fromordinal(scale.first).year + 1, date.fromordinal(scale.last).year
    step = next((s for s in _YEARS if (last - first) / s < _TICKS), _YEARS[-1])
    years = [year for year in range(first, last + 1) if year % step == 0]
    for year in years:
        yield Tick(x=scale.x(date(year, 1, 1).toordinal()), label=str(year))
    if not years:
        for day in (scale.first + 15, scale.last - 15):
            yield Tick(x=scale.x(day), label=f"{date.fromordinal(day):%Y-%m}")

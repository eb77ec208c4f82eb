"""A drawing of what was said over time: a lane for each matter (or speaker), a point for each
statement; where there are too many for that, a disc for all of a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from onrecord.ledger.dates import said_on
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown
from onrecord.publish.matters import group_by_matter
from onrecord.publish.wording import OTHER_MATTERS
from onrecord.records import Relation, Statement
from onrecord.shortening import shortened

WIDTH, LEFT, RIGHT, LANE, TOP, STEP = 960, 190, 24, 22, 30, 13
"""Units of the drawing: ``STEP`` is the height of a point among those of one time."""
LANES = 8
LONGEST = 160
HIGHEST = 8
"""How many points stand one over the other; more share a place."""
SMALLEST, LARGEST = 2.5, 10.0
"""The radius of a disc for one statement, and the largest."""
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
_TICKS = 10
_END = date.max.toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A statement in the drawing."""

    x: float
    y: float
    statement: str
    article: str
    label: str
    lane: str
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
        over = min(self.a.y, self.b.y) - 2 * STEP
        middle = (self.a.x + self.b.x) / 2
        return f"M{self.a.x} {self.a.y} Q{middle:.1f} {over:.1f} {self.b.x} {self.b.y}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heap:
    """Many statements of one month (``YYYY-MM``) in a lane, and where they are listed."""

    lane: str
    month: str
    statements: int
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """A heap in the drawing: the more statements, the larger."""

    x: float
    y: float
    radius: float
    address: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A month or a year on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A matter: where its line stands in the drawing, and how much room it takes above that."""

    name: str
    y: float
    room: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The whole drawing; ``undated`` statements have no place in it."""

    lanes: tuple[Lane, ...]
    points: tuple[Point, ...]
    links: tuple[Link, ...]
    ticks: tuple[Tick, ...]
    undated: int
    discs: tuple[Disc, ...] = ()
    width: int = WIDTH
    left: int = LEFT

    @property
    def height(self) -> int:
        """Its height, in the units of its width."""
        return round(TOP + sum(lane.room for lane in self.lanes) + 36)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def x(self, day: int) -> float:
        """Where a day (proleptic ordinal) stands."""
        room = WIDTH - LEFT - RIGHT
        return round(LEFT + 10 + (room - 10) * (day - self.first) / (self.last - self.first), 1)


def timeline(
    statements: Sequence[Statement],
    conflicts: Sequence[Relation],
    *,
    lanes: Mapping[str, str] | None = None,
    heaps: Sequence[Heap] = (),
    without: Set[str] = frozenset(),
    others: str = OTHER_MATTERS,
) -> Timeline | None:
    """``statements`` drawn, with ``conflicts`` between them as links, and ``heaps`` of those that
    are not drawn one by one; None when none has a date.

    ``lanes`` names the lane of each statement (id). When it names none, statements are put in
    lanes by the words that they share, but for those ``without`` sense, as of the speaker's name.
    What finds no lane of its own is in the lane ``others``.
    """
    days = {s.id: day for s in statements if (day := _day(s)) is not None}
    dated = [s for s in statements if s.id in days]
    spread = [*days.values(), *(_middle(heap.month) for heap in heaps)]
    if not spread:
        return None
    scale = _Scale(max(1, min(spread) - 15), min(_END, max(spread) + 15))
    named = (
        _named(dated, lanes or {}, heaps, others) if lanes or heaps else _matters(dated, without)
    )
    names, lane_of = named
    spots = _spots(dated, lane_of, {key: scale.x(day) for key, day in days.items()})
    drawn = _lanes(names, spots.values())
    hot = {end for r in conflicts for end in (r.a, r.b)}
    points = {s.id: _point(s, spots[s.id], drawn, conflicting=s.id in hot) for s in dated}
    return Timeline(
        lanes=drawn,
        discs=tuple(_discs(heaps, drawn, scale)),
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


def _named(
    statements: Sequence[Statement], lanes: Mapping[str, str], heaps: Sequence[Heap], others: str
) -> tuple[list[str], Mapping[str, int]]:
    """The names of the lanes that hold most, and the number of the lane of each statement."""
    sizes = Counter(lanes.get(s.id, others) for s in statements)
    for heap in heaps:
        sizes[heap.lane] += heap.statements
    besides = sizes.pop(others, 0)
    names = sorted(sizes, key=lambda name: (-sizes[name], name))[:LANES]
    if besides or len(sizes) > LANES:
        names.append(others)
    place = {name: number for number, name in enumerate(names)}
    return names, {s.id: place.get(lanes.get(s.id, ""), len(names) - 1) for s in statements}


def _discs(heaps: Sequence[Heap], lanes: Sequence[Lane], scale: _Scale) -> Iterator[Disc]:
    """Heaps of lanes that are drawn; the area of a disc grows with what it stands for."""
    height = {lane.name: lane.y for lane in lanes}
    for heap in heaps:
        if heap.lane in height:
            label = f"{plain_date(heap.month)}, {heap.lane}: {heap.statements} statements"
            yield Disc(
                x=scale.x(_middle(heap.month)),
                y=height[heap.lane],
                radius=round(min(LARGEST, SMALLEST * heap.statements**0.5), 1),
                address=heap.address,
                label=label,
            )


def _middle(month: str) -> int:
    return date.fromisoformat(f"{month}-15").toordinal()


def _matters(
    statements: Sequence[Statement], without: Set[str]
) -> tuple[list[str], Mapping[str, int]]:
    """The names of the largest matters, and the number of the lane of each statement."""
    texts = {s.id: s.content.text for s in statements}
    groups = group_by_matter(texts, without=without)[:LANES]
    lane_of = {key: place for place, group in enumerate(groups) for key in group.keys}
    names = [shown(group.name) for group in groups]
    if len(lane_of) < len(texts):
        names.append(OTHER_MATTERS)
    return names, {key: lane_of.get(key, len(names) - 1) for key in texts}


class _Spot(NamedTuple):
    """The lane of a point, how far right it stands, and how many points stand under it."""

    lane: int
    x: float
    under: int


def _spots(
    statements: Sequence[Statement], lane_of: Mapping[str, int], across: Mapping[str, float]
) -> dict[str, _Spot]:
    """Points that would hide each other are put one over the other."""
    columns: Counter[tuple[int, int]] = Counter()
    spots = {}
    for s in statements:
        column = (lane_of[s.id], int(across[s.id] / STEP))
        spots[s.id] = _Spot(lane_of[s.id], across[s.id], min(columns[column], HIGHEST - 1))
        columns[column] += 1
    return spots


def _lanes(names: Sequence[str], spots: Iterable[_Spot]) -> tuple[Lane, ...]:
    """The lanes, each with room for its highest column."""
    highest: Counter[int] = Counter()
    for spot in spots:
        highest[spot.lane] = max(highest[spot.lane], spot.under)
    rooms = [LANE + STEP * highest[lane] for lane in range(len(names))]
    lines = accumulate(rooms, initial=TOP)
    next(lines)
    return tuple(Lane(*lane) for lane in zip(names, lines, rooms, strict=True))


def _point(statement: Statement, spot: _Spot, lanes: Sequence[Lane], *, conflicting: bool) -> Point:
    words = shortened(shown(statement.content.text), LONGEST)
    return Point(
        x=spot.x,
        y=lanes[spot.lane].y - STEP * spot.under,
        statement=statement.id,
        article=statement.article,
        label=f"{plain_date(statement.said.edtf or statement.published)}: {words}",
        lane=lanes[spot.lane].name,
        conflicting=conflicting,
    )


def _links(conflicts: Sequence[Relation], points: Mapping[str, Point]) -> Iterator[Link]:
    for r in conflicts:
        if r.a in points and r.b in points:
            label = f"{r.type}: {points[r.a].label} / {points[r.b].label}"
            yield Link(relation=r.id, a=points[r.a], b=points[r.b], label=label)


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """Round months, ten at most."""
    first, last = (_month(day) for day in (scale.first, scale.last))
    step = next((s for s in _MONTHS if (last - first) / s < _TICKS), _MONTHS[-1])
    for month in range(first + 1, last + 1):
        if month % step == 0:
            begins = date(month // 12, month % 12 + 1, 1)
            label = f"{begins:%Y}" if step >= _MONTHS[3] else f"{begins:%b %Y}"
            yield Tick(x=scale.x(begins.toordinal()), label=label)


def _month(day: int) -> int:
    """Months since the year 0 until a day (proleptic ordinal)."""
    found = date.fromordinal(day)
    return found.year * 12 + found.month - 1

"""The page on which an admin sees what tuned weights are worth, takes them, or takes them back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from onrecord import tuning
from onrecord.counting import counted
from onrecord.errors import QueryError
from onrecord.ledger import Ledger, Tuning
from onrecord.tuning import Bin, Examined

SIDE, EDGE = 320, 34
"""Units of the drawing: the length of both axes, and the room for their numbers."""
_LARGEST, _SMALLEST = 11.0, 3.5
_MOVED = 12
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """Flags of about one score in the drawing; the larger, the more they are."""

    x: float
    y: float
    radius: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The share that was confirmed by score, under one set of weights."""

    name: str
    dots: tuple[Dot, ...]

    @property
    def path(self) -> str:
        """The line through its dots in the language of SVG paths."""
        return "M" + " L".join(f"{dot.x} {dot.y}" for dot in self.dots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A number on both axes: where it stands from the left, and where from the top."""

    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TunePage:
    """The whole page; ``examined`` and what is drawn of it only where somebody looks. ``trouble``
    says why there is nothing to see."""

    lines: tuple[Tuning, ...]
    in_force: int | None
    examined: Examined | None = None
    rows: tuple[tuple[str, str, str], ...] = ()
    moved: tuple[tuple[str, float, float], ...] = ()
    curves: tuple[Curve, ...] = ()
    ticks: tuple[Tick, ...] = ()
    trouble: str = ""


def tune_page(ledger: Ledger, *, look: bool) -> TunePage:
    """What counted when and, with ``look``, what weights fitted to all judgements are worth."""
    weights, lines = ledger.tunings.weights(), tuple(ledger.tunings.lines())
    in_force = weights.tuning if weights else None
    if not look:
        return TunePage(lines=lines, in_force=in_force)
    try:
        found = tuning.examine(ledger)
    except QueryError as error:
        return TunePage(lines=lines, in_force=in_force, trouble=f"{error.what}. {error.advice}")
    most = max(one.many for one in (*found.shipped.curve, *found.tuned.curve))
    return TunePage(
        lines=lines,
        in_force=in_force,
        examined=found,
        rows=tuple(tuning.figure_rows(found.shipped, found.tuned)),
        moved=tuple((tuning.sign_words(m.sign), m.shipped, m.tuned) for m in found.moved[:_MOVED]),
        curves=(
            _curve("as shipped", found.shipped.curve, most),
            _curve("tuned", found.tuned.curve, most),
        ),
        ticks=tuple(Tick(words=f"{at:.1f}", x=_across(at), y=_down(at)) for at in _TICKS),
    )


def apply_seen(ledger: Ledger, digest: str, *, by: str, note: str) -> int:
    """Let the weights count that somebody saw, known by their ``digest``; gives the number of the
    tuning. Raises ``QueryError`` when the judgements came to say something else since."""
    found = tuning.examine(ledger)
    if found.digest != digest:
        what = "the judgements have changed since the curve was drawn"
        raise QueryError("the weights", what, "Look at it again")
    return tuning.apply(ledger, found, by=by, note=note)


def _curve(name: str, bins: Sequence[Bin], most: int) -> Curve:
    return Curve(name=name, dots=tuple(_dot(one, most) for one in bins))


def _dot(one: Bin, most: int) -> Dot:
    flags = counted(one.many, "flag")
    return Dot(
        x=_across(one.score),
        y=_down(one.confirmed),
        radius=round(max(_SMALLEST, _LARGEST * sqrt(one.many / most)), 1),
        label=f"{flags} of score {one.score:.2f}: {tuning.percent(one.confirmed)} confirmed",
    )


def _across(share: float) -> float:
    return round(EDGE + SIDE * share, 1)


def _down(share: float) -> float:
    return round(_LARGEST + SIDE * (1.0 - share), 1)

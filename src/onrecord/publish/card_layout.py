"""Where everything stands on a card: texts and marks with places in pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from onrecord.publish.card import LEFT_OUT, Card, CardSide, Run
from onrecord.publish.card_text import LEADING, Box, Set, one_line, run_width, set_in

INK, QUIET, ACCENT, PAPER, MARK, RULE = (
    "#17181a",
    "#55585c",
    "#8a1c1c",
    "#fdfcfa",
    "#ffe07a",
    "#cfccc5",
)
_MARGIN, _GAP = 48, 56
_HEAD, _FOOT = 138, 56
_SIZES = range(44, 17, -1)
_CAPTION, _SOURCE = 96, 58
"""How much of a column stands above and under its quotation."""
_LEFT_OUT = "[…]: words left out here; the page has them."
_NOTE = "onrecord · The words are characters of the pages they come from."


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words at a place (the left end of their base line), and how wide they are."""

    x: float
    y: float
    text: str
    size: int
    fill: str
    bold: bool = False
    length: float
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A marked stretch: the rectangle behind its words."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where one of the two statements has its room."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The size of a card in pixels, and whether the statements stand side by side."""

    width: int
    height: int
    beside: bool

    @property
    def columns(self) -> tuple[Column, Column]:
        """The room of the first and of the second statement."""
        wide, high = self.width - 2 * _MARGIN, self.height - _HEAD - _FOOT
        if self.beside:
            half = (wide - _GAP) / 2
            first = Column(x=_MARGIN, y=_HEAD, width=half, height=high)
            return first, Column(x=_MARGIN + half + _GAP, y=_HEAD, width=half, height=high)
        half = (high - _GAP / 2) / 2
        first = Column(x=_MARGIN, y=_HEAD, width=wide, height=half)
        return first, Column(x=_MARGIN, y=_HEAD + half + _GAP / 2, width=wide, height=half)


SHAPES = {
    "wide": Shape(width=1200, height=675, beside=True),
    "square": Shape(width=1080, height=1080, beside=False),
}
"""The cards that are made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All that a card shows; ``rule`` is the line between the statements: its two ends."""

    shape: Shape
    texts: tuple[Text, ...]
    marks: tuple[Mark, ...]
    rule: tuple[float, float, float, float]


def laid_out(card: Card, shape: Shape) -> Layout:
    """``card`` in a ``shape``."""
    sides = (card.first, card.second)
    placed = [
        (side, column, _set(side, column))
        for side, column in zip(sides, shape.columns, strict=True)
    ]
    texts = list(_head(card, shape))
    for side, column, words in placed:
        texts += [*_caption(side, column), *_source(side, column), *_quote(words, column)]
    texts.append(
        _foot(shape, cut=any(words.cut or LEFT_OUT in side.words for side, _, words in placed))
    )
    marks = tuple(mark for _, column, words in placed for mark in _marks(words, column))
    return Layout(shape=shape, texts=tuple(texts), marks=marks, rule=_rule(shape))


def _set(side: CardSide, column: Column) -> Set:
    """The quotation in its room."""
    room = Box(width=column.width, height=column.height - _CAPTION - _SOURCE, sizes=_SIZES)
    return set_in(side.runs, room, quoted=side.needs_marks)


def _head(card: Card, shape: Shape) -> Iterator[Text]:
    room = shape.width - 2 * _MARGIN
    yield _text(one_line(card.title, 30, room, "-Bold"), _MARGIN, 70, 30, bold=True)
    told = set_in([Run(card.confirmed)], Box(width=room, height=50, sizes=(18, 16, 14, 12)))
    for number, line in enumerate(told.lines):
        words = "".join(run.text for run in line)
        yield _text(words, _MARGIN, 102 + number * 20, told.size, fill=ACCENT)


def _caption(side: CardSide, column: Column) -> Iterator[Text]:
    x, y, room = column.x, column.y, column.width
    yield _text(one_line(side.speaker, 25, room, "-Bold"), x, y + 28, 25, bold=True)
    if side.role:
        yield _text(one_line(side.role, 16, room), x, y + 80, 16, fill=QUIET)
    how = "" if side.own_words else ", in the words of the page"
    yield _text(one_line(f"{side.verb} · {side.said}{how}", 18, room), x, y + 56, 18)


def _source(side: CardSide, column: Column) -> Iterator[Text]:
    x, bottom, room = column.x, column.y + column.height, column.width
    told = f"{side.outlet}, {side.published}"
    yield _text(one_line(told, 17, room), x, bottom - 28, 17)
    place = one_line(side.place, 14, room)
    yield _text(place, x, bottom - 6, 14, fill=QUIET, link=side.link)


def _quote(words: Set, column: Column) -> Iterator[Text]:
    for run, x, base in _runs(words, column):
        yield _text(run.text, x, base, words.size, bold=run.marked)


def _marks(words: Set, column: Column) -> Iterator[Mark]:
    size = words.size
    for run, x, base in _runs(words, column):
        if run.marked:
            yield Mark(
                x=_near(x - 2),
                y=_near(base - size * 0.96),
                width=_near(run_width(run, size) + 4),
                height=_near(size * 1.26),
            )


def _runs(words: Set, column: Column) -> Iterator[tuple[Run, float, float]]:
    """Each run with the left end of its base line."""
    for number, line in enumerate(words.lines, start=1):
        base = column.y + _CAPTION + number * words.size * LEADING - words.size * 0.3
        places = accumulate((run_width(run, words.size) for run in line), initial=column.x)
        for run, x in zip(line, places, strict=False):
            yield run, x, base


def _foot(shape: Shape, *, cut: bool) -> Text:
    told = f"{_NOTE} {_LEFT_OUT}" if cut else _NOTE
    room = shape.width - 2 * _MARGIN
    return _text(one_line(told, 14, room), _MARGIN, shape.height - 22, 14, fill=QUIET)


def _rule(shape: Shape) -> tuple[float, float, float, float]:
    first, second = shape.columns
    if shape.beside:
        middle = (first.x + first.width + second.x) / 2
        return middle, first.y + 8, middle, first.y + first.height
    middle = (first.y + first.height + second.y) / 2
    return first.x, middle, first.x + first.width, middle


def _text(  # noqa: PLR0913 -- what a word on paper has
    text: str,
    x: float,
    y: float,
    size: int,
    *,
    fill: str = INK,
    bold: bool = False,
    link: str | None = None,
) -> Text:
    length = run_width(Run(text, bold), size)
    return Text(
        x=_near(x),
        y=_near(y),
        text=text,
        size=size,
        fill=fill,
        bold=bold,
        length=_near(length),
        link=link,
    )


def _near(value: float) -> float:
    return round(value, 1)

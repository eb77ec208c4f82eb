"""A line chart as SVG, drawn by hand: both axes logarithmic, one line a measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10

_WIDTH, _HEIGHT = 640, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 190, 46, 50
_COLOURS = ("#1b6ca8", "#c8553d", "#588157", "#8a5a9e", "#6b6b6b", "#b08900")

Line = Sequence[tuple[float, float]]


def chart(
    title: str, x_name: str, y_name: str, lines: Mapping[str, Line], *, pairs: bool = False
) -> str:
    """An SVG document with ``lines`` of points ``(x, y)``, all above zero, and their names. Lines
    in ``pairs`` share a colour, and the second of each is dashed."""
    across = _Axis([x for line in lines.values() for x, _ in line], _LEFT, _WIDTH - _RIGHT)
    up = _Axis([y for line in lines.values() for _, y in line], _HEIGHT - _BOTTOM, _TOP)
    parts = [_text(_LEFT, 18, title, bold=True), *_grid(across, up)]
    parts += [_text(_LEFT, _HEIGHT - 10, x_name), _text(_LEFT, _TOP - 10, y_name)]
    for number, (name, line) in enumerate(lines.items()):
        points = [(across.at(x), up.at(y)) for x, y in line]
        colour = _COLOURS[(number // 2 if pairs else number) % len(_COLOURS)]
        style = f'stroke="{colour}" stroke-width="2"'
        if pairs and number % 2:
            style += ' stroke-dasharray="5 4"'
        parts += [*_line(points, style, colour), *_legend(name, style, number)]
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'font-family="sans-serif" font-size="11">\n'
        f'<rect width="100%" height="100%" fill="white"/>\n{body}\n</svg>\n'
    )


class _Axis:
    """Whole powers of ten around ``values``, laid out from ``start`` to ``end``."""

    def __init__(self, values: Sequence[float], start: int, end: int) -> None:
        self._low, high = floor(log10(min(values))), ceil(log10(max(values)))
        self._start = start
        self._step = (end - start) / max(1, high - self._low)
        self.marks = [10.0**power for power in range(self._low, high + 1)]

    def at(self, value: float) -> float:
        """Where ``value`` stands."""
        return self._start + (log10(value) - self._low) * self._step


def _grid(across: _Axis, up: _Axis) -> list[str]:
    right, low = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    parts = []
    for mark in across.marks:
        x = across.at(mark)
        parts.append(f'<path d="M{x:.0f} {_TOP}V{low}" stroke="#ddd"/>')
        parts.append(_text(x - 14, low + 16, f"{mark:,.0f}"))
    for mark in up.marks:
        y = up.at(mark)
        parts.append(f'<path d="M{_LEFT} {y:.0f}H{right}" stroke="#ddd"/>')
        parts.append(_text(20, y + 4, f"{mark:,g}"))
    return parts


def _line(points: Sequence[tuple[float, float]], style: str, colour: str) -> list[str]:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return [
        f'<polyline points="{path}" fill="none" {style}/>',
        *(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points),
    ]


def _legend(name: str, style: str, number: int) -> list[str]:
    x, y = _WIDTH - _RIGHT + 12, _TOP + 16 + 18 * number
    return [f'<path d="M{x} {y - 4}h24" {style}/>', _text(x + 30, y, name)]


def _text(x: float, y: float, words: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.0f}" y="{y:.0f}"{weight}>{escape(words)}</text>'

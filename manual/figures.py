"""Measured figures in the words of a page, taken from where they are pinned.

A page says ``{{ floor relations.conflict_p }}`` for a number of ``eval/floors.json`` (what the
whole evaluation gave when it was pinned), and ``{{ table | read | }}`` for the table of
``BENCHMARKS.md`` whose first line begins like this.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import takewhile

ASKED = re.compile(r"\{\{ (floor|table) ([^{}\n]{1,120}) \}\}")

Floors = Mapping[str, Mapping[str, float]]


class FigureMissing(Exception):
    """A page asks for a figure that nobody measures any longer."""


def filled(text: str, floors: Floors, benchmarks: str) -> str:
    """``text`` with its figures.

    Raises ``FigureMissing`` for one that is neither pinned nor in a table.
    """

    def figure(asked: re.Match[str]) -> str:
        kind, name = asked.groups()
        return _floor(name, floors) if kind == "floor" else _table(name, benchmarks)

    return ASKED.sub(figure, text)


def _floor(name: str, floors: Floors) -> str:
    task, _, measure = name.partition(".")
    try:
        return f"{floors[task][measure]:g}"
    except KeyError:
        raise FigureMissing(
            f"eval/floors.json pins no {name!r}: name another figure on the page"
        ) from None


def _table(beginning: str, benchmarks: str) -> str:
    lines = benchmarks.splitlines()
    for number, line in enumerate(lines):
        if line.startswith(beginning):
            return "\n".join(takewhile(lambda row: row.startswith("|"), lines[number:]))
    raise FigureMissing(
        f"BENCHMARKS.md has no table that begins with {beginning!r}: name another on the page"
    )

"""Measured figures in the words of a page: ``python -m manual.figures`` writes them anew.

A page has ``<!-- floor relations.conflict_p -->`` right behind a number of ``eval/floors.json``
(what the whole evaluation gave when it was pinned), and ``<!-- table | read | -->``, with an empty
line, before the table of ``BENCHMARKS.md`` whose first line begins like this. Whoever reads the
file as it is sees the figures alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from itertools import takewhile
from pathlib import Path

ROOT = Path(__file__).parents[1]
NUMBER = re.compile(r"[0-9.]{0,12}<!-- floor ([^\n<>]{1,120}) -->")
TABLE = re.compile(r"<!-- table ([^\n<>]{1,120}) -->\n\n(?:\|[^\n]*\n)*")
MARK = re.compile(r"<!-- floor [^\n<>]{1,120} -->|<!-- table [^\n<>]{1,120} -->\n\n")

Floors = Mapping[str, Mapping[str, float]]


class FigureMissing(Exception):
    """A page asks for a figure that nobody measures any longer."""


def filled(text: str, floors: Floors, benchmarks: str) -> str:
    """``text`` with its figures, and what asks for them, as it has to be now.

    Raises ``FigureMissing`` for one that is neither pinned nor in a table.
    """

    def number(asked: re.Match[str]) -> str:
        return f"{_floor(asked[1], floors)}<!-- floor {asked[1]} -->"

    def table(asked: re.Match[str]) -> str:
        return f"<!-- table {asked[1]} -->\n\n{_table(asked[1], benchmarks)}\n"

    return TABLE.sub(table, NUMBER.sub(number, text))


def unmarked(text: str) -> str:
    """``text`` with its figures alone, without what asks for them."""
    return MARK.sub("", text)


def pages() -> dict[Path, str]:
    """What each page of ``docs/`` has to be. Raises ``FigureMissing``."""
    floors = json.loads((ROOT / "eval" / "floors.json").read_text(encoding="utf-8"))["full"]
    benchmarks = (ROOT / "BENCHMARKS.md").read_text(encoding="utf-8")
    return {
        path: filled(path.read_text(encoding="utf-8"), floors, benchmarks)
        for path in sorted((ROOT / "docs").glob("*.md"))
    }


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


def main() -> None:
    """Write the pages whose figures are others now."""
    for path, text in pages().items():
        if path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

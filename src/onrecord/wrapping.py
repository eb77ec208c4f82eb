"""Texts whose lines were broken to fit a width, as in wire copy and mail, read as they run."""

from __future__ import annotations

import re
from functools import lru_cache

_WRAP = re.compile(r"(?<=\S)(?:\r\n|\n)(?=[^\s\-*•>])")
_WIDEST = 100
_FEWEST = 2
_FULL = 0.6
_RUNS_ON = 0.4


@lru_cache(maxsize=64)
def unwrapped(text: str) -> str:
    """``text`` with blanks for the line breaks that only fit it to a width, as in wire copy and
    mail; each character keeps its place.

    A text is wrapped when no line is wider than a page was, most that another follows are nearly
    full, and many of those that follow go on in lower case. Lines that are indented, marked as
    items or come after an empty one begin paragraphs.
    """
    wraps = list(_WRAP.finditer(text))
    if len(wraps) < _FEWEST:
        return text
    lines = [text.rfind("\n", 0, m.start()) + 1 for m in wraps]
    widths = [m.start() - start for m, start in zip(wraps, lines, strict=True)]
    full = [width >= _FULL * max(widths) for width in widths]
    on = [text[m.end()].islower() for m in wraps]
    if _widest(text) > _WIDEST or sum(on) < _RUNS_ON * len(wraps) or 2 * sum(full) < len(wraps):
        return text
    letters = list(text)
    for wrap, fits, runs_on in zip(wraps, full, on, strict=True):
        if fits or runs_on:
            letters[wrap.start() : wrap.end()] = " " * (wrap.end() - wrap.start())
    return "".join(letters)


def _widest(text: str) -> int:
    return max(map(len, text.splitlines()))

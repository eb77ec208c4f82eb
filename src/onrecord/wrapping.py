"""Texts whose lines were broken to fit a width, as in wire copy and mail, read as they run."""

from __future__ import annotations

import re
from functools import lru_cache

_WRAP = re.compile(r"(?<=\S)(?:\r\n|\n)(?=[^\s\-*•>])")
_INDENTED = re.compile(r"\n[ \t]{2,12}(?=[^\s\-*•>])")
_ENDED = frozenset(".?!:;\"”’')")
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
    items or come after an empty one begin paragraphs. Where all paragraphs are indented, a short
    line that ends no sentence goes on as well: the first one, whose dateline was cut off.
    """
    if _widest(text) > _WIDEST:
        return text
    wraps = list(_WRAP.finditer(text))
    if len(wraps) < _FEWEST:
        return text
    lines = [text.rfind("\n", 0, m.start()) + 1 for m in wraps]
    widths = [m.start() - start for m, start in zip(wraps, lines, strict=True)]
    least = _FULL * max(widths)
    full = [width >= least for width in widths]
    on = [text[m.end()].islower() for m in wraps]
    if sum(on) < _RUNS_ON * len(wraps) or 2 * sum(full) < len(wraps):
        return text
    letters = list(text)
    indented = len(_INDENTED.findall(text)) >= _FEWEST
    for wrap, fits, runs_on in zip(wraps, full, on, strict=True):
        open_end = indented and text[wrap.start() - 1] not in _ENDED
        if fits or runs_on or open_end:
            letters[wrap.start() : wrap.end()] = " " * (wrap.end() - wrap.start())
    return "".join(letters)


def _widest(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)

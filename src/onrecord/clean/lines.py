"""The lines of a plain-text scrape, with their place in the raw text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records import Span

_LINE = re.compile(r"[^\n]+")
_FINAL = re.compile(
    r"""[.!?:;…。！？؟।]["'”’»›)\]*]{0,3}(?:\s?[—–-]{0,2}\s?\([A-Z][^()]{1,40}\))?$"""
)
_TAIL = 60

# A wrapped text has most of its lines broken in mid-sentence near one width.
_WRAP_MIN, _WRAP_MAX = 40, 110
_WRAP_SHARE = 0.5
_WRAP_LINES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space at its ends; ``gap`` is true after an empty line."""

    span: Span
    text: str
    gap: bool


def split_lines(raw: str, start: int = 0) -> list[Line]:
    """The lines of ``raw`` from ``start`` on that hold more than white space, in order."""
    lines: list[Line] = []
    last = start
    for match in _LINE.finditer(raw, start):
        text = match.group().strip()
        if text:
            at = match.start() + match.group().index(text)
            gap = raw.count("\n", last, at) > 1
            lines.append(Line(Span(at, at + len(text)), text, gap))
            last = at + len(text)
    return lines


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, closing quotation marks and brackets aside."""
    return bool(_FINAL.search(text[-_TAIL:]))


def unwrap(lines: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs of ``lines``: one line each, or the lines a wrapped one was broken into."""
    if not _is_wrapped(lines):
        return [[line] for line in lines]
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and _continues(paragraphs[-1][-1], line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the text was broken by hand or by a mailer at a fixed width."""
    wide = sum(len(line.text) >= _WRAP_MIN for line in lines)
    broken = sum(_breaks_sentence(a, b) for a, b in pairwise(lines))
    longest = max((len(line.text) for line in lines), default=0)
    return wide >= _WRAP_LINES and broken >= _WRAP_SHARE * wide and longest <= _WRAP_MAX


def _breaks_sentence(a: Line, b: Line) -> bool:
    return not b.gap and len(a.text) >= _WRAP_MIN and not ends_sentence(a.text)


def _continues(a: Line, b: Line) -> bool:
    return not b.gap and (len(a.text) >= _WRAP_MIN or b.text[:1].islower())

"""The paragraphs of a plain-text scrape, with their place in the raw text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records import Span, Spans

_LINE = re.compile(r"[^\n]+")
_FINAL = re.compile(
    r"""[.!?:;…。！？؟।]["'”’»›)\]*]{0,3}(?:\s?[—–-]{0,2}\s?\([A-Z][^()]{1,40}\))?$"""
)
_TAIL = 60

# A wrapped text has most of its lines broken in mid-sentence near one width.
_WRAP_MIN, _WRAP_MAX = 40, 110
_WRAP_SHARE = 0.4
_WRAP_LINES = 3
_LONG_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the raw text, or the lines that it was broken into, joined by one space.

    ``gap`` is true after an empty line.
    """

    text: str
    spans: Spans
    gap: bool

    def head(self, length: int) -> Paragraph:
        """The first ``length`` characters, less white space and dashes at the end."""
        text = self.text[:length].rstrip(" —–-")
        spans: list[Span] = []
        left = len(text)
        for start, end in self.spans:
            if left > 0:
                spans.append(Span(start, min(end, start + left)))
            left -= end - start + 1
        return Paragraph(text, tuple(spans), self.gap)


def split_paragraphs(raw: str, start: int = 0) -> list[Paragraph]:
    """The paragraphs of ``raw`` from ``start`` on that hold more than white space, in order."""
    lines: list[Paragraph] = []
    last = start
    for match in _LINE.finditer(raw, start):
        text = match.group().strip()
        if text:
            at = match.start() + match.group().index(text)
            gap = raw.count("\n", last, at) > 1
            last = at + len(text)
            lines.append(Paragraph(text, (Span(at, last),), gap))
    return _unwrap(lines) if _is_wrapped(lines) else lines


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, closing quotation marks and credit aside."""
    return bool(_FINAL.search(text[-_TAIL:]))


def _unwrap(lines: Sequence[Paragraph]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    width = 0
    for line in lines:
        if paragraphs and not line.gap and (width >= _WRAP_MIN or line.text[:1].islower()):
            before = paragraphs.pop()
            text = f"{before.text} {line.text}"
            paragraphs.append(Paragraph(text, before.spans + line.spans, before.gap))
        else:
            paragraphs.append(line)
        width = len(line.text)
    return paragraphs


def _is_wrapped(lines: Sequence[Paragraph]) -> bool:
    """Whether the text was broken by hand or by a mailer at a fixed width."""
    wide = sum(len(line.text) >= _WRAP_MIN for line in lines)
    broken = sum(_breaks_sentence(a, b) for a, b in pairwise(lines))
    long = sum(len(line.text) > _WRAP_MAX for line in lines)
    return wide >= _WRAP_LINES and broken >= _WRAP_SHARE * wide and long <= _LONG_SHARE * wide


def _breaks_sentence(a: Paragraph, b: Paragraph) -> bool:
    within = len(a.text) >= _WRAP_MIN and not ends_sentence(a.text)
    return within and not b.gap and b.text[:1].islower()

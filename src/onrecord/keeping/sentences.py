"""Sentences and words of a text, as far as it takes to lay two versions side by side."""

from __future__ import annotations

import re

from onrecord.records import Span
from onrecord.spans import paragraphs, trim

_END = re.compile(r"[.!?…][\"”’»)\]]{0,3}\s{1,10}(?=[\"“‘«(\[]{0,2}[A-Z0-9])")
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*%?")
_APOSTROPHE = str.maketrans("’ʼ", "''")

Words = tuple[str, ...]


def sentences(text: str) -> list[Span]:
    """The sentences of ``text``, trimmed; a line of its own is one, or several.

    Abbreviations may cut one in two: both versions are cut in the same places.
    """
    return [span for line in paragraphs(text) for span in _in_line(text, line)]


def _in_line(text: str, line: Span) -> list[Span]:
    ends = [m.end() for m in _END.finditer(text, line.start, line.end)]
    starts = [line.start, *ends]
    spans = (trim(text, Span(*pair)) for pair in zip(starts, [*ends, line.end], strict=True))
    return [span for span in spans if span.start < span.end]


def words(text: str) -> Words:
    """The words and numbers of ``text`` as they are written, without punctuation."""
    return tuple(_WORD.findall(text.translate(_APOSTROPHE)))


def folded(text: str) -> Words:
    """The words of ``text`` without regard to case."""
    return tuple(word.casefold() for word in words(text))

"""Small helpers on spans of a text. All offsets are half-open and count code points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.records import Quoted, Span, Spans

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def text_of(text: str, spans: Iterable[Span]) -> str:
    """The characters at ``spans``, in order, joined by one space."""
    return " ".join(text[s:e] for s, e in spans)


def quoted(text: str, spans: Spans) -> Quoted:
    """``spans`` together with the characters that they yield."""
    return Quoted(text=text_of(text, spans), spans=spans)


def trim(text: str, span: Span) -> Span:
    """``span`` without white space at its ends; empty spans collapse onto their start."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def overlap(a: Span, b: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def contains(outer: Span, inner: Span) -> bool:
    """Whether ``inner`` lies wholly in ``outer``."""
    return outer.start <= inner.start and inner.end <= outer.end


def covered(spans: Sequence[Span], inner: Span) -> bool:
    """Whether ``inner`` lies wholly in one of ``spans``."""
    return any(contains(outer, inner) for outer in spans)


def hull(spans: Sequence[Span]) -> Span:
    """The smallest span that holds all of ``spans`` (at least one)."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def merge(spans: Iterable[Span]) -> Spans:
    """``spans`` sorted, with those that touch or overlap made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def paragraphs(text: str) -> list[Span]:
    """The lines of ``text`` that hold more than white space, trimmed: our unit of discourse."""
    found = (trim(text, Span(*m.span())) for m in _LINE.finditer(text))
    return [span for span in found if span.start < span.end]

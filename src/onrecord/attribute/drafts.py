"""A draft is an attribution in the making: which rule found it, and its three roles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.attribute.tokens import without_edges
from onrecord.records import Span, Spans
from onrecord.spans import merge, paragraphs, trim


@dataclass(frozen=True, slots=True)
class Draft:
    """What one rule found; ``rule`` names it in the table of confidences."""

    rule: str
    content: Spans
    source: Spans = ()
    cue: Spans = ()


def without(span: Span, holes: Spans) -> list[Span]:
    """``span`` less the ``holes``: the pieces that remain, in order."""
    pieces, at = [], span.start
    for hole in sorted(holes):
        if hole.end <= at or hole.start >= span.end:
            continue
        if hole.start > at:
            pieces.append(Span(at, hole.start))
        at = max(at, hole.end)
    if at < span.end:
        pieces.append(Span(at, span.end))
    return pieces


def joined(first: Draft, second: Draft) -> Draft:
    """Two drafts of one cue as one: their contents together, the first's other roles if any."""
    return replace(
        first,
        content=merge(first.content + second.content),
        source=first.source or second.source,
        cue=first.cue or second.cue,
    )


def by_paragraph(text: str, spans: Spans) -> Spans:
    """``spans`` cut where paragraphs end."""
    return tuple(
        trim(text, Span(span.start + place.start, span.start + place.end))
        for span in spans
        for place in paragraphs(text[slice(*span)])
    )


def tidy(text: str, spans: Spans) -> Spans:
    """``spans`` without edges of space and punctuation; those without a word are dropped."""
    bare = (without_edges(text, span) for span in by_paragraph(text, spans))
    return tuple(span for span in bare if any(c.isalnum() for c in text[slice(*span)]))

"""The words of a statement selected as the W3C Web Annotation Data Model (2017, 4.2) has it, and
the passage that they stand in."""

from __future__ import annotations

from onrecord.mcp.shapes import PassageData, PositionSelector, QuoteSelector, Selectors
from onrecord.publish.passages import text_quote
from onrecord.records import Span, Spans
from onrecord.spans import hull, overlap, paragraphs

LONGEST_QUOTE = 20_000
"""Characters of words that are given again in a TextQuoteSelector."""
REACH = 1_500
"""How many characters of its paragraphs a passage has to either side of the words."""


def passage_data(text: str, content: Spans) -> PassageData:
    """The paragraphs of ``text`` that hold ``content``, with one more to either side, and the
    selectors of each of its spans. Offsets are half-open and count code points of ``text``."""
    whole = hull(content)
    frame = _paragraphs_around(text, whole)
    near = Span(max(frame.start, whole.start - REACH), min(frame.end, whole.end + REACH))
    last = min(near.end, near.start + LONGEST_QUOTE + 2 * REACH)
    return PassageData(
        passage=text[near.start : last],
        start=near.start,
        cut=(near.start, last) != frame,
        selectors=[_selectors(text, span) for span in content],
    )


def _paragraphs_around(text: str, whole: Span) -> Span:
    lines = paragraphs(text)
    touched = [place for place, line in enumerate(lines) if overlap(line, whole)]
    if not touched:
        return whole
    near = lines[max(0, touched[0] - 1) : touched[-1] + 2]
    return hull([*near, whole])


def _selectors(text: str, span: Span) -> Selectors:
    quote = QuoteSelector(**text_quote(text, span)._asdict())
    short = span.end - span.start <= LONGEST_QUOTE
    return Selectors(
        position=PositionSelector(start=span.start, end=span.end), quote=quote if short else None
    )

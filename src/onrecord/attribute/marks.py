"""What quotation marks say of a content: where it must end, and what kind it is."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribute.quotes import Quotation
from onrecord.records import Kind, Span, Spans
from onrecord.spans import contains, overlap


def paired(quotes: Sequence[Quotation]) -> list[Span]:
    """The quotations that can be relied on: closed, or taken up in the next paragraph."""
    return [quote.span for quote in quotes if quote.closed or quote.goes_on]


def kind_of(text: str, content: Spans, quotes: Sequence[Quotation]) -> Kind:
    """Direct when every fragment is all quotation, mixed when some words are, else indirect.

    What stands inside another's quotation is no quotation of its own.
    """
    marked = paired(quotes)
    touching = [[quote for quote in marked if overlap(quote, part)] for part in content]
    if not any(touching) or _is_nested(content, marked):
        return "indirect"
    bare = any(
        not quotes_of or _has_words_outside(text, part, quotes_of)
        for part, quotes_of in zip(content, touching, strict=True)
    )
    return "mixed" if bare else "direct"


def respected(part: Span, cue: Spans, quotes: Sequence[Quotation]) -> Span:
    """The content ``part`` of a cue, so that it cuts no quotation.

    A cue inside a quotation keeps its content inside; any other takes whole each quotation that
    its content touches.
    """
    start, end = part
    for quote in quotes:
        if not (quote.closed or quote.goes_on):
            continue
        if any(contains(quote.span, span) for span in cue):
            start = min(max(start, quote.inner.start), quote.inner.end)
            return Span(start, max(start, min(end, quote.inner.end)))
        if overlap(quote.span, part):
            start, end = min(start, quote.span.start), max(end, quote.span.end)
    return Span(start, end)


def _is_nested(content: Spans, marked: Sequence[Span]) -> bool:
    """Whether all of the content lies within one quotation that says more."""
    first, last = content[0].start, content[-1].end
    return any(
        quote.start < first and last < quote.end and last - first + 4 < quote.end - quote.start
        for quote in marked
    )


def _has_words_outside(text: str, part: Span, quotes: Sequence[Span]) -> bool:
    at, rest = part.start, []
    for quote in quotes:
        rest.append(text[at : max(at, quote.start)])
        at = max(at, quote.end)
    return any(c.isalnum() for c in "".join(rest) + text[at : part.end])

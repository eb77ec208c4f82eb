"""Passages of a text as the Web Annotation Data Model selects them (W3C, 2017, sections 4.2.4 and
4.2.5): by the words with what stands around them, and by their position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from onrecord.publish.identifiers import text_name
from onrecord.records import Article, Span, Spans

AROUND = 32
"""How many characters before and after the words are given, where there are so many."""


class TextQuote(NamedTuple):
    """Words, and the characters right before and after them."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The characters ``[start, end)`` of the text named ``source``, in code points."""

    source: str
    quote: TextQuote
    start: int
    end: int


def passages(article: Article, spans: Spans) -> tuple[Passage, ...]:
    """The passages at ``spans`` of the article's text."""
    name = text_name(article.text)
    return tuple(
        Passage(source=name, quote=text_quote(article.text, span), start=span.start, end=span.end)
        for span in spans
    )


def text_quote(text: str, span: Span) -> TextQuote:
    """The words at ``span`` of ``text``, with what stands around them there."""
    return TextQuote(
        exact=text[span.start : span.end],
        prefix=text[max(0, span.start - AROUND) : span.start],
        suffix=text[span.end : span.end + AROUND],
    )

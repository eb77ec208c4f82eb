"""Cuts a text into the windows that the attribution tagger reads one at a time.

A window is a paragraph. A paragraph that announces what follows (it ends in a colon, or leaves a
quotation open that the next one resumes) is joined with the next; a very long one is cut at
sentence ends. A dateline such as "HARROWMERE:" is left out, for it looks like a speaker's label.
"""

from __future__ import annotations

import re

from onrecord.records import Span
from onrecord.spans import paragraphs, trim

MAX_CHARACTERS = 1200
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]{0,3}\s+(?=[A-Z\"'“‘(\[])")
_OPENERS = "“\"'‘"
_CAPITALS_LABEL = re.compile(r"[A-Z][A-Z'’./-]{1,40}(?: [A-Z'’./-]{1,40}){0,2}: (?![“\"'‘])")
#: A headline or a turn may be shorter; a story's first paragraph seldom is.
_STORY_PARAGRAPH = 80


def windows(text: str) -> list[Span]:
    """Return the windows of ``text`` in reading order, trimmed, none empty.

    Windows never overlap; together they hold every character that is not white space or dateline.
    """
    joined: list[Span] = []
    for span in _without_dateline(text, paragraphs(text)):
        if joined and _joins(text, joined[-1], span):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return [piece for span in joined for piece in _cut(text, span)]


def _without_dateline(text: str, places: list[Span]) -> list[Span]:
    """The paragraphs, the one label in capitals left out; several are the turns of a transcript."""
    labels = [(i, m) for i, p in enumerate(places) if (m := _CAPITALS_LABEL.match(text, *p))]
    if len(labels) != 1:
        return places
    at, label = labels[0]
    if places[at].end - places[at].start < _STORY_PARAGRAPH:
        return places
    return [*places[:at], Span(label.end(), places[at].end), *places[at + 1 :]]


def _joins(text: str, before: Span, after: Span) -> bool:
    """Whether ``before`` announces ``after``."""
    if after.end - before.start > MAX_CHARACTERS:
        return False
    head = text[before.start : before.end]
    if head.endswith(":"):
        return True
    left_open = head.count("“") > head.count("”") or head.count('"') % 2 == 1
    return left_open and text[after.start] in _OPENERS


def _cut(text: str, span: Span) -> list[Span]:
    """``span`` in pieces of at most ``MAX_CHARACTERS``, cut at sentence ends where there are."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > MAX_CHARACTERS:
        limit = start + MAX_CHARACTERS
        ends = [m.end() for m in _SENTENCE_END.finditer(text, start, limit)]
        end = ends[-1] if ends else _word_end(text, start, limit)
        pieces.append(trim(text, Span(start, end)))
        start = end
    pieces.append(trim(text, Span(start, span.end)))
    return [piece for piece in pieces if piece.start < piece.end]


def _word_end(text: str, start: int, limit: int) -> int:
    """The last place at or before ``limit`` where a word ends, or ``limit`` if there is none."""
    end = limit
    while end > start + 1 and not text[end - 1].isspace():
        end -= 1
    return end if end > start + 1 else limit

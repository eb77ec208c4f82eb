"""Quotations of one attribution that another's sentence parts: only those by the cue are its own.

In `“We stay,” Brenn said. Vale called that a joke. “He will go,” …` the second quotation is not
Brenn's, however it was found: a new speaker stands between them.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.cues import SPEECH
from onrecord.attribute.quotes import Quotation
from onrecord.attribute.tokens import SUBJECTS
from onrecord.language import stretch, tokens
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import overlap

_SAME = frozenset({"he", "she", "they", "it", "who"})


def of_one_voice(doc: Doc, found: Attribution, quotes: Sequence[Quotation]) -> Spans:
    """The content without the fragments that the sentence of somebody else parts from the cue.

    Somebody else is a named subject who is not in the source, or whoever says something in words
    of the reporter. Offsets are code points of ``doc``.
    """
    if not found.cue or len(found.content) < 2:
        return found.content
    parts, cue = found.content, found.cue[0]
    near = min(range(len(parts)), key=lambda i: _distance(parts[i], cue))
    first = last = near
    while first and not _parted(doc, found, quotes, parts[first - 1].end, parts[first].start):
        first -= 1
    while last + 1 < len(parts) and not _parted(
        doc, found, quotes, parts[last].end, parts[last + 1].start
    ):
        last += 1
    return parts[first : last + 1]


def _distance(part: Span, cue: Span) -> int:
    return max(part.start - cue.end, cue.start - part.end)


def _parted(
    doc: Doc, found: Attribution, quotes: Sequence[Quotation], start: int, end: int
) -> bool:
    """Whether a sentence of the reporter's between two fragments has another subject."""
    home = {t.sent.start for t in tokens(doc, found.cue)}
    between = [
        token
        for token in stretch(doc, start, end)
        if token.sent.start not in home and not _is_quoted(token, quotes)
    ]
    known = {t.lower_ for t in tokens(doc, found.source)}
    return any(_is_another(token, known) for token in between if token.dep_ in SUBJECTS)


def _is_another(subject: Token, known: set[str]) -> bool:
    verb = subject.head
    if verb.dep_ != "ROOT" or subject.lower_ in known | _SAME:
        return False
    named = subject.pos_ == "PROPN" or subject.ent_type_ == "PERSON"
    return named or verb.lemma_.lower() in SPEECH


def _is_quoted(token: Token, quotes: Sequence[Quotation]) -> bool:
    place = Span(token.idx, token.idx + len(token))
    return any(overlap(quote.span, place) for quote in quotes)

"""Quotation marks: pairs of every kind, found within a paragraph and never beyond it.

Typewriter, curly, low, angled, doubled and mixed marks are paired by their shape and by what
stands beside them. A mark that has no partner reaches at most the end of its paragraph. Quotations
that run over paragraphs (the opening mark repeated, the closing mark only at the end) are marked
as going on. Apostrophes are told apart from single quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.records import Span
from onrecord.spans import contains, paragraphs, trim

_DOUBLE = re.compile(r"“{1,2}|”{1,2}|\"{1,2}|„|‟|«|»|＂|``|''|‘‘|’’")
_OPENERS = "“„‟«`‘"
_CLOSERS = "”»’"
_BEFORE_OPENING = "([{—–-/…‘'’"
_SINGLE_OPENING = re.compile(r"(?<![\w’'.,!?])[‘'](?=[\w\"“(\[$£€…])")
_SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?…)%;—\-\"”])[’'](?!\w)")
_ELISION = re.compile(r"['‘](?:\d|(?:tis|twas|em|til|cause|bout|n|cuz|round)\b)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!](?=\s|$)")
_WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")
_INTRODUCED = re.compile(r"(?:[,:]|\bthat|\bas)\s?\Z")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_LONGEST_SINGLE = 1500
_SPEECH_WORDS = 6


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: ``span`` with the marks, ``inner`` without.

    ``closed`` is false when the closing mark is missing; ``goes_on`` is true when the next
    paragraph takes the quotation up again with another opening mark.
    """

    span: Span
    inner: Span
    closed: bool = True
    goes_on: bool = False


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of ``text`` in reading order; they never overlap."""
    places = paragraphs(text)
    found: list[Quotation] = []
    for number, place in enumerate(places):
        after = places[number + 1] if number + 1 < len(places) else None
        taken_up = after is not None and _opens_at(text, after.start)
        double = list(_double(text, place, taken_up))
        found += _outermost(double + list(_single(text, place)))
    return found


def reports_speech(text: str, quotation: Quotation) -> bool:
    """Whether the words look uttered: a clause or sentence, no scare quote, title or nickname."""
    words = _WORD.findall(text, *quotation.inner)
    if len(words) < 2:
        return False
    inside = text[slice(*quotation.inner)].rstrip()
    ends = inside[-1:] in ".,?!…—"
    if inside[-1:] == "," or inside[-1:] in "?!." and words[0][:1].isupper():
        ends = len(words) > 3 or not _is_title(words)
    return not _is_title(words) and len(words) >= _SPEECH_WORDS or (ends and len(words) >= 3)


def is_utterance(text: str, quotation: Quotation) -> bool:
    """Whether the words could be a short utterance ("No," he said) if a cue stands beside them."""
    inside = text[slice(*quotation.inner)].strip()
    return inside[:1].isupper() and inside[-1:] in ".,?!…"


def _is_title(words: list[str]) -> bool:
    small = [word for word in words if word[:1].islower() and word not in _SMALL]
    return len(words) > 1 and not small


def _opens_at(text: str, at: int) -> bool:
    mark = _DOUBLE.match(text, at)
    return mark is not None and mark.group()[0] not in _CLOSERS


def _reads_as_opening(text: str, mark: re.Match[str]) -> bool:
    before, after = text[: mark.start()][-1:], text[mark.end() :][:1]
    free = not before or before.isspace() or before in _BEFORE_OPENING
    if before in (":", ","):
        free = after.isupper()
    return bool(after) and not after.isspace() and free


def _reads_as_closing(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() :][:1]
    return bool(before) and not before.isspace() and not (after.isalnum() and before != ".")


def _opens(text: str, mark: re.Match[str]) -> bool:
    shape = mark.group()[0]
    if shape in _CLOSERS:
        return False
    before = text[: mark.start()][-1:]
    shaped = shape in _OPENERS and not text[mark.end() :][:1].isspace()
    alone = not before or before.isspace()
    return shaped or alone or _reads_as_opening(text, mark)


def _closes(text: str, mark: re.Match[str]) -> bool:
    shape = mark.group()[0]
    if shape in _CLOSERS or _reads_as_closing(text, mark):
        return True
    return shape == '"' and not _reads_as_opening(text, mark)


def _double(text: str, place: Span, taken_up: bool) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, *place):
        if opened is None:
            opened = mark if _opens(text, mark) else None
        elif _closes(text, mark):
            yield _pair(Span(opened.start(), mark.end()), len(opened.group()), len(mark.group()))
            opened = None
        else:
            yield _unclosed(text, opened, Span(place.start, mark.start()))
            opened = mark
    if opened is None:
        return
    if taken_up:
        span = Span(opened.start(), place.end)
        yield Quotation(span, Span(opened.end(), place.end), closed=False, goes_on=True)
    else:
        yield _unclosed(text, opened, place)


def _pair(span: Span, opening: int, closing: int) -> Quotation:
    return Quotation(span, Span(span.start + opening, span.end - closing))


def _unclosed(text: str, opened: re.Match[str], place: Span) -> Quotation:
    """The closing mark is missing: to the paragraph's end if introduced, else one sentence."""
    end = place.end
    introduced = opened.start() == place.start or _INTRODUCED.search(
        text, max(place.start, opened.start() - 6), opened.start()
    )
    stop = _SENTENCE_END.search(text, opened.end(), end)
    if stop and not introduced:
        end = stop.end()
    span = trim(text, Span(opened.start(), end))
    return Quotation(span, Span(min(opened.end(), span.end), span.end), closed=False)


def _single(text: str, place: Span) -> Iterator[Quotation]:
    at = place.start
    while opening := _SINGLE_OPENING.search(text, at, place.end):
        at = opening.end()
        if _ELISION.match(text, opening.start()) or text[opening.end()] in "'‘":
            continue
        end = _single_end(text, opening.end(), min(place.end, at + _LONGEST_SINGLE))
        if end is not None:
            yield _pair(Span(opening.start(), end), 1, 1)
            at = end


def _single_end(text: str, start: int, end: int) -> int | None:
    """Where a single quotation closes; a plural's apostrophe closes it only for want of better."""
    spare: int | None = None
    for closing in _SINGLE_CLOSING.finditer(text, start, end):
        if text[closing.start() - 1] != "s" or text[closing.end() :][:1] in ("", ",", ".", "\n"):
            return closing.end()
        spare = spare or closing.end()
        if _SINGLE_OPENING.search(text, start, closing.start()):
            break
    return spare


def _outermost(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda q: (q.span.start, -q.span.end)):
        if not kept or quotation.span.start >= kept[-1].span.end:
            kept.append(quotation)
        elif not contains(kept[-1].span, quotation.span) and not kept[-1].closed:
            kept[-1] = quotation
    return kept

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
_INCHES = re.compile(r"\d[’']\d{1,2}\Z")
_STRAIGHT = "\"'＂"
_BEFORE_OPENING = "([{—–-/…‘'’"
_SINGLE_OPENING = re.compile(r"(?<![\w’'.,!?])[‘'](?=[\w\"“(\[$£€…])")
_SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?…)%;—\-\"”])[’'](?!\w)")
_ELISION = re.compile(r"['‘](?:\d|(?:tis|twas|em|til|cause|bout|n|cuz|round)\b)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!](?=\s|$)")
_INTRODUCED = re.compile(r"(?:[,:]|\bthat|\bas)\s?\Z")
_LONGEST_SINGLE = 1500


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


def _opens_at(text: str, at: int) -> bool:
    mark = _DOUBLE.match(text, at)
    return mark is not None and mark.group()[0] not in _CLOSERS


def _before(text: str, mark: re.Match[str]) -> str:
    return text[max(0, mark.start() - 1) : mark.start()]


def _after(text: str, mark: re.Match[str]) -> str:
    return text[mark.end() : mark.end() + 1]


def _reads_as_opening(text: str, mark: re.Match[str]) -> bool:
    before, after = _before(text, mark), _after(text, mark)
    free = not before or before.isspace() or before in _BEFORE_OPENING
    if before in (":", ","):
        free = after.isupper()
    return bool(after) and not after.isspace() and free


def _reads_as_closing(text: str, mark: re.Match[str]) -> bool:
    before, after = _before(text, mark), _after(text, mark)
    return bool(before) and not before.isspace() and not (after.isalnum() and before != ".")


def _opens(text: str, mark: re.Match[str]) -> bool:
    shape = mark.group()[0]
    if shape in _CLOSERS:
        return False
    before = _before(text, mark)
    shaped = shape in _OPENERS and not _after(text, mark).isspace()
    alone = not before or before.isspace()
    return shaped or alone or _reads_as_opening(text, mark)


def _closes(text: str, mark: re.Match[str]) -> bool:
    shape = mark.group()[0]
    if shape in _CLOSERS or _reads_as_closing(text, mark):
        return True
    return shape in _STRAIGHT and not _reads_as_opening(text, mark)


def _double(text: str, place: Span, taken_up: bool) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    nested = 0
    for mark in _DOUBLE.finditer(text, *place):
        if _INCHES.search(text, max(0, mark.start() - 5), mark.start()):
            continue
        if opened is None:
            opened = mark if _opens(text, mark) else None
        elif _nests(text, mark, nested, place):
            nested += 1
        elif nested and mark.group()[0] in _CLOSERS:
            nested -= 1
        elif _closes(text, mark):
            yield _pair(Span(opened.start(), mark.end()), len(opened.group()), len(mark.group()))
            opened, nested = None, 0
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


def _nests(text: str, mark: re.Match[str], nested: int, place: Span) -> bool:
    """Whether an opening mark inside a quotation has a closing mark of its own to come."""
    if mark.group() != "“" or _reads_as_closing(text, mark):
        return False
    closers = text.count("”", mark.end(), place.end)
    return closers - text.count("“", mark.end(), place.end) > nested + 1


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
        if text[closing.start() - 1] != "s" or _after(text, closing) in ("", ",", ".", "\n"):
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

"""Turns of a transcript: blocks that open with the speaker's label, as in ``Name: words``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.attribute.drafts import Draft
from onrecord.attribute.labels import NEVER_FIRST, NOT_SPEAKERS, PARTICLES, QUESTION_AND_ANSWER
from onrecord.attribute.quotes import Quotation
from onrecord.records import Attribution, Span
from onrecord.spans import paragraphs, trim

_LABEL = re.compile(r"([^\W\d_][^:\n]{0,70}?)\s?:(?=\s|[\"“‘«])")
_BRACKETS = re.compile(r"\([^()]{0,40}\)|\[[^\[\]]{0,40}\]")
_SCORE = re.compile(r"\(\d{1,3}(?:\s?[-–]\s?\d{1,3}){1,3}\)")
_LABEL_WORD = re.compile(r"[^\s,]+")
_ENDS = '.?!…"”’»)]'
_MOST_WORDS = 8
_FEWEST_WORDS = 6
_FEWEST_FOR_BLOCKS = 4
_LONGEST_BLOCK = 4


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph and, when it opens with one, its speaker's label."""

    place: Span
    label: Span | None
    words: Span


def turns(text: str, confidence: float = 1.0) -> list[Attribution]:
    """The turns of ``text``, in order: the label is the source, and there is no cue.

    A page counts as a transcript when a label repeats or two labelled paragraphs follow one
    another. A turn takes the unlabelled paragraphs after it only in a page with many labels and
    only up to the next one: what follows the last turn may be the reporter's own words.
    """
    lines = _without_headline(text, [_line(text, place) for place in paragraphs(text)])
    if not _is_transcript(text, lines):
        return []
    dense = sum(line.label is not None for line in lines) >= _FEWEST_FOR_BLOCKS
    return [
        Attribution(
            kind="turn", source=(line.label,), content=_block(lines, number, dense),
            confidence=confidence,
        )
        for number, line in enumerate(lines)
        if line.label is not None
    ]  # fmt: skip


def label_of(text: str, place: Span) -> Span | None:
    """The words before a colon that open the paragraph at ``place``, if they can name a speaker."""
    match = _LABEL.match(text, *place)
    if match is None or match.end() >= place.end:
        return None
    return trim(text, Span(*match.span(1))) if _can_name(match.group(1)) else None


def headline_turn(text: str) -> list[Draft]:
    """A headline of the form ``Name: words``, when the name comes back in the article."""
    places = paragraphs(text)
    label = label_of(text, places[0]) if places else None
    if label is None or len(places) < 2:
        return []
    surname = text[slice(*label)].split()[-1]
    if not re.search(rf"\b{re.escape(surname)}\b", text[places[1].start :]):
        return []
    return [_labelled(text, label, places[0].end, "headline")]


def labelled(text: str, quotes: Sequence[Quotation]) -> list[Draft]:
    """Paragraphs that are a label and a quotation: ``Name: "words"``."""
    starts = {quote.span.start: quote.span for quote in quotes}
    found = []
    for place in paragraphs(text):
        label = label_of(text, place)
        if label is None:
            continue
        words = trim(text, Span(text.index(":", label.end) + 1, place.end))
        if words.start in starts:
            found.append(_labelled(text, label, starts[words.start].end, "label"))
    return found


def _labelled(text: str, label: Span, end: int, rule: str) -> Draft:
    colon = text.index(":", label.end)
    words = trim(text, Span(colon + 1, end))
    return Draft(rule, (words,), (label,), (Span(colon, colon + 1),))


def _line(text: str, place: Span) -> _Line:
    label = label_of(text, place)
    if label is None:
        return _Line(place, None, place)
    words = trim(text, Span(text.index(":", label.end) + 1, place.end))
    if len(text[slice(*words)].split()) < _FEWEST_WORDS and text[words.end - 1] not in _ENDS:
        return _Line(place, None, place)
    return _Line(place, label, words)


def _without_headline(text: str, lines: list[_Line]) -> list[_Line]:
    """The lines, with no label on a first one that is a headline: alone, and not repeated."""
    if len(lines) < 2 or lines[0].label is None or lines[1].label is not None:
        return lines
    first = text[slice(*lines[0].label)]
    if any(line.label and text[slice(*line.label)] == first for line in lines[1:]):
        return lines
    return [_Line(lines[0].place, None, lines[0].place), *lines[1:]]


def _can_name(label: str) -> bool:
    if _SCORE.search(label):
        return False
    bare = _BRACKETS.sub(" ", label).strip()
    if bare.lower() in QUESTION_AND_ANSWER:
        return True
    words = _LABEL_WORD.findall(bare)
    if not words or len(words) > _MOST_WORDS:
        return False
    if any(word.lower().strip(".’'") in NOT_SPEAKERS for word in words):
        return False
    if words[0].lower() in NEVER_FIRST:
        return False
    return all(_is_name_word(word) for word in words) and not bare.endswith((".", "?", "!"))


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word.lower() in PARTICLES


def _is_transcript(text: str, lines: list[_Line]) -> bool:
    labels = Counter(text[slice(*line.label)] for line in lines if line.label)
    neighbours = any(a.label and b.label for a, b in pairwise(lines))
    return len(labels) >= 2 and (neighbours or max(labels.values()) > 1)


def _block(lines: list[_Line], number: int, dense: bool) -> tuple[Span, ...]:
    """The fragments of a turn, one a paragraph."""
    first = lines[number].words
    following = lines[number + 1 : number + 2 + _LONGEST_BLOCK]
    ends = next((n for n, line in enumerate(following) if line.label is not None), None)
    if not dense or ends is None:
        return (first,)
    return (first, *(line.place for line in following[:ends]))

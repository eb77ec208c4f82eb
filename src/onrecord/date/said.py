"""When a statement was made: the words that govern the saying, else its occasion, else the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.date.arithmetic import day_of
from onrecord.date.attachment import datable, doer_of_main_event, governing
from onrecord.date.edtf import edtf_of
from onrecord.date.lexicon import MONTHS
from onrecord.date.names import name_words, same_name
from onrecord.date.occasions import PRONOUNS
from onrecord.language import whole_text
from onrecord.records import Attribution, Basis, Said, Span, Timex
from onrecord.spans import hull

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_WEEK: Final = 7
"""Days before publication within which an occasion can be that of undated sayings."""
_SCENE: Final = 400
"""Characters over which what a source said or did sets the scene for what it says next."""
_OPENING: Final = 300
"""Characters within which a dateline stands, under a headline."""
_PLACE: Final = re.compile(r"[^\W\d_a-z]{2}[\w .,'’()-]{1,60}, ")
_DASH: Final = re.compile(r"(?: ?\([\w .,'’/-]{1,40}\))? ?(?:--|[—–])")
_REACH: Final = 4
"""Sayings of one source over which an occasion is carried without being named again."""


def when_said(
    doc: Doc,
    attribution: Attribution,
    times: Sequence[Timex],
    published: str | None,
    *,
    others: Sequence[Attribution] = (),
) -> Said:
    """When ``attribution`` was said, as EDTF, what that rests on, and the words that tell it.

    ``times`` are the article's time expressions, ``others`` its attributions. In order: the
    expression that governs the saying; what the same source said or did just before; the day
    of publication. Words without a value ("on Monday" on an undated page) are kept in
    ``spans`` with basis ``unknown``.
    """
    points = datable(times)
    timex = governing(doc, attribution, points)
    if timex is None:
        timex = _inherited(doc, attribution, _of_the_week(points, published), others)
    if timex is not None:
        return _said(whole_text(doc), timex, published)
    day = day_of(published)
    if day is None:
        return Said(edtf=None, basis="unknown")
    if filed := _filed(whole_text(doc), points, published):
        return _said(whole_text(doc), filed, published)
    return Said(edtf=day.isoformat(), basis="publication")


def _filed(text: str, times: Sequence[Timex], published: str | None) -> Timex | None:
    """The day in the dateline ("DUNMARROW, March 12 (Northern Wire) --"), on which the report was
    written, where that is not the day on which the page appeared."""
    for timex in _of_the_week(times, published):
        if timex.start > _OPENING:
            return None
        start = text.rfind("\n", 0, timex.start) + 1
        place = _PLACE.fullmatch(text, start, timex.start)
        if place and _DASH.match(text, timex.end) and timex.type == "DATE":
            return timex
    return None


def _said(text: str, timex: Timex, published: str | None) -> Said:
    spans = (Span(timex.start, timex.end),)
    edtf = edtf_of(timex.value, published)
    return Said(edtf=edtf, basis=_basis(text, timex) if edtf else "unknown", spans=spans)


def _basis(text: str, timex: Timex) -> Basis:
    words = [w.lower() for w in _WORD.findall(text[timex.start : timex.end])]
    named = any(w in MONTHS for w in words) or text[timex.start : timex.end].strip().isdigit()
    digits = any(c.isdigit() for c in text[timex.start : timex.end])
    return "stated" if named or digits else "relative"


def _of_the_week(times: Sequence[Timex], published: str | None) -> list[Timex]:
    """Only these carry over to the next saying; an older date is a glance back."""
    day = day_of(published)
    if day is None:
        return list(times)
    return [t for t in times if (d := day_of(t.value)) and 0 <= (day - d).days <= _WEEK]


def _inherited(
    doc: Doc, attribution: Attribution, times: Sequence[Timex], others: Sequence[Attribution]
) -> Timex | None:
    """The date of what the same source said or did shortly before, as the text tells it."""
    place = _place(attribution)
    earlier = sorted((o for o in others if _place(o) < place), key=_place, reverse=True)
    text = whole_text(doc)
    who = _named(text, attribution, earlier)
    if not who:
        return None
    for index, other in enumerate(earlier[:_REACH]):
        if place - _place(other) > _SCENE:
            break
        if not same_name(who, _named(text, other, earlier[index + 1 :])):
            continue
        if timex := governing(doc, other, times):
            return timex
    return _of_scene(doc, who, place, times)


def _of_scene(doc: Doc, who: tuple[str, ...], place: int, times: Sequence[Timex]) -> Timex | None:
    """The day of the last thing that ``who`` is told to have done before ``place``."""
    for timex in reversed(times):
        if not place - _SCENE < timex.start < place or not day_of(timex.value):
            continue
        doer = doer_of_main_event(doc, timex)
        if doer is not None and same_name(who, name_words(_phrase(doc, doer))):
            return timex
    return None


def _phrase(doc: Doc, head: Token) -> str:
    return doc[head.left_edge.i : head.right_edge.i + 1].text


def _place(attribution: Attribution) -> int:
    return hull(attribution.cue or attribution.content).start


def _named(text: str, attribution: Attribution, earlier: Sequence[Attribution]) -> tuple[str, ...]:
    """The words that name the source; a pronoun stands for the nearest source before it."""
    for candidate in (attribution, *earlier):
        words = name_words(" ".join(text[s:e] for s, e in candidate.source))
        if words and words[-1] not in PRONOUNS:
            return words
    return ()

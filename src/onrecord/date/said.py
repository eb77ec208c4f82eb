"""When a statement was made: the words that govern the saying, else its occasion, else the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from onrecord.date.arithmetic import day_of
from onrecord.date.attachment import datable, governing
from onrecord.date.bounds import latest_past
from onrecord.date.earlier import looking_back
from onrecord.date.edtf import edtf_of, since, up_to
from onrecord.date.lexicon import MONTHS
from onrecord.date.scenes import NEWS, Telling, carried, hearable, outside, recent, tellings
from onrecord.language import whole_text
from onrecord.records import Attribution, Basis, Said, Span, Spans, Timex

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_OPENING: Final = 300
"""Characters within which a dateline stands, under a headline."""
_PLACE: Final = re.compile(r"[^\W\d_a-z]{2}[\w .,'’()-]{1,60}, ")
_DASH: Final = re.compile(r"(?: ?\([\w .,'’/-]{1,40}\))? ?(?:--|[—–-])")


def when_said(
    doc: Doc,
    attributions: Sequence[Attribution],
    names: Sequence[str | None],
    times: Sequence[Timex],
    published: str | None,
) -> tuple[Said, ...]:
    """When each of ``attributions`` was said, as EDTF, what that rests on, and the words that tell.

    ``names`` are their resolved speakers, ``times`` the article's time expressions. In order: the
    expression that governs the saying, never one inside its content; words that look back
    ("previously", "had said"), which give the open interval up to publication; what the same
    speaker said or did just before; the dateline; the day of publication. A saying told inside
    another one falls back on that one's date. On a page without a date, the latest past event
    that it dates in full gives the open interval from that day, ``relative`` to those words.
    Words without a value ("on Monday" on an undated page) are kept in ``spans`` with basis
    ``unknown``.
    """
    points = datable(whole_text(doc), times, published)
    own = [governing(doc, a, heard) for a, heard in hearable(attributions, points)]
    told = tellings(doc, attributions, names, own)
    page = _of_page(doc, times, points, published)
    usable = recent(points, published)
    events = outside(recent(points, published, NEWS), attributions)
    outer = sorted((t for t in told if t.within is None), key=lambda t: t.place)

    def said(attribution: Attribution, telling: Telling) -> Said:
        if telling.own is not None:
            return _dated(doc, telling.own, published, page)
        holder = None if telling.within is None else attributions[telling.within]
        if back := looking_back(doc, attribution, holder):
            return _looking_back(back, published)
        if telling.within is not None:
            return said(attributions[telling.within], told[telling.within])
        scene = carried(doc, telling, outer, usable, events)
        return _dated(doc, scene, published, page) if scene else page

    return tuple(map(said, attributions, told))


def _dated(doc: Doc, timex: Timex, published: str | None, page: Said) -> Said:
    """What ``timex`` says; where it has no value, the bound that the page gives, if any."""
    text, spans = whole_text(doc), (Span(timex.start, timex.end),)
    edtf = edtf_of(timex.value, published)
    if edtf is None and page.edtf is not None:
        return page
    return Said(edtf=edtf, basis=_basis(text, timex) if edtf else "unknown", spans=spans)


def _looking_back(words: Spans, published: str | None) -> Said:
    edtf = up_to(published)
    return Said(edtf=edtf, basis="relative" if edtf else "unknown", spans=words)


def _of_page(
    doc: Doc, times: Sequence[Timex], points: Sequence[Timex], published: str | None
) -> Said:
    """When the page itself speaks: on the day of its dateline, else of its publication, else at
    some time after the last event that it dates."""
    text = whole_text(doc)
    filed = _filed(text, recent(points, published))
    if filed and (edtf := edtf_of(filed.value, published)):
        return Said(edtf=edtf, basis=_basis(text, filed), spans=(Span(filed.start, filed.end),))
    if day := day_of(published):
        return Said(edtf=day.isoformat(), basis="publication")
    if bound := latest_past(doc, times):
        spans = (Span(bound.start, bound.end),)
        return Said(edtf=since(bound.value), basis="relative", spans=spans)
    return Said(edtf=None, basis="unknown")


def _filed(text: str, times: Sequence[Timex]) -> Timex | None:
    """The day in the dateline ("DUNMARROW, March 12 (Northern Wire) --"), on which the report was
    written, whatever the day on which the page appeared."""
    for timex in times:
        if timex.start > _OPENING:
            return None
        start = text.rfind("\n", 0, timex.start) + 1
        place = _PLACE.fullmatch(text, start, timex.start)
        if place and _DASH.match(text, timex.end) and timex.type == "DATE":
            return timex
    return None


def _basis(text: str, timex: Timex) -> Basis:
    words = [w.lower() for w in _WORD.findall(text[timex.start : timex.end])]
    named = any(w in MONTHS for w in words) or text[timex.start : timex.end].strip().isdigit()
    digits = any(c.isdigit() for c in text[timex.start : timex.end])
    return "stated" if named or digits else "relative"

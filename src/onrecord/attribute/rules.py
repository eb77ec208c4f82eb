"""The rules together: quotation marks, turns, verbs and nouns, made into attributions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.attribute.combine import in_order
from onrecord.attribute.confidence import PRECISION
from onrecord.attribute.drafts import Draft, joined, tidy, without
from onrecord.attribute.hearsay import without_hearsay
from onrecord.attribute.marks import kind_of, paired, respected
from onrecord.attribute.nominal import nominal
from onrecord.attribute.one_voice import of_one_voice
from onrecord.attribute.quoted import followed, quoted
from onrecord.attribute.quotes import Quotation, quotations
from onrecord.attribute.relayed import relayed
from onrecord.attribute.turns import headline_turn, labelled, turns
from onrecord.attribute.verbal import verbal
from onrecord.language import whole_text
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import covered, merge

_DATELINE = re.compile(
    r"(?:[A-Z][\w .,()]{1,40}:|[A-Z]{3}[A-Z .,]{0,30}(?: ?\([A-Za-z ]{1,20}\))? ?[—–-])\s?(?=\S)"
)
_STRAY_MARK = re.compile(r"[”»\",]+\s?")


def by_rules(doc: Doc) -> list[Attribution]:
    """The attributions of ``doc`` that the rules find, by the start of their content."""
    text = whole_text(doc)
    quotes = quotations(text)
    spoken = turns(text, PRECISION["turn"])
    blocks = [span for turn in spoken for span in turn.content]
    headline = [d for d in headline_turn(text) if not covered(blocks, d.content[0])]
    loose = [quote for quote in quotes if not covered(blocks, quote.span)]
    marked = (*labelled(text, loose), *followed(doc, loose))
    sure = [_settled(text, draft, quotes) for draft in marked]
    parsed = _yielding((*headline, *verbal(doc), *nominal(doc)), sure)
    settled = [draft for draft in (_settled(text, d, quotes) for d in parsed) if draft.content]
    drafts = [*sure, *without_hearsay(doc, settled, [*blocks, *paired(quotes)])]
    drafts += [_settled(text, draft, quotes) for draft in quoted(doc, loose, drafts)]
    made = (_finished(text, draft, quotes) for draft in _one_a_cue(drafts))
    said = (relayed(doc, attribution) for attribution in made if attribution is not None)
    own = (replace(a, content=of_one_voice(doc, a, quotes)) for a in said)
    return in_order([*spoken, *own])


def _yielding(found: Iterable[Draft], sure: Sequence[Draft]) -> list[Draft]:
    """What the parse found, less the cues and quotations that the marks have already tied."""
    cues = {draft.cue for draft in sure}
    taken = [span for draft in sure for span in draft.content]
    kept = []
    for draft in found:
        if draft.cue in cues:
            continue
        inside = any(covered(taken, cue) for cue in draft.cue)
        holes = () if inside else tuple(taken)
        content = tuple(piece for part in draft.content for piece in without(part, holes))
        kept.append(replace(draft, content=content))
    return kept


def _settled(text: str, draft: Draft, quotes: Sequence[Quotation]) -> Draft:
    """The draft with contents that respect quotation marks, paragraphs and edges."""
    parts = _with_complement(text, draft, quotes) if draft.rule == "object" else draft.content
    content = merge(respected(part, draft.cue, quotes) for part in parts)
    source = tuple(_without_dateline(text, span) for span in draft.source)
    return Draft(draft.rule, tidy(text, content), tidy(text, source)[:1], draft.cue)


def _with_complement(text: str, draft: Draft, quotes: Sequence[Quotation]) -> Spans:
    """An object with the quotation right after it ("termed them “baseless”")."""
    end = draft.content[-1].end if draft.content else 0
    for quote in quotes:
        if quote.closed and quote.span.start >= end and text[end : quote.span.start].isspace():
            return (*draft.content[:-1], Span(draft.content[-1].start, quote.span.end))
    return draft.content


def _without_dateline(text: str, source: Span) -> Span:
    """A source without the place before it ("HARROWMERE: The minister said …") or a stray mark."""
    place = _DATELINE.match(text, *source) or _STRAY_MARK.match(text, *source)
    return Span(place.end(), source.end) if place else source


def _one_a_cue(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts of the same cue made one, and of two with the same content only the surer kept."""
    by_cue: dict[Spans, Draft] = {}
    free = []
    for draft in drafts:
        if not draft.cue:
            free.append(draft)
        elif draft.cue in by_cue:
            by_cue[draft.cue] = joined(by_cue[draft.cue], draft)
        else:
            by_cue[draft.cue] = draft
    best: dict[Spans, Draft] = {}
    for draft in sorted((*by_cue.values(), *free), key=lambda d: -PRECISION[d.rule]):
        best.setdefault(draft.content, draft)
    return list(best.values())


def _finished(text: str, draft: Draft, quotes: Sequence[Quotation]) -> Attribution | None:
    holes = (*draft.cue, *draft.source)
    content = tidy(text, tuple(span for span in draft.content if not covered(holes, span)))
    if not content:
        return None
    return Attribution(
        kind=kind_of(text, content, quotes),
        content=content,
        source=draft.source,
        cue=draft.cue,
        confidence=PRECISION[draft.rule],
    )

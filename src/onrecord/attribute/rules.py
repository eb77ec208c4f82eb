"""The rules together: quotation marks, turns, verbs and nouns, made into attributions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.attribute.confidence import PRECISION, WEAK
from onrecord.attribute.drafts import Draft, joined, tidy, without
from onrecord.attribute.nominal import nominal
from onrecord.attribute.quoted import followed, quoted
from onrecord.attribute.quotes import Quotation, quotations
from onrecord.attribute.turns import headline_turn, turns
from onrecord.attribute.verbal import verbal
from onrecord.records import Attribution, Kind, Span, Spans
from onrecord.spans import contains, covered, merge, overlap


def by_rules(doc: Doc) -> list[Attribution]:
    """The attributions of ``doc`` that the rules find, by the start of their content."""
    text = doc.text
    quotes = quotations(text)
    spoken = turns(text, PRECISION["turn"])
    blocks = [span for turn in spoken for span in turn.content]
    loose = [quote for quote in quotes if not covered(blocks, quote.span)]
    sure = list(followed(doc, loose))
    found = _yielding((*headline_turn(text), *verbal(doc), *nominal(doc)), sure)
    drafts = [draft for draft in (_settled(text, d, quotes) for d in found) if draft.content]
    drafts = sure + _without_hearsay(doc, drafts, [*blocks, *(q.span for q in quotes if q.closed or q.goes_on)])
    drafts += [_settled(text, draft, quotes) for draft in quoted(doc, loose, drafts)]
    made = (_finished(text, draft, quotes) for draft in _one_a_cue(drafts))
    return in_order([*spoken, *(a for a in made if a is not None)])


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


def _without_hearsay(
    doc: Doc, drafts: Sequence[Draft], spoken: Sequence[Span]
) -> list[Draft]:
    """The drafts less the weak ones that stand in what somebody says.

    What a speaker says of others' positions ("they support X") is that speaker's statement; only
    clear reports of speech are kept as attributions of their own.
    """
    told = [*spoken, *(s for d in drafts if d.rule not in WEAK for s in d.content)]
    return [
        draft
        for draft in drafts
        if not draft.cue
        or not covered(told if draft.rule in WEAK else spoken, draft.cue[0])
        or (draft.rule not in WEAK and _is_report(doc, draft))
    ]


def _is_report(doc: Doc, draft: Draft) -> bool:
    """Whether a draft inside spoken words tells what another has said, and not what "I" say."""
    cue = doc.char_span(*draft.cue[0], alignment_mode="expand")
    source = {token.lower_ for span in draft.source for token in doc.char_span(*span) or ()}
    if cue is None or source & {"i", "we", "who", "what", "which", "that"} or cue.root.tag_ == "VB":
        return False
    return "you" not in source or cue.root.tag_ == "VBD"


def in_order(attributions: Iterable[Attribution]) -> list[Attribution]:
    """Reading order: by the start of the content, the longer first."""
    return sorted(attributions, key=lambda a: (a.content[0].start, -a.content[-1].end, a.cue))


def kind_of(text: str, content: Spans, quotes: Sequence[Quotation]) -> Kind:
    """Direct when every fragment stands in quotation marks, mixed when some words do."""
    spans = [quote.span for quote in quotes if quote.closed or quote.goes_on]
    touching = [[q for q in spans if overlap(q, part) > 2] for part in content]
    if not any(touching):
        return "indirect"
    whole = all(
        hits and not _words_left(text, part, hits) for part, hits in zip(content, touching, strict=True)
    )
    nested = all(any(contains(q, part) and q.end > part.end for q in spans) for part in content)
    if nested and not whole:
        return "indirect"
    return "direct" if whole else "mixed"


def _words_left(text: str, part: Span, quotes: Sequence[Span]) -> bool:
    at = part.start
    rest = ""
    for quote in quotes:
        rest += text[at : max(at, quote.start)]
        at = max(at, quote.end)
    return any(c.isalnum() for c in rest + text[at : part.end])


def _settled(text: str, draft: Draft, quotes: Sequence[Quotation]) -> Draft:
    """The draft with contents that respect quotation marks, paragraphs and edges."""
    content = merge(_snapped(part, draft.cue, quotes) for part in draft.content)
    return Draft(draft.rule, tidy(text, content), tidy(text, draft.source)[:1], draft.cue)


def _snapped(part: Span, cue: Spans, quotes: Sequence[Quotation]) -> Span:
    """A cue in a quotation keeps its content in it; a content that cuts a quotation takes it whole."""
    start, end = part
    for quote in quotes:
        if not (quote.closed or quote.goes_on):
            continue
        if any(contains(quote.span, span) for span in cue):
            start = min(max(start, quote.inner.start), quote.inner.end)
            return Span(start, max(start, min(end, quote.inner.end)))
        if overlap(quote.span, part) == 0:
            continue
        start, end = min(start, quote.span.start), max(end, quote.span.end)
    return Span(start, end)


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

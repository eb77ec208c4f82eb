"""Quotations and who speaks them: the layer of punctuation.

A quotation that reports speech is tied to the cue beside it: the one that follows it
(``"…," she said``), the one that introduces it (``She said: "…"``), or the one that an earlier
part of the same quotation has (``"…," she said. "…"``). One that has no cue at all is still given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.drafts import Draft
from onrecord.attribute.quotes import Quotation
from onrecord.attribute.scene import STOPS, Scene
from onrecord.attribute.tokens import cue_span
from onrecord.attribute.utterances import is_utterance, reports_speech
from onrecord.attribute.verbal import source_of, source_spans
from onrecord.records import Spans
from onrecord.spans import contains

_ENDS = ".?!…"


def followed(doc: Doc, quotes: Sequence[Quotation]) -> Iterator[Draft]:
    """A draft for every quotation of whole sentences with its cue right after it.

    Here the marks say more than the parse: ``"We came. We saw," said X, who …``.
    """
    scene = Scene(doc, quotes)
    for quote in quotes:
        if quote.closed and is_utterance(scene.text, quote) and scene.starts_sentence(quote):
            draft = _by_cue(scene, quote, scene.verb_after(quote), "quote-after")
            if draft is not None:
                yield draft


def quoted(doc: Doc, quotes: Sequence[Quotation], known: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for every quotation of speech that no draft of ``known`` has in its content."""
    scene = Scene(doc, quotes)
    told = list(known)
    for quote in quotes:
        if _is_held(quote, told):
            continue
        draft = _spoken(scene, quote, told)
        if draft is not None:
            told.append(draft)
            yield draft


def _spoken(scene: Scene, quote: Quotation, told: Sequence[Draft]) -> Draft | None:
    speech = quote.goes_on or reports_speech(scene.text, quote)
    if not speech and not is_utterance(scene.text, quote):
        return None
    draft = _beside(scene, quote)
    if draft is not None:
        return draft
    earlier = _continued(scene, quote, told)
    if earlier is not None:
        return Draft(earlier.rule, (quote.span,), earlier.source, earlier.cue)
    return Draft("orphan", (quote.span,)) if speech and _stands_alone(scene, quote) else None


def _beside(scene: Scene, quote: Quotation) -> Draft | None:
    """The cue after the quotation, or before it; what leads into a quotation comes first."""
    after = _by_cue(scene, quote, scene.verb_after(quote), "quote-after")
    before = _by_cue(scene, quote, scene.verb_before(quote), "quote-before")
    return (after or before) if scene.starts_sentence(quote) else (before or after)


def _is_held(quote: Quotation, told: Sequence[Draft]) -> bool:
    """Whether a draft has the quotation in its content and its cue outside it."""
    return any(
        any(contains(span, quote.inner) for span in draft.content)
        and not any(contains(quote.span, cue) for cue in draft.cue)
        for draft in told
    )


def _by_cue(scene: Scene, quote: Quotation, verb: Token | None, rule: str) -> Draft | None:
    if verb is None:
        return None
    return Draft(rule, (quote.span,), _source(scene, verb), (cue_span(verb),))


def _source(scene: Scene, verb: Token) -> Spans:
    """The subject of the cue; where the parse gives none, the noun phrase beside it."""
    source = source_of(verb)
    if source is None or not scene.outside(source) or source.i == verb.i:
        source = scene.noun_beside(verb)
    return source_spans(source, verb)


def _continued(scene: Scene, quote: Quotation, told: Sequence[Draft]) -> Draft | None:
    """The draft that the quotation is a further part of.

    Its words, or the sentence of its cue, end just before the quotation in the same paragraph, or
    end the paragraph before one that is a quotation from end to end.
    """
    number = scene.paragraph_of(quote)
    place = scene.places[number]
    closes = quote.goes_on or place.end - quote.span.end <= 1
    whole = quote.span.start == place.start and closes
    first = scene.places[number - 1].start if whole and number else place.start
    leading = [draft for draft in told if _leads(scene, draft, first, quote)]
    spoken = [draft for draft in leading if _has_quotation(scene, draft)]
    best = spoken or leading
    return best[-1] if best else None


def _leads(scene: Scene, draft: Draft, first: int, quote: Quotation) -> bool:
    """Whether nothing but the rest of the cue's sentence stands before the quotation."""
    last = max(span.end for span in (*draft.content, *draft.cue))
    if not draft.cue or not first <= last <= quote.span.start:
        return False
    between = scene.tokens(last, quote.span.start)
    if all(token.is_punct or token.is_quote for token in between):
        return True
    stops = [token for token in between if token.text in STOPS]
    return _has_quotation(scene, draft) and len(stops) == 1 and between[-1].text in STOPS


def _has_quotation(scene: Scene, draft: Draft) -> bool:
    return any(contains(part, span) for part in draft.content for span in scene.spans)


def _stands_alone(scene: Scene, quote: Quotation) -> bool:
    """Whether the quotation is one or more whole sentences of its own."""
    words = scene.text[slice(*quote.inner)].strip()
    return quote.closed and words[-1:] in _ENDS and scene.starts_sentence(quote)

"""Quotations and who speaks them: the layer of punctuation.

A quotation that reports speech is tied to the cue beside it: the one that follows it
(``"…," she said``), the one that introduces it (``She said: "…"``), or the one that an earlier
part of the same quotation has (``"…," she said. "…"``). One that has no cue at all is still given.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute import cues
from onrecord.attribute.drafts import Draft
from onrecord.attribute.quotes import Quotation, is_utterance, reports_speech
from onrecord.attribute.tokens import cue_span
from onrecord.attribute.verbal import source_of, source_spans
from onrecord.records import Span, Spans
from onrecord.spans import contains, paragraphs

_QUOTING = cues.SPEECH | cues.ASKING | cues.QUOTING_ONLY | {"think", "believe", "call"}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_STOPS = frozenset(".;!?")
_ENDS = ".?!…"
_STARTS = ("", "\n", ".", "?", "!", ":", "”", '"')
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_REACH = 30
_GOES_ON_WITH_CUE = (",", "?", "!", "—", "–", "…", "-")


def followed(doc: Doc, quotes: Sequence[Quotation]) -> Iterator[Draft]:
    """A draft for every quotation of whole sentences with its cue right after it.

    Here the marks say more than the parse: ``"We came. We saw," said X, who …``.
    """
    scene = Scene(doc, quotes)
    for quote in quotes:
        if quote.closed and is_utterance(doc.text, quote) and scene.starts_sentence(quote):
            draft = scene.by_cue_after(quote)
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
    if speech or is_utterance(scene.text, quote):
        draft = scene.by_cue_after(quote) or scene.by_cue_before(quote)
        if draft is not None:
            return draft
    if not speech:
        return None
    earlier = scene.continued(quote, told)
    if earlier is not None:
        return Draft(earlier.rule, (quote.span,), earlier.source, earlier.cue)
    return Draft("orphan", (quote.span,)) if scene.stands_alone(quote) else None


def _is_held(quote: Quotation, told: Sequence[Draft]) -> bool:
    """Whether a draft has the quotation in its content and its cue outside it."""
    return any(
        any(contains(span, quote.inner) for span in draft.content)
        and not any(contains(quote.span, cue) for cue in draft.cue)
        for draft in told
    )


class Scene:
    """The tokens, quotations and paragraphs of one text, to look around a quotation."""

    def __init__(self, doc: Doc, quotes: Sequence[Quotation]) -> None:
        self.doc = doc
        self.text = doc.text
        self.places = paragraphs(doc.text)
        self.spans = [quote.span for quote in quotes if quote.closed or quote.goes_on]
        self.starts = [token.idx for token in doc]

    def by_cue_after(self, quote: Quotation) -> Draft | None:
        """The quotation with the cue after it."""
        verb = self._verb_after(quote)
        if verb is None:
            return None
        return Draft("quote-after", (quote.span,), self._source(verb, quote), (cue_span(verb),))

    def by_cue_before(self, quote: Quotation) -> Draft | None:
        """The quotation with the cue that introduces it."""
        verb = self._verb_before(quote)
        if verb is None:
            return None
        return Draft("quote-before", (quote.span,), self._source(verb, quote), (cue_span(verb),))

    def continued(self, quote: Quotation, told: Sequence[Draft]) -> Draft | None:
        """The draft that the quotation is a further part of.

        Its words, or the sentence of its cue, end just before the quotation in the same
        paragraph, or end the paragraph before one that is a quotation from end to end.
        """
        place = self._place(quote.span)
        number = self.places.index(place)
        closes = quote.goes_on or place.end - quote.span.end <= 1
        whole = quote.span.start == place.start and closes
        first = self.places[number - 1].start if whole and number else place.start
        best: Draft | None = None
        for draft in told:
            spans = [*draft.content, *draft.cue]
            last = max(span.end for span in spans)
            if draft.cue and first <= last <= quote.span.start and self._leads(draft, last, quote):
                best = draft
        return best

    def _leads(self, draft: Draft, last: int, quote: Quotation) -> bool:
        """Whether nothing but the rest of the cue's sentence stands before the quotation."""
        between = self._tokens(last, quote.span.start)
        words = [token for token in between if not token.is_punct and not token.is_quote]
        if not words:
            return True
        stops = [token for token in between if token.text in _STOPS]
        spoken = any(contains(part, span) for part in draft.content for span in self.spans)
        return spoken and len(stops) == 1 and between[-1].text in _STOPS

    def stands_alone(self, quote: Quotation) -> bool:
        """Whether the quotation is one or more whole sentences of its own."""
        words = self.text[slice(*quote.inner)].strip()
        return words[-1:] in _ENDS and self.starts_sentence(quote)

    def starts_sentence(self, quote: Quotation) -> bool:
        """Whether a sentence starts with the quotation."""
        first = self.text[slice(*quote.inner)].strip()[:1]
        before = self.text[: quote.span.start].rstrip(" \xa0")[-1:]
        return not first.islower() and before in _STARTS

    def _place(self, span: Span) -> Span:
        return next(p for p in self.places if p.start <= span.start < p.end)

    def _tokens(self, start: int, end: int) -> list[Token]:
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [token for token in self.doc[first:last] if not token.is_space]

    def _outside(self, token: Token) -> bool:
        return not any(span.start <= token.idx < span.end for span in self.spans)

    def _verb_after(self, quote: Quotation) -> Token | None:
        text, place = self.text, self._place(quote.span)
        last = text[slice(*quote.inner)].rstrip()[-1:]
        follows = text[quote.span.end : place.end].lstrip(" \xa0")
        if not follows or not (last in _GOES_ON_WITH_CUE or follows[0] in ",—–-" or follows[0].islower()):
            return None
        for token in self._tokens(quote.span.end, place.end)[:_REACH]:
            if token.text in _STOPS or not self._outside(token):
                return None
            if token.tag_ in _FINITE and token.pos_ in ("VERB", "AUX"):
                if self._is_aside(token, quote.span.end):
                    continue
                return self._reporting(token)
        return None

    def _is_aside(self, token: Token, start: int) -> bool:
        """A verb in a relative clause on the source ("…," said X, who leads Y)."""
        if token.dep_ == "aux":
            return True
        return token.dep_ == "relcl" and token.head.idx >= start

    def _reporting(self, verb: Token) -> Token | None:
        if verb.lemma_.lower() in _QUOTING:
            return verb
        inner = [c for c in verb.children if c.dep_ in ("xcomp", "conj", "advcl")]
        return next((c for c in inner if c.lemma_.lower() in _QUOTING), None)

    def _verb_before(self, quote: Quotation) -> Token | None:
        place = self._place(quote.span)
        if quote.span.start == place.start:
            return self._verb_in_paragraph_before(place)
        words = self._tokens(place.start, quote.span.start)[-_REACH:]
        if not words or words[-1].text in _STOPS:
            return None
        return self._introducing(words)

    def _verb_in_paragraph_before(self, place: Span) -> Token | None:
        number = self.places.index(place)
        if number == 0:
            return None
        words = self._tokens(*self.places[number - 1])
        if not words or words[-1].text != ":":
            return None
        return self._introducing(words[-_REACH:])

    def _introducing(self, words: list[Token]) -> Token | None:
        """The cue that leads up to a quotation: the nearest reporting verb of the sentence, or
        before a colon (or "that,") whatever verb there is."""
        main: Token | None = None
        for token in reversed(words[:-1] if words[-1].text in ",:" else words):
            if token.text in _STOPS or not self._outside(token):
                break
            if token.pos_ != "VERB":
                continue
            if token.lemma_.lower() in _QUOTING:
                return token
            main = token if main is None or token.tag_ in _FINITE else main
        free = words[-1].text == ":" or [t.lower_ for t in words[-2:]] == ["that", ","]
        return main if free else None

    def _source(self, verb: Token, quote: Quotation) -> Spans:
        """The subject of the cue; where the parse gives none, the noun phrase beside it."""
        source = source_of(verb)
        if source is None or not self._outside(source) or source.i == verb.i:
            source = self._noun_beside(verb, quote)
        return source_spans(source, verb)

    def _noun_beside(self, verb: Token, quote: Quotation) -> Token | None:
        for neighbour in (verb.i - 1, verb.i + 1):
            if not 0 <= neighbour < len(self.doc):
                continue
            noun = self.doc[neighbour]
            while noun.head.i > verb.i and noun.head.pos_ in _NOMINAL and neighbour > verb.i:
                noun = noun.head
            if noun.pos_ in _NOMINAL and self._outside(noun) and noun.dep_ != "npadvmod":
                return noun
        return None

"""Quotations and who speaks them: the layer of punctuation.

A quotation that reports speech is tied to the cue beside it: the one that follows it
(``"…," she said``), the one that introduces it (``She said: "…"``), or the one that an earlier
part of the same quotation has (``"…," she said. "…"``). One that has no cue at all is still given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute import cues
from onrecord.attribute.drafts import Draft
from onrecord.attribute.quotes import Quotation, reports_speech
from onrecord.attribute.tokens import cue_span, subject_of, subtree_span
from onrecord.attribute.verbal import source_of, source_spans
from onrecord.records import Span, Spans
from onrecord.spans import contains, paragraphs

_QUOTING = cues.SPEECH | cues.ASKING | cues.QUOTING_ONLY | {"think", "believe", "call"}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_STOPS = frozenset(".;!?")
_REACH = 30
_GOES_ON_WITH_CUE = (",", "?", "!", "—", "–", "…", "-")


def quoted(doc: Doc, quotes: Sequence[Quotation], known: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for every quotation of speech that no draft of ``known`` has in its content."""
    scene = _Scene(doc, quotes)
    before: Draft | None = None
    previous: Quotation | None = None
    for quote in quotes:
        holder = _holder(quote, known)
        if holder is None and _is_candidate(doc.text, quote):
            holder = scene.by_cue(quote) or scene.by_earlier(quote, previous, before)
            if holder is None and reports_speech(doc.text, quote) and quote.closed:
                holder = Draft("orphan", (quote.span,))
            if holder is not None:
                yield holder
        if holder is not None:
            before, previous = holder, quote


def _is_candidate(text: str, quote: Quotation) -> bool:
    return quote.goes_on or reports_speech(text, quote)


def _holder(quote: Quotation, known: Sequence[Draft]) -> Draft | None:
    """The draft whose content has the quotation and whose cue stands outside it."""
    for draft in known:
        inside = any(contains(span, quote.inner) for span in draft.content)
        if inside and not any(contains(quote.span, cue) for cue in draft.cue):
            return draft
    return None


class _Scene:
    """The tokens, quotations and paragraphs of one text, to look around a quotation."""

    def __init__(self, doc: Doc, quotes: Sequence[Quotation]) -> None:
        self.doc = doc
        self.places = paragraphs(doc.text)
        self.spans = [quote.span for quote in quotes if quote.closed or quote.goes_on]
        self.starts = {token.idx: token.i for token in doc}

    def by_cue(self, quote: Quotation) -> Draft | None:
        """The quotation with the cue after or before it."""
        verb = self._verb_after(quote)
        rule = "quote-after"
        if verb is None:
            verb, rule = self._verb_before(quote), "quote-before"
        if verb is None:
            return None
        return Draft(rule, (quote.span,), self._source(verb), (cue_span(verb),))

    def by_earlier(
        self, quote: Quotation, previous: Quotation | None, before: Draft | None
    ) -> Draft | None:
        """The quotation as a further part of the one before it."""
        if previous is None or before is None or not before.cue:
            return None
        between = self.doc.text[previous.span.end : quote.span.start]
        same_breath = "\n" not in between and between.rstrip()[-1:] in (".", "")
        whole = self._is_whole_paragraph(quote) and not between.strip()
        if not (previous.goes_on or same_breath or whole):
            return None
        if same_breath and self._has_new_sentence(previous, quote):
            return None
        return Draft(before.rule, (quote.span,), before.source, before.cue)

    def _has_new_sentence(self, previous: Quotation, quote: Quotation) -> bool:
        """Whether the words between two quotations are more than the first one's cue."""
        words = self._tokens(previous.span.end, quote.span.start)
        return sum(token.text in _STOPS for token in words) > 1

    def _is_whole_paragraph(self, quote: Quotation) -> bool:
        place = self._place(quote.span)
        return place.start == quote.span.start and place.end - quote.span.end <= 1

    def _place(self, span: Span) -> Span:
        return next(p for p in self.places if p.start <= span.start < p.end)

    def _tokens(self, start: int, end: int) -> list[Token]:
        return [token for token in self.doc if start <= token.idx < end and not token.is_space]

    def _outside(self, token: Token) -> bool:
        return not any(span.start <= token.idx < span.end for span in self.spans)

    def _verb_after(self, quote: Quotation) -> Token | None:
        text, place = self.doc.text, self._place(quote.span)
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

    def _source(self, verb: Token) -> Spans:
        source = source_of(verb)
        if source is not None and self._outside(source):
            return source_spans(source, verb)
        after = next((c for c in verb.rights if c.pos_ in ("PROPN", "NOUN", "PRON") and self._outside(c)), None)
        if after is not None and after.dep_ not in ("dobj", "dative", "npadvmod"):
            return (subtree_span(after),)
        main = subject_of(verb)
        return source_spans(main, verb) if main is not None and self._outside(main) else ()

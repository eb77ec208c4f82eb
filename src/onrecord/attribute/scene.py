"""A text around its quotations: what stands beside one, and which cue goes with it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute import cues
from onrecord.attribute.marks import paired
from onrecord.attribute.quotes import Quotation
from onrecord.language import whole_text
from onrecord.records import Span
from onrecord.spans import paragraphs

STOPS = frozenset(".;!?")
_QUOTING = cues.SPEECH | cues.ASKING | cues.QUOTING_ONLY | {"think", "believe", "call"}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_STARTS = ("", "\n", ".", "?", "!", ":", "”", '"')
_RUNS_ON = (",", "?", "!", "—", "–", "…", "-")
_REACH = 30
_SPACE = " \xa0"


class Scene:
    """The tokens, quotations and paragraphs of one text."""

    def __init__(self, doc: Doc, quotes: Sequence[Quotation]) -> None:
        self.doc = doc
        self.text = whole_text(doc)
        self.places = paragraphs(self.text)
        self.spans = paired(quotes)
        self._starts = [token.idx for token in doc]
        self._span_starts = [span.start for span in self.spans]
        self._place_starts = [place.start for place in self.places]

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens that start in ``[start, end)``, but for white space."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [token for token in self.doc[first:last] if not token.is_space]

    def paragraph_of(self, quote: Quotation) -> int:
        """The number of the paragraph that the quotation stands in."""
        return bisect_right(self._place_starts, quote.span.start) - 1

    def outside(self, token: Token) -> bool:
        """Whether a token stands in no quotation."""
        number = bisect_right(self._span_starts, token.idx) - 1
        return number < 0 or token.idx >= self.spans[number].end

    def starts_sentence(self, quote: Quotation) -> bool:
        """Whether a sentence starts with the quotation."""
        first = self.text[slice(*quote.inner)].strip()[:1]
        place = self.places[self.paragraph_of(quote)]
        before = self.text[place.start : quote.span.start].rstrip(_SPACE)[-1:]
        return not first.islower() and before in _STARTS

    def verb_after(self, quote: Quotation) -> Token | None:
        """The cue in the words that run on after the quotation, if they report speech."""
        place = self.places[self.paragraph_of(quote)]
        if not self._runs_on(quote, place):
            return None
        for token in self.tokens(quote.span.end, place.end)[:_REACH]:
            if token.text in STOPS or not self.outside(token):
                return None
            if token.tag_ in _FINITE and token.pos_ in ("VERB", "AUX"):
                aside = token.dep_ == "relcl" and token.head.idx >= quote.span.end
                if token.dep_ != "aux" and not aside:
                    return _reporting(token)
        return None

    def verb_before(self, quote: Quotation) -> Token | None:
        """The cue in the words that lead up to the quotation, in the paragraph before if they end
        in a colon."""
        number = self.paragraph_of(quote)
        place = self.places[number]
        if quote.span.start == place.start:
            words = self.tokens(*self.places[number - 1]) if number else []
            return self._introducing(words[-_REACH:]) if _ends_in(words, ":") else None
        words = self.tokens(place.start, quote.span.start)[-_REACH:]
        return None if not words or words[-1].text in STOPS else self._introducing(words)

    def noun_beside(self, verb: Token) -> Token | None:
        """The head of the noun phrase right before or after a verb, outside quotations."""
        for at in (verb.i - 1, verb.i + 1):
            if not 0 <= at < len(self.doc):
                continue
            noun = self.doc[at]
            while at > verb.i and noun.head.i > verb.i and noun.head.pos_ in _NOMINAL:
                if noun.head == noun:
                    break
                noun = noun.head
            if noun.pos_ in _NOMINAL and noun.dep_ != "npadvmod" and self.outside(noun):
                return noun
        return None

    def _runs_on(self, quote: Quotation, place: Span) -> bool:
        """Whether the sentence goes on after the quotation."""
        last = self.text[slice(*quote.inner)].rstrip(_SPACE + "’'")[-1:]
        follows = self.text[quote.span.end : place.end].lstrip(_SPACE)[:1]
        if not follows:
            return False
        return last in _RUNS_ON or follows in ",—–-" or follows.islower()

    def _introducing(self, words: list[Token]) -> Token | None:
        """The nearest reporting verb of the sentence that ``words`` end; before a colon, or
        "that,", whatever verb there is."""
        main: Token | None = None
        for token in reversed(words[:-1] if words[-1].text in ",:" else words):
            if token.text in STOPS or not self.outside(token):
                break
            if token.pos_ != "VERB":
                continue
            if token.lemma_.lower() in _QUOTING:
                return token
            main = token if main is None or token.tag_ in _FINITE else main
        free = _ends_in(words, ":") or [t.lower_ for t in words[-2:]] == ["that", ","]
        return main if free else None


def _ends_in(words: Sequence[Token], mark: str) -> bool:
    return bool(words) and words[-1].text == mark


def _reporting(verb: Token) -> Token | None:
    if verb.lemma_.lower() in _QUOTING:
        return verb
    inner = (c for c in verb.children if c.dep_ in ("xcomp", "conj", "advcl"))
    return next((c for c in inner if c.lemma_.lower() in _QUOTING), None)

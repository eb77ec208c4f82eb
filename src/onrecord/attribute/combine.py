"""Rules and tagger together: the tagger decides, the marks on the page guarantee.

Turns come from the rules. What the tagger finds stands, with every quotation that it cuts made
whole. A quotation that reports speech and that the tagger left out is added from the rules: to the
tagger's attribution of the same cue if there is one, else with the rules' own source and cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.attribute.marks import kind_of, respected
from onrecord.attribute.quotes import Quotation, quotations
from onrecord.attribute.utterances import is_utterance, reports_speech
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import contains, covered, merge, overlap

_SAME = 0.5


def combine(
    rules: Sequence[Attribution], tagged: Sequence[Attribution], text: str
) -> list[Attribution]:
    """One list of attributions in reading order; no two of them share a cue.

    ``rules`` and ``tagged`` are both of ``text``. Deterministic, and the same when repeated.
    """
    quotes = quotations(text)
    turns = [a for a in rules if a.kind == "turn"]
    kept = [_whole(a, quotes) for a in tagged if not any(_same_words(a, t) for t in turns)]
    kept = _one_a_cue(kept)
    for rule in rules:
        if rule.kind == "turn":
            continue
        missed = tuple(_missed(text, rule, kept, quotes))
        if missed:
            kept = _with_missed(kept, rule, missed)
    shaped = [replace(a, kind=kind_of(text, a.content, quotes)) for a in kept]
    return in_order([*turns, *shaped])


def in_order(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Reading order: by the start of the content, the longer first."""
    return sorted(attributions, key=lambda a: (a.content[0].start, -a.content[-1].end, a.cue))


def _whole(found: Attribution, quotes: Sequence[Quotation]) -> Attribution:
    """The attribution with the quotations that its content cuts made whole."""
    speech = [q for q in quotes if any(_mostly(q.inner, part) for part in found.content)]
    content = merge(respected(part, found.cue, speech) for part in found.content)
    return replace(found, content=content)


def _mostly(quote: Span, part: Span) -> bool:
    return overlap(quote, part) >= _SAME * (quote.end - quote.start)


def _same_words(a: Attribution, b: Attribution) -> bool:
    shared = sum(overlap(x, y) for x in a.content for y in b.content)
    longest = max(_length(a.content), _length(b.content))
    return shared >= _SAME * longest


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)


def _one_a_cue(found: Sequence[Attribution]) -> list[Attribution]:
    """The surest of those that share a cue; of those without a cue, all."""
    kept: list[Attribution] = []
    for attribution in sorted(found, key=lambda a: -a.confidence):
        if not any(_same_cue(attribution, other) for other in kept):
            kept.append(attribution)
    return kept


def _same_cue(a: Attribution, b: Attribution) -> bool:
    return any(overlap(x, y) for x in a.cue for y in b.cue)


def _missed(
    text: str, rule: Attribution, kept: Sequence[Attribution], quotes: Sequence[Quotation]
) -> Iterator[Span]:
    """The quotations of speech in a rule's content that no kept attribution has."""
    for quote in quotes:
        told = reports_speech(text, quote) or is_utterance(text, quote)
        if told and covered(rule.content, quote.inner) and not _is_held(quote, kept):
            yield next(part for part in rule.content if contains(part, quote.inner))


def _is_held(quote: Quotation, kept: Sequence[Attribution]) -> bool:
    """Whether an attribution has the quotation in its content, and its cue outside it."""
    return any(
        covered(a.content, quote.inner) and not any(contains(quote.span, cue) for cue in a.cue)
        for a in kept
    )


def _with_missed(
    kept: Sequence[Attribution], rule: Attribution, missed: Spans
) -> list[Attribution]:
    for number, attribution in enumerate(kept):
        if _same_cue(attribution, rule):
            fuller = replace(attribution, content=merge((*attribution.content, *missed)))
            return [*kept[:number], fuller, *kept[number + 1 :]]
    return [*kept, replace(rule, content=merge(missed))]

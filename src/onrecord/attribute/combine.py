"""Rules and tagger together: the tagger decides, the marks on the page guarantee.

Turns come from the rules, and inside a turn only what it says of others' words counts. What the
tagger finds stands if it is sure enough once the rules have been heard, put right where marks and
parse know better. A quotation that reports speech and that the tagger left out is added from the
rules: to the tagger's attribution of the same cue if there is one, else with the rules' own source
and cue. Reported speech inside a content comes from the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.attribute.agreement import same_cue, weighed
from onrecord.attribute.hearsay import tells_of_another
from onrecord.attribute.marks import kind_of
from onrecord.attribute.nested import ALONE, alone, nested
from onrecord.attribute.quotes import Quotation, quotations
from onrecord.attribute.relayed import relayed
from onrecord.attribute.repaired import repaired
from onrecord.attribute.utterances import is_utterance, reports_speech
from onrecord.language import whole_text
from onrecord.records import Attribution, Span, Spans
from onrecord.spans import contains, covered, merge, overlap, text_of

LEAST = 0.36
"""The confidence with the best F1 on articles held back from training."""
QUOTED_SHARE = 0.4
"""Of that, what is asked where the content holds words in quotation marks: to miss one costs a
reader more than to be shown one too many."""


def combine(
    doc: Doc,
    rules: Sequence[Attribution],
    tagged: Sequence[Attribution],
    threshold: float = LEAST,
) -> list[Attribution]:
    """One list of attributions in reading order; no two of them share a cue.

    ``rules`` and ``tagged`` are both of ``doc``. What is less sure than ``threshold`` is left out;
    of a content with words in quotation marks less is asked.
    """
    text = whole_text(doc)
    quotes = quotations(text)
    turns = [a for a in rules if a.kind == "turn"]
    others = [a for a in rules if a.kind != "turn" and not _turns_to(text, a)]
    own = (relayed(doc, a) for a in tagged if _stands(doc, text, a, turns))
    weighted = (weighed(a, others) for a in own)
    sure = [
        repaired(doc, text, a, others, quotes)
        for a in weighted
        if a.confidence >= threshold * _share_asked(a, quotes)
    ]
    kept = _one_a_cue(sure)
    for rule in others:
        missed = tuple(_missed(text, rule, kept, quotes))
        if missed:
            kept = _with_missed(kept, rule, missed)
    if threshold <= ALONE:
        kept += alone(doc, others, [*turns, *kept])
    inner = nested(doc, others, [*turns, *kept])
    kept = [*inner, *(a for a in kept if not _gives_way(a, inner))]
    shaped = [replace(a, kind=kind_of(text, a.content, quotes)) for a in kept]
    return in_order([*turns, *shaped])


def _share_asked(found: Attribution, quotes: Sequence[Quotation]) -> float:
    quoted = any(overlap(part, quote.inner) for part in found.content for quote in quotes)
    return QUOTED_SHARE if quoted else 1.0


def in_order(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Reading order: by the start of the content, the longer first."""
    return sorted(attributions, key=lambda a: (a.content[0].start, -a.content[-1].end, a.cue))


def _stands(doc: Doc, text: str, found: Attribution, turns: Sequence[Attribution]) -> bool:
    """Whether it is outside all turns, or wholly in one and of another's words; and well cued."""
    if _quotes_another(text, found) or _turns_to(text, found):
        return False
    spans = (*found.content, *found.cue, *found.source)
    touched = [t for t in turns if any(overlap(s, part) for part in t.content for s in spans)]
    if not touched:
        return True
    inside = all(covered(touched[0].content, span) for span in spans)
    return inside and bool(found.source) and tells_of_another(doc, found.source, found.cue)


def _quotes_another(text: str, found: Attribution) -> bool:
    """Whether the real cue stands in the content ("was quoted by the papers as saying that …")."""
    cue, content = text_of(text, found.cue), text_of(text, found.content)
    return "quoted" in cue.split() and " as saying " in content


def _turns_to(text: str, found: Attribution) -> bool:
    """Whether the words only turn to the next thought: "That said, the levy may stay"."""
    if not found.cue or text_of(text, found.cue).lower() not in {"said", "being said"}:
        return False
    points = text_of(text, found.source).lower() in {"that", "this"}
    return points and text.startswith(",", found.cue[-1].end)


def _one_a_cue(found: Sequence[Attribution]) -> list[Attribution]:
    """The surest of those that share a cue or have one content; of those without a cue, all."""
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda a: -a.confidence):
        if not any(same_cue(one, other) or one.content == other.content for other in kept):
            kept.append(one)
    return kept


def _gives_way(found: Attribution, inner: Sequence[Attribution]) -> bool:
    """Whether what nobody is said to say holds a surer report by somebody."""
    return not found.source and any(
        one.confidence >= found.confidence and covered(found.content, one.cue[0]) for one in inner
    )


def _missed(
    text: str, rule: Attribution, kept: Sequence[Attribution], quotes: Sequence[Quotation]
) -> Iterator[Span]:
    """The quotations of speech in a rule's content that no kept attribution has."""
    for quote in quotes:
        if not covered(rule.content, quote.inner) or _is_held(quote, kept):
            continue
        if reports_speech(text, quote) or is_utterance(text, quote):
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
        if same_cue(attribution, rule):
            fuller = replace(attribution, content=merge((*attribution.content, *missed)))
            return [*kept[:number], fuller, *kept[number + 1 :]]
    return [*kept, replace(rule, content=merge(missed))]

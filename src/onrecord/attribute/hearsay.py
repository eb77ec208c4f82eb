"""Reports inside reported speech: which of them count as attributions of their own."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.attribute.confidence import WEAK
from onrecord.attribute.drafts import Draft
from onrecord.language import tokens
from onrecord.records import Span, Spans
from onrecord.spans import covered

_NO_REPORTER = frozenset({"i", "we", "who", "what", "which", "that"})


def without_hearsay(doc: Doc, drafts: Sequence[Draft], spoken: Sequence[Span]) -> list[Draft]:
    """The drafts less those that only retell what a speaker says of positions.

    ``spoken`` are the quotations and turns. What a speaker says of others' positions ("they
    reject it") is that speaker's statement; only clear reports of what another said stay.
    """
    telling = [d for d in drafts if d.rule not in WEAK or d.rule == "infinitive"]
    told = [*spoken, *(span for draft in telling for span in draft.content)]
    return [draft for draft in drafts if _stays(doc, draft, spoken, told)]


def _stays(doc: Doc, draft: Draft, spoken: Sequence[Span], told: Sequence[Span]) -> bool:
    if not draft.cue:
        return True
    if draft.rule in WEAK:
        return not covered(told, draft.cue[0])
    return not covered(spoken, draft.cue[0]) or tells_of_another(doc, draft.source, draft.cue)


def tells_of_another(doc: Doc, source: Spans, cue: Spans) -> bool:
    """Whether a report inside spoken words tells what another has said, and not what "I" say."""
    said = tokens(doc, cue[:1])
    words = {token.lower_ for token in tokens(doc, source)}
    if not said or words & _NO_REPORTER:
        return False
    verb = doc[said[0].i : said[-1].i + 1].root
    return verb.tag_ != "VB" and ("you" not in words or verb.tag_ == "VBD")

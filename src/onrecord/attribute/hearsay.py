"""Reports inside reported speech: which of them count as attributions of their own."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.attribute.confidence import WEAK
from onrecord.attribute.drafts import Draft
from onrecord.records import Span
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
    return not covered(spoken, draft.cue[0]) or _is_report(doc, draft)


def _is_report(doc: Doc, draft: Draft) -> bool:
    """Whether a draft inside spoken words tells what another has said, and not what "I" say."""
    cue = doc.char_span(*draft.cue[0], alignment_mode="expand")
    source = {token.lower_ for span in draft.source for token in doc.char_span(*span) or ()}
    if cue is None or source & _NO_REPORTER or cue.root.tag_ == "VB":
        return False
    return "you" not in source or cue.root.tag_ == "VBD"

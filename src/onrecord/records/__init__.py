"""The records that every stage shares: frozen, slotted, with no behaviour but checks.

All offsets are half-open ``[start, end)`` and count Unicode code points of the article's
text. Dates are ISO 8601; uncertain ones are EDTF (Library of Congress, 2019). Unknown is
``None``, never a guess.
"""

from __future__ import annotations

from onrecord.records.articles import READ_LANGUAGE, Article, Capture, Details, RawPage
from onrecord.records.judgements import HarmlessShape, Judged, Judgement, Verdict
from onrecord.records.people import Office, Person, Recognised, Sighting
from onrecord.records.places import Moment, Span, Spans
from onrecord.records.relations import Reason, Relation, RelationType, Side, Status
from onrecord.records.statements import (
    Act,
    Attribution,
    Basis,
    Evidence,
    EvidenceKind,
    Kind,
    Origin,
    Quoted,
    Said,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Timex,
    TimexType,
    Voice,
)

__all__ = [
    "READ_LANGUAGE",
    "Act",
    "Article",
    "Attribution",
    "Basis",
    "Capture",
    "Details",
    "Evidence",
    "EvidenceKind",
    "HarmlessShape",
    "Judged",
    "Judgement",
    "Kind",
    "Moment",
    "Office",
    "Origin",
    "Person",
    "Quoted",
    "RawPage",
    "Reason",
    "Recognised",
    "Relation",
    "RelationType",
    "Said",
    "Side",
    "Sighting",
    "Span",
    "Spans",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Statement",
    "Status",
    "Timex",
    "TimexType",
    "Verdict",
    "Voice",
]

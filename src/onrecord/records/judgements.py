"""What people make of relations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.records.relations import RelationType

Verdict = Literal["confirm", "dismiss", "retype", "note"]
HarmlessShape = Literal[
    "refinement",
    "scope",
    "list-valued",
    "conditional",
    "reported-not-asserted",
    "opinion-vs-fact",
    "different-event",
    "different-time",
    "similar-topic",
    "same-utterance",
    "negated-denial",
    "rejects-offer",
    "question",
    "prediction",
    "namesake",
    "misread",
    "other",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a named person says of a relation, having read both pages.

    ``confirm``: the two stand to each other as the relation says. ``dismiss``: they do not, for the
    harmless reason ``shape``. ``retype``: they do, but as ``type``. ``note`` only remarks.
    """

    verdict: Verdict
    by: str
    shape: HarmlessShape | None = None
    type: RelationType | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A line of the journal of judgements, which only grows.

    ``at`` is in UTC, ISO 8601, to the second. ``type`` is what the relation was taken for when it
    was confirmed, dismissed or retyped. An ``undo`` takes back the line ``undoes``; ``undone_by``
    is the line that took this one back.
    """

    number: int
    relation: str
    verdict: Verdict | Literal["undo"]
    by: str
    at: str
    shape: HarmlessShape | None = None
    type: RelationType | None = None
    note: str = ""
    undoes: int | None = None
    undone_by: int | None = None

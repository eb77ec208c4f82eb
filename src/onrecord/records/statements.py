"""Who says what: attributions, their speakers and times, and the statements they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.records.places import Spans

Kind = Literal["direct", "mixed", "indirect", "turn"]
Act = Literal[
    "assert",
    "deny",
    "reject",
    "accuse",
    "admit",
    "demand",
    "promise",
    "question",
    "warn",
    "praise",
    "criticise",
    "announce",
    "predict",
    "decline",
    "other",
]
SpeakerKind = Literal["person", "organisation", "government", "group", "unnamed"]
Basis = Literal["stated", "relative", "publication", "sibling", "unknown"]
Stance = Literal["asserted", "negated", "hedged", "conditional", "asked"]
EvidenceKind = Literal["cited", "claimed", "withheld", "demanded", "absent"]
Origin = Literal["first-hand", "reported", "alleged"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody says something: the PARC/PolNeAR triple of source, cue and content.

    Each role holds zero or more fragments; content is never empty. A turn of a transcript has no
    cue. ``confidence`` is the probability that content and source are right.
    """

    kind: Kind
    content: Spans
    source: Spans = ()
    cue: Spans = ()
    confidence: float = 1.0
    made_by: str = "rules"

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("an attribution needs content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who a source is. ``as_named`` are the article's words at ``spans``; ``name`` the resolved
    name (full where the article gives it), ``role`` the office or description the text gives.

    A spokesperson speaks ``on_behalf_of`` somebody; ``members`` names each of those who make a
    joint statement ("Brenn and Tost said"), and is empty for a single speaker."""

    name: str
    kind: SpeakerKind
    as_named: str
    role: str | None = None
    spans: Spans = ()
    on_behalf_of: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks one attribution, who relays it (outermost first), to whom, and how directly."""

    speaker: Speaker | None
    via: tuple[str, ...] = ()
    addressee: str | None = None
    origin: Origin = "first-hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A temporal expression with its TIMEX3 type and normalised value (TimeML 1.2.1)."""

    start: int
    end: int
    type: TimexType
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """When a statement was made: an EDTF date, what it rests on, and the words that give it.

    ``sibling``: the page has no date, and a copy of it has; the date rests on that copy's."""

    edtf: str | None
    basis: Basis
    spans: Spans = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How a statement speaks of proof, and the words that do."""

    kind: EvidenceKind
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """The article's own characters at ``spans``; several spans are joined by one space."""

    text: str
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One public statement (``statement`` is false for beliefs, votes, poll findings).

    ``id`` is a hash of what identifies it: article, content, cue and source spans. ``stance`` is
    how the speaker holds the content: asserted, negated ("denied that P" asserts not-P), hedged,
    on a condition, or only asked. ``occasion`` names the programme or venue, ``answers`` the
    statement (a question) that a turn of an interview replies to, ``seconds`` how far into the
    recording it begins, where the article is a transcript with times.
    """

    id: str
    article: str
    kind: Kind
    statement: bool
    act: Act
    speaker: Speaker | None
    via: tuple[str, ...]
    addressee: str | None
    medium: str | None
    content: Quoted
    cue: Quoted | None
    said: Said
    published: str | None
    evidence: Evidence | None
    origin: Origin
    confidence: float
    made_by: str
    stance: Stance = "asserted"
    occasion: str | None = None
    answers: str | None = None
    seconds: int | None = None

"""The records that every stage shares: frozen, slotted, with no behaviour but checks.

All offsets are half-open ``[start, end)`` and count Unicode code points of the article's
text. Dates are ISO 8601; uncertain ones are EDTF (Library of Congress, 2019). Unknown is
``None``, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

#: The language that statements are taken from, as a primary subtag of RFC 5646.
READ_LANGUAGE = "en"

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
RelationType = Literal["self-contradiction", "denial", "dispute", "change", "update", "repeat"]
Status = Literal["candidate", "confirmed", "dismissed"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
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


class Span(NamedTuple):
    """Characters ``[start, end)`` of a text, in code points."""

    start: int
    end: int


Spans = tuple[Span, ...]


class Moment(NamedTuple):
    """The words of a transcript from the character ``at`` on are said ``seconds`` after the
    recording starts."""

    at: int
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The bytes that a page was read from, as they came, and the SHA-256 of them in hex.

    ``at`` is when they were fetched from the web, in UTC, ISO 8601, to the second; ``None`` for a
    file, of which nobody knows when its page stood where. ``url`` is the address that answered.
    """

    data: bytes = field(repr=False)
    sha256: str
    content_type: str
    url: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a page states of its article beyond headline, date, outlet and address.

    ``published_at`` and ``modified`` are ISO 8601 with the time and zone that the page gives;
    ``medium`` is what all of it was said in (the minutes of a parliament); an ``excerpt`` holds
    passages of an article, not the whole of it. Of the transcript of a recording ``times`` say how
    many seconds from its start the words from a character of the text on are said, in the order of
    the text, and ``recording`` is its address.
    """

    published_at: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    medium: str | None = None
    excerpt: bool = False
    times: tuple[Moment, ...] = ()
    recording: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """What a reader hands to the cleaner: one page, decoded, and what is known from outside it.

    ``media_type`` says how to clean it: ``html``, ``text`` (a plain-text scrape) or ``article``
    (text that is already clean, as in JSONL input; it is taken as it is). ``gone`` is the address
    at which it stands no more, for a post that is marked as deleted.
    """

    source: str
    text: str
    media_type: Literal["html", "text", "article"]
    digest: str
    headline: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    id: str | None = None
    credit: str | None = None
    dateline: str | None = None
    details: Details = field(default_factory=Details)
    gone: str | None = None
    capture: Capture | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story as published on one page. ``kept`` are the spans of the raw text it came from.

    ``gone`` and ``capture`` are those of its page; they are there while it is being added only.
    """

    id: str
    text: str
    headline: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    credit: str | None = None
    dateline: str | None = None
    language: str = "en"
    source: str | None = None
    kept: Spans = ()
    details: Details = field(default_factory=Details)
    gone: str | None = field(default=None, compare=False, repr=False)
    capture: Capture | None = field(default=None, compare=False, repr=False)

    @property
    def is_read(self) -> bool:
        """Whether it is in the language that statements are taken from."""
        return self.language == READ_LANGUAGE


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why two statements were related: the words on both sides, and a few words for people."""

    kind: str
    a: Spans
    b: Spans
    text: str
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two statements and how they stand to each other; ``a`` is the earlier said, or the denied.

    A relation is a *candidate* until a named person confirms it. ``benign`` lists what could
    explain it harmlessly. ``tuning`` is the number of the ledger's tuning whose weights made
    the score; ``None`` for the weights that are shipped.
    """

    id: str
    type: RelationType
    found: Literal["reported", "inferred"]
    a: str
    b: str
    score: float
    reasons: tuple[Reason, ...]
    benign: tuple[str, ...] = ()
    origin_a: Origin = "first-hand"
    origin_b: Origin = "first-hand"
    status: Status = "candidate"
    tuning: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A statement in its context, as the comparison needs it.

    ``text`` is the whole text of its article (the statement's spans refer to it; lines that only
    fit it to a width are joined), ``story`` the group of copies that the article belongs to,
    ``position`` its place among the statements of the article in reading order. ``person`` is the
    ledger's key of the speaker, where it is known who that is across articles.
    """

    statement: Statement
    text: str
    story: str
    position: int = 0
    outlet: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post that a person holds: ``area`` is its country, party or body. ``start`` and ``end`` are
    ISO dates (``2031``, ``2031-03`` or ``2031-03-04``), inclusive; ``None`` is open or unknown."""

    title: str
    area: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody (or a body) whom a ledger knows across articles.

    ``name`` is the fullest name, ``aliases`` the others; ``context`` the parties, countries and
    companies that texts name beside them. ``registered`` persons come from a loaded registry.
    """

    id: str
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    context: frozenset[str] = frozenset()
    wikidata: str | None = None
    registered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One speaker as one article tells of them: what a person across articles is known by.

    ``name`` is a speaker's (or a member's) name in that article's statements; ``roles`` are the
    article's words for what they are, ``context`` the parties, countries and companies beside
    them; ``on`` is the article's date.
    """

    article: str
    name: str
    kind: SpeakerKind
    roles: tuple[str, ...] = ()
    context: frozenset[str] = frozenset()
    on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Who a sighting is: the id of a known person, and why; ``None`` for nobody known."""

    person: str | None
    evidence: tuple[str, ...] = ()


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

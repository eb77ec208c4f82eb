"""The shapes of the answers, for the documentation of the API (OpenAPI 3.1)."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from onrecord.records import (
    Act,
    Basis,
    EvidenceKind,
    Kind,
    Origin,
    RelationType,
    SpeakerKind,
    Stance,
    Status,
)

Pairs = list[tuple[int, int]]
Item = TypeVar("Item")


class Shape(BaseModel):
    """A shape with just these keys."""

    model_config = ConfigDict(extra="forbid")


class Page(Shape, Generic[Item]):
    """Some records, and the cursor of those that follow."""

    items: list[Item]
    next: str | None


class Problem(Shape):
    """What went wrong, and what to do."""

    error: str


class Quoted(Shape):
    """The article's own characters at ``spans`` (half-open, code points)."""

    text: str
    spans: Pairs


class SpeakerShape(Shape):
    """Who says it."""

    name: str
    kind: SpeakerKind
    as_named: str
    role: str | None
    spans: Pairs
    on_behalf_of: str | None
    members: list[str]


class SaidShape(Shape):
    """When it was said (EDTF), and what that rests on."""

    edtf: str | None
    basis: Basis
    spans: Pairs


class EvidenceShape(Shape):
    """How the statement speaks of proof."""

    kind: EvidenceKind
    spans: Pairs


class StatementShape(Shape):
    """One public statement, tied to the characters that carry it; ``seconds`` is when in a
    recording it begins, where its article is a transcript with times."""

    id: str
    article: str
    kind: Kind
    statement: bool
    act: Act
    speaker: SpeakerShape | None
    via: list[str]
    addressee: str | None
    medium: str | None
    content: Quoted
    cue: Quoted | None
    said: SaidShape
    published: str | None
    evidence: EvidenceShape | None
    origin: Origin
    confidence: float
    made_by: str
    stance: Stance
    occasion: str | None
    answers: str | None
    seconds: int | None = None


class ReasonShape(Shape):
    """Why two statements were related: the words on both sides."""

    kind: str
    a: Pairs
    b: Pairs
    text: str
    weight: float


class Origins(Shape):
    """How directly each side reaches us."""

    a: Origin
    b: Origin


class RelationShape(Shape):
    """Two statements and how they stand to each other."""

    id: str
    type: RelationType
    found: str
    a: str
    b: str
    score: float
    status: Status
    reasons: list[ReasonShape]
    benign: list[str]
    origin: Origins
    tuning: int | None = None


class OfficeShape(Shape):
    """A post, and when it was held."""

    title: str
    area: str | None
    start: str | None
    end: str | None


class PersonShape(Shape):
    """Somebody whom the ledger knows across articles."""

    id: str
    name: str
    kind: SpeakerKind
    aliases: list[str]
    offices: list[OfficeShape]
    context: list[str]
    wikidata: str | None
    registered: bool
    statements: int
    articles: int


class DetailsShape(Shape):
    """What the page states beyond the usual; ``published_at`` and ``modified`` are ISO 8601 as it
    gives them, and an ``excerpt`` holds passages of the article, not the whole of it. Of the
    transcript of a ``recording``, ``times`` are pairs: from this character on, so many seconds."""

    published_at: str | None
    modified: str | None
    authors: list[str]
    section: str | None
    medium: str | None
    excerpt: bool
    times: Pairs
    recording: str | None


class ArticleShape(Shape):
    """An article as it was read, with the ids of its statements in reading order."""

    id: str
    text: str
    headline: str | None
    published: str | None
    outlet: str | None
    url: str | None
    credit: str | None
    dateline: str | None
    language: str
    source: str | None
    details: DetailsShape
    statements: list[str]


class FoundShape(Shape):
    """A statement that a search found, with some of its words; ``hits`` are spans of these. It has
    the query's ``words``, means the like (``meaning``), or both; neither for filters alone."""

    statement: StatementShape
    snippet: str
    hits: Pairs
    why: list[Literal["words", "meaning"]]


class MatterShape(Shape):
    """Statements on one matter. ``named``: people gave it its name."""

    id: str
    name: str
    named: bool
    statements: int
    articles: int
    first: str | None
    last: str | None


class NamedArticle(Shape):
    """What an article is, without its text; ``language`` is a code (RFC 5646)."""

    id: str
    headline: str | None
    outlet: str | None
    published: str | None
    url: str | None
    language: str


class FoundArticleShape(Shape):
    """An article whose text or headline has the words, and some words of the text; ``hits`` are
    spans of it."""

    article: NamedArticle
    snippet: str
    hits: Pairs


class FoundPage(Shape):
    """What a search found, the best first; articles whose text has its words, the last entered
    first; and the matters whose names have them."""

    items: list[FoundShape]
    articles: list[FoundArticleShape]
    matters: list[MatterShape]

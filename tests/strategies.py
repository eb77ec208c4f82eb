"""Hypothesis strategies for the records: any record that the checks allow."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from onrecord.records import (
    Act,
    Article,
    Basis,
    Evidence,
    EvidenceKind,
    Kind,
    Origin,
    Quoted,
    Reason,
    Relation,
    RelationType,
    Said,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    Status,
)
from onrecord.spans import quoted, text_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
NAMES = st.one_of(st.sampled_from(["Aldous Brenn", "Mirela Tost", "Joren Vale"]), TEXT)
DATES = st.dates().map(str)
EDTF = st.one_of(st.none(), DATES, DATES.map(lambda d: d[:7]), DATES.map(lambda d: f"../{d}"), TEXT)
CONFIDENCE = st.floats(0, 1)


def words_of(literal: object) -> st.SearchStrategy[str]:
    """The words of a ``Literal``."""
    return st.sampled_from(get_args(literal))


@st.composite
def spans_in(draw: st.DrawFn, text: str, least: int = 0) -> tuple[Span, ...]:
    """Spans inside ``text``, in order, at least ``least`` of them."""
    count = draw(st.integers(least, 3))
    ends = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(ends, min_size=2 * count, max_size=2 * count)))
    return tuple(Span(s, e) for s, e in zip(cuts[::2], cuts[1::2], strict=True))


@st.composite
def speakers(draw: st.DrawFn, text: str) -> Speaker:
    """A speaker whose ``as_named`` are words of ``text``."""
    spans = draw(spans_in(text))
    return Speaker(
        name=draw(NAMES),
        kind=draw(words_of(SpeakerKind)),  # type: ignore[arg-type]
        as_named=text_of(text, spans),
        role=draw(st.none() | TEXT),
        spans=spans,
        on_behalf_of=draw(st.none() | NAMES),
        members=tuple(draw(st.lists(NAMES, max_size=2))),
    )


@st.composite
def quotations(draw: st.DrawFn, text: str) -> Quoted:
    """Words of ``text``."""
    return quoted(text, draw(spans_in(text, least=1)))


@st.composite
def statements(draw: st.DrawFn, text: str, article: str, identity: str) -> Statement:
    """A statement of the article whose text is ``text``."""
    return Statement(
        id=identity,
        article=article,
        kind=draw(words_of(Kind)),  # type: ignore[arg-type]
        statement=draw(st.booleans()),
        act=draw(words_of(Act)),  # type: ignore[arg-type]
        speaker=draw(st.none() | speakers(text)),
        via=tuple(draw(st.lists(NAMES, max_size=2))),
        addressee=draw(st.none() | NAMES),
        medium=draw(st.none() | TEXT),
        content=draw(quotations(text)),
        cue=draw(st.none() | quotations(text)),
        said=Said(
            edtf=draw(EDTF),
            basis=draw(words_of(Basis)),  # type: ignore[arg-type]
            spans=draw(spans_in(text)),
        ),
        published=draw(st.none() | DATES),
        evidence=draw(st.none() | evidence(text)),
        origin=draw(words_of(Origin)),  # type: ignore[arg-type]
        confidence=draw(CONFIDENCE),
        made_by=draw(TEXT),
        stance=draw(words_of(Stance)),  # type: ignore[arg-type]
        occasion=draw(st.none() | TEXT),
        answers=draw(st.none() | NAMES),
    )


@st.composite
def evidence(draw: st.DrawFn, text: str) -> Evidence:
    """What is said of proof in ``text``."""
    return Evidence(
        kind=draw(words_of(EvidenceKind)),  # type: ignore[arg-type]
        spans=draw(spans_in(text)),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with any text and any of the optional facts."""
    maybe = st.none() | TEXT
    return Article(
        id=draw(st.uuids().map(str)),
        text=draw(TEXT),
        headline=draw(maybe),
        published=draw(st.none() | DATES),
        outlet=draw(maybe),
        url=draw(maybe),
        credit=draw(maybe),
        dateline=draw(maybe),
        source=draw(maybe),
        kept=draw(spans_in("x" * 50)),
    )


@st.composite
def stories(draw: st.DrawFn) -> tuple[Article, list[Statement]]:
    """An article and up to four statements of it."""
    article = draw(articles())
    count = draw(st.integers(0, 4))
    return article, [
        draw(statements(article.text, article.id, f"{article.id}-{n}")) for n in range(count)
    ]


@st.composite
def reasons(draw: st.DrawFn) -> Reason:
    """A reason with words on both sides."""
    return Reason(
        kind=draw(TEXT),
        a=draw(spans_in("x" * 50)),
        b=draw(spans_in("x" * 50)),
        text=draw(TEXT),
        weight=draw(st.floats(-5, 5)),
    )


@st.composite
def relations(draw: st.DrawFn, a: str = "a", b: str = "b") -> Relation:
    """A relation between the statements ``a`` and ``b``."""
    return Relation(
        id=draw(st.uuids().map(str)),
        type=draw(words_of(RelationType)),  # type: ignore[arg-type]
        found=draw(st.sampled_from(["reported", "inferred"])),
        a=a,
        b=b,
        score=draw(CONFIDENCE),
        reasons=tuple(draw(st.lists(reasons(), max_size=2))),
        benign=tuple(draw(st.lists(TEXT, max_size=2))),
        origin_a=draw(words_of(Origin)),  # type: ignore[arg-type]
        origin_b=draw(words_of(Origin)),  # type: ignore[arg-type]
        status=draw(words_of(Status)),  # type: ignore[arg-type]
    )

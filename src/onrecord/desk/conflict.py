"""A pair of statements that stand to each other somehow: both quotations, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.desk.pieces import Paragraph, surroundings
from onrecord.keeping.origins import origins_of
from onrecord.ledger import Ledger
from onrecord.publish.brief import Conflict, Quote
from onrecord.publish.conflicts import Desk, conflict_of, marks_of
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown
from onrecord.publish.masthead import headline_of
from onrecord.publish.quotes import quote_of
from onrecord.publish.sentence import left_open
from onrecord.publish.sources import shelf_of
from onrecord.publish.spread import Spread
from onrecord.publish.wording import reason_label
from onrecord.records import Article, Origin, Relation, Side, Spans, Statement

ALIKE = {
    "repeat": "The same said again",
    "update": "The world moved between the two",
}
"""Titles of the relations that are no conflict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """One of the two statements: its quotation, and the paragraphs that it stands in."""

    statement: Statement
    quote: Quote
    person: str | None
    origin: Origin
    headline: str
    published: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """A reason and its share of all that spoke for the flag, in per cent (0 to 100)."""

    label: str
    text: str
    weight: float
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A relation as the desk shows it; ``conflict`` is None for repeats and updates."""

    relation: Relation
    title: str
    halves: tuple[Half, Half]
    contributions: tuple[Contribution, ...]
    unknown: tuple[str, ...]
    conflict: Conflict | None


def pairs_of(ledger: Ledger, relations: Sequence[Relation]) -> list[Pair]:
    """``relations`` with both quotations, in their order."""
    ends = dict.fromkeys(end for r in relations for end in (r.a, r.b))
    sides = {side.statement.id: side for side in ledger.sides(ends)}
    articles = {a.id: a for a in ledger.articles({s.statement.article for s in sides.values()})}
    origins = origins_of(ledger, sides)
    return [pair_of(relation, sides, articles, origins) for relation in relations]


def pair_of(
    relation: Relation,
    sides: Mapping[str, Side],
    articles: Mapping[str, Article],
    origins: Mapping[str, Spread] | None = None,
) -> Pair:
    """``relation`` between two of ``sides``, by id, in ``articles``, by id; ``origins`` is how
    widely each is told, where that was counted."""
    a, b = sides[relation.a], sides[relation.b]
    cited = {s.statement.article: articles[s.statement.article] for s in (a, b)}
    desk = Desk(
        statements={s.statement.id: s.statement for s in (a, b)},
        own=frozenset({relation.a, relation.b}),
        shelf=shelf_of(cited, origins),
    )
    marks_a, marks_b = marks_of(relation)
    first = _half(a, relation.origin_a, marks_a, desk)
    second = _half(b, relation.origin_b, marks_b, desk)
    alike = relation.type in ALIKE
    conflict = None if alike else conflict_of(relation, 1, desk)
    return Pair(
        relation=relation,
        title=conflict.title if conflict else ALIKE[relation.type],
        halves=(first, second),
        contributions=_contributions(relation),
        unknown=tuple(left_open(first.statement, second.statement)),
        conflict=conflict,
    )


def _half(side: Side, origin: Origin, marks: Spans, desk: Desk) -> Half:
    article = desk.shelf.articles[side.statement.article]
    content = side.statement.content.spans
    return Half(
        statement=side.statement,
        quote=quote_of(side.statement, desk.shelf, marks=marks),
        person=side.person,
        origin=origin,
        headline=headline_of(article),
        published=plain_date(article.published),
        paragraphs=surroundings(article.text, content, marks),
    )


def _contributions(relation: Relation) -> tuple[Contribution, ...]:
    """The reasons, the weightiest first."""
    total = sum(abs(reason.weight) for reason in relation.reasons)
    return tuple(
        Contribution(
            label=shown(reason_label(reason.kind)),
            text=shown(reason.text),
            weight=reason.weight,
            share=round(100 * abs(reason.weight) / total) if total else 0,
        )
        for reason in sorted(relation.reasons, key=lambda reason: -abs(reason.weight))
    )

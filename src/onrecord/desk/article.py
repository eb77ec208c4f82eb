"""An article with its statements marked by speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.desk.pieces import cut
from onrecord.ledger import Ledger
from onrecord.publish.brief import Quote
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown, shown_name
from onrecord.publish.links import web_address
from onrecord.publish.quotes import quote_of
from onrecord.publish.sources import shelf_of
from onrecord.publish.wording import NO_NAME
from onrecord.records import Article, Relation, Side, Span, Statement
from onrecord.spans import paragraphs

HUES = 6
"""How many speakers are told apart by colour; more share them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A statement of the article: its number on the page, whose it is, and what it conflicts
    with."""

    number: int
    statement: Statement
    quote: Quote
    hue: int
    person: str | None
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Characters of one paragraph that are of one statement, or of none; ``first`` where the
    statement begins."""

    text: str
    noted: Noted | None
    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker of the article, and the colour of what they say."""

    name: str
    hue: int
    person: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """The whole page."""

    article: Article
    published: str
    address: str | None
    voices: tuple[Voice, ...]
    noted: tuple[Noted, ...]
    paragraphs: tuple[tuple[Stretch, ...], ...]


def article_page(ledger: Ledger, identity: str) -> ArticlePage | None:
    """The article with this id, its statements marked; None when there is none."""
    article = ledger.article(identity)
    if article is None:
        return None
    found = ledger.statements(article=identity)
    sides = sorted(ledger.sides(s.id for s in found), key=lambda side: side.position)
    relations = ledger.relations_of(side.statement.id for side in sides)
    noted = _noted(article, sides, relations)
    return ArticlePage(
        article=article,
        published=plain_date(article.published),
        address=web_address(article),
        voices=_voices(noted),
        noted=noted,
        paragraphs=tuple(
            _stretches(article.text, line, noted) for line in paragraphs(article.text)
        ),
    )


def _noted(
    article: Article, sides: Sequence[Side], relations: Sequence[Relation]
) -> tuple[Noted, ...]:
    shelf = shelf_of({article.id: article})
    hues = _hues(sides)
    return tuple(
        Noted(
            number=number,
            statement=side.statement,
            quote=quote_of(side.statement, shelf),
            hue=hues[_name(side.statement)],
            person=side.person,
            relations=tuple(r for r in relations if side.statement.id in (r.a, r.b)),
        )
        for number, side in enumerate(sides, start=1)
    )


def _name(statement: Statement) -> str:
    return shown_name(statement.speaker.name) if statement.speaker else NO_NAME


def _hues(sides: Sequence[Side]) -> Mapping[str, int]:
    names = dict.fromkeys(_name(side.statement) for side in sides)
    return {name: place % HUES for place, name in enumerate(names)}


def _voices(noted: Sequence[Noted]) -> tuple[Voice, ...]:
    """The speakers, in the order in which they come to speak."""
    by_name: dict[str, list[Noted]] = {}
    for one in noted:
        by_name.setdefault(_name(one.statement), []).append(one)
    return tuple(
        Voice(
            name=name,
            hue=theirs[0].hue,
            person=next((one.person for one in theirs if one.person), None),
            statements=len(theirs),
        )
        for name, theirs in by_name.items()
    )


def _stretches(text: str, line: Span, noted: Sequence[Noted]) -> tuple[Stretch, ...]:
    """A paragraph cut into statements; of two that overlap the shorter one is marked."""
    by_length = sorted(noted, key=lambda one: sum(e - s for s, e in one.statement.content.spans))

    def owner(cell: Span) -> Noted | None:
        return next((one for one in by_length if _holds(one, cell)), None)

    borders = (span for one in noted for span in one.statement.content.spans)
    return tuple(
        Stretch(text=shown(text[span.start : span.end]), noted=one, first=_begins(one, span))
        for span, one in cut(line, borders, owner)
    )


def _holds(one: Noted, cell: Span) -> bool:
    return any(s <= cell.start and cell.end <= e for s, e in one.statement.content.spans)


def _begins(one: Noted | None, span: Span) -> bool:
    return one is not None and span.start == one.statement.content.spans[0].start

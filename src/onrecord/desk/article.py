"""An article with its statements marked by speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.desk.pieces import cut
from onrecord.errors import PageLost
from onrecord.keeping.copies import Copies, copies_in
from onrecord.keeping.cut import Stretch as PageStretch
from onrecord.keeping.cut import stretches_of
from onrecord.keeping.history import LATELY, History, history_of, observed_in
from onrecord.keeping.origins import origins_of
from onrecord.language_names import name_of
from onrecord.ledger import Ledger, Snapshot
from onrecord.moments import clock, recording_at
from onrecord.publish.brief import Quote
from onrecord.publish.dates import plain_date, plain_time
from onrecord.publish.display import shown, shown_name
from onrecord.publish.links import web_address
from onrecord.publish.quotes import quote_of
from onrecord.publish.sources import shelf_of
from onrecord.publish.spread import Spread
from onrecord.publish.wording import NO_NAME
from onrecord.records import Article, Relation, Side, Span, Statement
from onrecord.spans import paragraphs

HUES = 6
"""How many speakers are told apart by colour; more share them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A statement of the article: its number on the page, whose it is, what it conflicts with, and
    what was ``observed`` of it in other versions of the page. Of a recording, ``moment`` is when it
    is said, and ``recording`` an address that plays from then on, where there is one."""

    number: int
    statement: Statement
    quote: Quote
    hue: int
    person: str | None
    relations: tuple[Relation, ...]
    observed: tuple[str, ...]
    moment: str | None
    recording: str | None


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
    """The whole page; ``stated`` is what else its source says of it, in words, and ``lost`` why the
    page that was kept last cannot be shown, if so."""

    article: Article
    published: str
    stated: tuple[str, ...]
    address: str | None
    voices: tuple[Voice, ...]
    noted: tuple[Noted, ...]
    paragraphs: tuple[tuple[Stretch, ...], ...]
    histories: tuple[History, ...]
    copies: Copies
    snapshots: tuple[Snapshot, ...]
    cut: tuple[PageStretch, ...] | None
    lost: str | None = None


def article_page(ledger: Ledger, identity: str, *, cut_shown: bool = False) -> ArticlePage | None:
    """The article with this id, its statements marked; None when there is none.

    With ``cut_shown`` it has what was cut from the page, where the page is kept.
    """
    article = ledger.article(identity)
    if article is None:
        return None
    sides = _sides(ledger, article)
    said = [side.statement.id for side in sides]
    relations = ledger.relations_of(said)
    histories = tuple(_histories(ledger, identity))
    noted = _noted(article, sides, relations, observed_in(histories), origins_of(ledger, said))
    snapshots = tuple(s for s in ledger.keeping.snapshots(identity) if s.dropped is None)
    return ArticlePage(
        article=article,
        published=plain_date(article.published),
        stated=tuple(_stated(article)),
        address=web_address(article),
        voices=_voices(noted),
        noted=noted,
        paragraphs=tuple(
            _stretches(article.text, line, noted) for line in paragraphs(article.text)
        ),
        histories=histories,
        copies=copies_in(ledger, identity),
        snapshots=snapshots,
        cut=tuple(stretches_of(ledger, article) or ()) if cut_shown else None,
        lost=_lost(ledger, snapshots[0]) if snapshots else None,
    )


def _lost(ledger: Ledger, snapshot: Snapshot) -> str | None:
    """Why a kept page cannot be shown; None when it is there, as it came."""
    try:
        ledger.keeping.page(snapshot.sha256)
    except PageLost as error:
        return str(error)
    return None


def _stated(article: Article) -> Iterator[str]:
    details = article.details
    if not article.is_read:
        language = shown(name_of(article.language))
        yield f"language: {language}, which is not read, so it has no statements"
    if details.authors:
        yield f"by {shown(', '.join(details.authors))}"
    if details.section:
        yield f"section: {shown(details.section)}"
    if details.modified and details.modified != details.published_at:
        yield f"modified {shown(plain_time(details.modified))}"
    if details.excerpt:
        yield "passages of it, not the whole"


def _histories(ledger: Ledger, identity: str) -> Iterator[History]:
    """The histories of its addresses that have more to tell than that it was read."""
    for address in ledger.keeping.addresses_of(identity):
        history = history_of(ledger, address, LATELY)
        if history and (len(history.versions) > 1 or history.absences):
            yield history


def _sides(ledger: Ledger, article: Article) -> list[Side]:
    """The statements that stand in the article, in reading order; those that an earlier version
    has already are shown as they stand here."""
    own = ledger.sides(s.id for s in ledger.statements(article=article.id))
    carried = {one.statement: one.here for one in ledger.keeping.carried(article.id)}
    known = [
        replace(side, statement=replace(carried[side.statement.id], id=side.statement.id))
        for side in ledger.sides(carried)
    ]
    return sorted([*own, *known], key=lambda side: side.statement.content.spans)


def _noted(
    article: Article,
    sides: Sequence[Side],
    relations: Sequence[Relation],
    observed: Mapping[str, list[str]],
    origins: Mapping[str, Spread],
) -> tuple[Noted, ...]:
    shelf = shelf_of({article.id: article}, origins)
    hues = _hues(sides)
    return tuple(
        Noted(
            number=number,
            statement=side.statement,
            quote=quote_of(side.statement, shelf),
            hue=hues[_name(side.statement)],
            person=side.person,
            relations=tuple(r for r in relations if side.statement.id in (r.a, r.b)),
            observed=tuple(observed.get(side.statement.id, ())),
            moment=None if side.statement.seconds is None else clock(side.statement.seconds),
            recording=_played(article, side.statement),
        )
        for number, side in enumerate(sides, start=1)
    )


def _played(article: Article, statement: Statement) -> str | None:
    return None if statement.seconds is None else recording_at(article, statement.seconds)


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

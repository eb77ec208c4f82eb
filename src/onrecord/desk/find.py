"""What one box finds: persons whose name begins so, matters, statements, best first, and articles
whose text has the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.desk.find_articles import ArticleGroup, article_groups
from onrecord.desk.pieces import marked
from onrecord.errors import QueryError
from onrecord.language_names import name_of
from onrecord.ledger import Found, Ledger, Listed, Matter
from onrecord.ledger.stop_words import STOP_WORDS
from onrecord.moments import clock
from onrecord.publish.brief import Piece
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown, shown_name
from onrecord.publish.masthead import headline_of, outlet_of
from onrecord.publish.wording import NO_NAME, VERBS
from onrecord.query import Part, Query, is_matter, parse, without
from onrecord.records import Article, Statement

PERSONS, STATEMENTS, MATTERS = 8, 30, 6
_WHY = {
    ("words",): "has the words",
    ("meaning",): "means the like",
    ("words", "meaning"): "has the words, means the like",
}
SHORTEST = 3
"""How many letters a word has before its beginning is looked for in what was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement in a list: who, when, where, and some of its words with the hits marked."""

    statement: str
    article: str
    speaker: str
    verb: str
    said: str
    outlet: str
    headline: str
    medium: str | None
    pieces: tuple[Piece, ...]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A filter of the query, and the query without it."""

    name: str
    without: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found for ``query``; ``trouble`` says why it cannot be understood (yet)."""

    query: str
    trouble: str = ""
    chips: tuple[Chip, ...] = ()
    persons: tuple[Listed, ...] = ()
    matters: tuple[Matter, ...] = ()
    lines: tuple[Line, ...] = ()
    articles: tuple[ArticleGroup, ...] = ()


def find(ledger: Ledger, text: str) -> Finding:
    """Persons, matters, statements and articles for ``text``, whose last word may still be
    growing."""
    text = text.strip()
    if not text:
        return Finding(query="")
    try:
        query = parse(text)
        found = _search(ledger, text)
        articles = _articles(ledger, text, found)
    except QueryError as error:
        return Finding(query=shown(text), trouble=shown(str(error)))
    matters = matters_for(ledger, query)
    return Finding(
        query=shown(text),
        chips=_chips(text, query, {one.id: one.name for one in matters}),
        persons=_persons(ledger, query),
        matters=matters,
        lines=lines_of(ledger, found),
        articles=articles,
    )


def _search(ledger: Ledger, text: str) -> list[Found]:
    """Nothing for a query so short that it begins too many words."""
    if len(text) < SHORTEST:
        return []
    return ledger.search(text, STATEMENTS, unfinished=_grows(text))


def _articles(ledger: Ledger, text: str, found: Iterable[Found]) -> tuple[ArticleGroup, ...]:
    """In scripts without spaces, one character is a word."""
    if len(text) < SHORTEST and text.isascii():
        return ()
    besides = {one.statement.article for one in found}
    return article_groups(ledger, text, besides, unfinished=_grows(text))


def _grows(text: str) -> bool:
    """Whether the last word may go on."""
    last = text.split()[-1]
    return last[-1].isalnum() and len(last) >= SHORTEST


def _persons(ledger: Ledger, query: Query) -> tuple[Listed, ...]:
    """Those whose name the words of the query begin, else those whom ``speaker:`` names."""
    typed = [query.meaning] if query.meaning else query.of("speaker")
    return tuple(one for name in typed[:1] for one in ledger.people.beginning(name, PERSONS))


def matters_for(ledger: Ledger, query: Query) -> tuple[Matter, ...]:
    """The matters that ``about:`` names by id, then those in whose name the telling words of the
    query stand. Raises ``QueryError`` for an id of none."""
    asked = [ledger.matters.one(identity) for identity in query.matters]
    words = query.meaning.split()
    telling = " ".join([word for word in words if word.casefold() not in STOP_WORDS] or words)
    found = ledger.matters.page(telling, limit=MATTERS).matters if len(telling) >= SHORTEST else ()
    return tuple({one.id: one for one in (*asked, *found)}.values())[:MATTERS]


def _chips(text: str, query: Query, matters: Mapping[str, str]) -> tuple[Chip, ...]:
    """The filters of the query, and the words that it leaves out; ``matters`` are names by id."""
    return tuple(
        Chip(name=_chip_name(part, matters), without=without(text, part))
        for part in query.parts
        if part.field or part.left_out
    )


def _chip_name(part: Part, matters: Mapping[str, str]) -> str:
    if part.left_out:
        return shown(f"without {part.value}")
    value = matters.get(part.value, part.value) if is_matter(part.value) else part.value
    value = name_of(value) if part.field == "language" else value
    return shown(f"{part.field}: {value}")


def lines_of(ledger: Ledger, found: Iterable[Found]) -> tuple[Line, ...]:
    """Statements as lines of a list."""
    kept = list(found)
    articles = {a.id: a for a in ledger.articles({one.statement.article for one in kept})}
    return tuple(_line(one, articles[one.statement.article]) for one in kept)


def _medium(statement: Statement) -> str | None:
    """Through what it was said, and when in the recording."""
    parts = [shown(statement.medium)] if statement.medium else []
    parts += [f"at {clock(statement.seconds)}"] if statement.seconds is not None else []
    return ", ".join(parts) or None


def _line(one: Found, article: Article) -> Line:
    statement = one.statement
    return Line(
        statement=statement.id,
        article=article.id,
        speaker=shown_name(statement.speaker.name) if statement.speaker else NO_NAME,
        verb=VERBS.get(statement.act, "said"),
        said=plain_date(statement.said.edtf),
        outlet=outlet_of(article),
        headline=headline_of(article),
        medium=_medium(statement),
        pieces=marked(one.snippet, one.hits),
        why=_WHY.get(one.why, ""),
    )

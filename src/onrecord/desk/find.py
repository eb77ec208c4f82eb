"""What one box finds: persons whose name begins so, and statements, best first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.errors import QueryError
from onrecord.ledger import Found, Ledger, Listed
from onrecord.publish.brief import Piece
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown
from onrecord.publish.matters import group_by_matter
from onrecord.publish.wording import NO_HEADLINE, NO_NAME, NO_OUTLET, VERBS
from onrecord.records import Article, Span

PERSONS, STATEMENTS, MATTERS = 8, 30, 6
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something that several of the statements speak of, and a query that asks for it."""

    name: str
    query: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found for ``query``."""

    query: str
    persons: tuple[Listed, ...] = ()
    matters: tuple[Matter, ...] = ()
    lines: tuple[Line, ...] = ()


def find(ledger: Ledger, query: str) -> Finding:
    """Persons, matters and statements for ``query``, whose last word may still be growing."""
    query = query.strip()
    if not query:
        return Finding(query="")
    found = _search(ledger, query)
    return Finding(
        query=shown(query),
        persons=tuple(ledger.people.beginning(query, PERSONS)),
        matters=_matters(query, found),
        lines=lines_of(ledger, found),
    )


def _search(ledger: Ledger, query: str) -> list[Found]:
    """Nothing, rather than an error, for a query that holds no word yet, or that begins too many
    words."""
    last = query.split()[-1]
    if len(query) < SHORTEST:
        return []
    growing = last[-1].isalnum() and len(last) >= SHORTEST
    try:
        return ledger.search(query, STATEMENTS, unfinished=growing)
    except QueryError:
        return []


def _matters(query: str, found: Sequence[Found]) -> tuple[Matter, ...]:
    """What the statements found have in common besides the words of the query."""
    texts = {one.statement.id: one.statement.content.text for one in found}
    names = (one.statement.speaker.name for one in found if one.statement.speaker)
    without = {word for text in (query, *names) for word in text.split()}
    return tuple(
        Matter(
            name=shown(group.name),
            query=group.name.split(",")[0],
            statements=len(group.keys),
        )
        for group in group_by_matter(texts, without=without)[:MATTERS]
    )


def lines_of(ledger: Ledger, found: Iterable[Found]) -> tuple[Line, ...]:
    """Statements as lines of a list."""
    kept = list(found)
    articles = {a.id: a for a in ledger.articles({one.statement.article for one in kept})}
    return tuple(_line(one, articles[one.statement.article]) for one in kept)


def _line(one: Found, article: Article) -> Line:
    statement = one.statement
    return Line(
        statement=statement.id,
        article=article.id,
        speaker=shown(statement.speaker.name) if statement.speaker else NO_NAME,
        verb=VERBS.get(statement.act, "said"),
        said=plain_date(statement.said.edtf),
        outlet=shown(article.outlet) if article.outlet else NO_OUTLET,
        headline=shown(article.headline) if article.headline else NO_HEADLINE,
        medium=shown(statement.medium) if statement.medium else None,
        pieces=_pieces(one.snippet, one.hits),
    )


def _pieces(snippet: str, hits: Sequence[Span]) -> tuple[Piece, ...]:
    pieces, done = [], 0
    for start, end in hits:
        pieces.append(Piece(text=shown(snippet[done:start]), role="said"))
        pieces.append(Piece(text=shown(snippet[start:end]), role="marked"))
        done = end
    pieces.append(Piece(text=shown(snippet[done:]), role="said"))
    return tuple(piece for piece in pieces if piece.text)

"""Find articles by the words of their texts, the last entered first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, select

from onrecord.ledger import codec
from onrecord.ledger.databases import database_of
from onrecord.ledger.dates import asked_from, asked_until
from onrecord.ledger.query import alike
from onrecord.ledger.schema import article
from onrecord.ledger.terms import Held
from onrecord.ledger.texts.asking import Sought, sought
from onrecord.ledger.texts.looking import Haystack
from onrecord.ledger.texts.snippets import snippet
from onrecord.ledger.texts.words import UNREAD, token_of
from onrecord.query import Query, parse
from onrecord.records import READ_LANGUAGE, Article, Spans

LOOKED_AT = 400
"""How many articles that have the words are looked at for whether these stand together."""


class FoundArticle(NamedTuple):
    """An article whose text or headline has what was asked for, and some words of the text
    (``hits`` are spans of ``snippet``)."""

    article: Article
    snippet: str
    hits: Spans = ()


def find(
    connection: Connection,
    text: str,
    limit: int,
    *,
    read: bool | None = None,
    unfinished: bool = False,
) -> list[FoundArticle]:
    """The last ``limit`` articles that hold what ``text`` asks for; of those in a language that
    statements are taken from (``read``), of all others, or of all.

    None when it asks for what only statements have, such as a speaker, or for no words and no
    language. Raises ``QueryError`` when it cannot be understood.
    """
    query = parse(text)
    wanted = sought(query, unfinished=unfinished)
    held = None if wanted is None else _held(wanted, query.of("language"), read)
    if wanted is None or held is None:
        return []
    found: list[FoundArticle] = []
    most = LOOKED_AT if wanted.checked else limit
    for row in _rows(connection, held, conditions(connection, query), most, limit):
        if len(found) == limit:
            break
        there = Haystack(row.text, row.headline or "", wanted)
        if there.holds:
            found.append(FoundArticle(codec.article_of(row), *snippet(row.text, there.hits)))
    return found


def _held(wanted: Sought, languages: Sequence[str], read: bool | None) -> Held | None:
    """What the index is asked for; ``None`` when that is nothing: any article would do."""
    if wanted.held is None and not languages:
        return None
    held = wanted.held or Held()
    if languages:
        held = held._replace(one_of=tuple(map(token_of, languages)))
    if read is None:
        return held
    return held._replace(words=(*held.words, token_of(READ_LANGUAGE) if read else UNREAD))


def conditions(connection: Connection, query: Query) -> list[ColumnElement[bool]]:
    """What an article must be like besides its words and language."""
    found: list[ColumnElement[bool]] = []
    found += [article.c.published >= asked_from(day) for day in query.of("since")]
    found += [article.c.published <= asked_until(day) for day in query.of("until")]
    if outlets := query.of("outlet"):
        found.append(article.c.outlet.in_(alike(connection, article.c.outlet, outlets)))
    return found


def _rows(
    connection: Connection,
    held: Held,
    like: Sequence[ColumnElement[bool]],
    most: int,
    at_a_time: int,
) -> Iterator[Row[Any]]:
    """The ``most`` articles that the index gives, the last entered first."""
    having = database_of(connection).having_words(held).subquery()
    joined = select(article).join_from(having, article, having.c.seq == article.c.seq)
    query = joined.where(*like).order_by(having.c.seq.desc()).limit(at_a_time)
    seen, last = 0, None
    while seen < most:
        rows = connection.execute(query if last is None else query.where(having.c.seq < last)).all()
        yield from rows
        if len(rows) < at_a_time:
            return
        seen, last = seen + len(rows), rows[-1].seq

"""Queries (``onrecord.query``) as conditions on statements and as words for the text index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import and_
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, func, select, union

from onrecord.ledger.databases import database_of
from onrecord.ledger.dates import asked_from, asked_until
from onrecord.ledger.judgements import as_judged, stands
from onrecord.ledger.matters.rows import the_matter
from onrecord.ledger.matters.tables import members_of
from onrecord.ledger.names import words
from onrecord.ledger.people.naming import Named, named
from onrecord.ledger.schema import article, statement
from onrecord.ledger.stop_words import STOP_WORDS
from onrecord.ledger.terms import AllOf
from onrecord.query import Query

Condition = ColumnElement[bool]


def terms_of(query: Query, meant: Named | None, *, unfinished: bool = False) -> AllOf | None:
    """What the text index is asked for; ``None`` when no word need occur.

    Very common words need not occur where there are others, but in phrases. While somebody types,
    the last word is ``unfinished``: it may go on.
    """
    telling = tuple(word for word in query.words if word.casefold() not in STOP_WORDS)
    some = telling or (() if query.phrases else query.words)
    if not some and not query.phrases:
        return None
    return AllOf(
        (*query.phrases, *some),
        None if meant is None else meant.tokens,
        unfinished=unfinished and bool(some) and query.words[-1] == some[-1],
        besides=query.left_out,
    )


def whom(connection: Connection, query: Query, besides: str | None = None) -> Named | None:
    """Those whom each ``speaker:`` of the query, and the name ``besides``, admits; ``None`` for
    anybody."""
    names = [*query.of("speaker"), *([] if besides is None else [besides])]
    return reduce(and_, (named(connection, name) for name in names)) if names else None


def conditions(connection: Connection, query: Query) -> list[Condition]:
    """What a statement must be like besides its words and its speaker. Raises ``QueryError`` for
    a matter that is not there."""
    found: list[Condition] = []
    found += [statement.c.said_on >= asked_from(day) for day in query.of("since")]
    found += [statement.c.said_on <= asked_until(day) for day in query.of("until")]
    if acts := query.of("act"):
        found.append(statement.c.act.in_(acts))
    if media := query.of("medium"):
        found.append(statement.c.medium.in_(alike(connection, statement.c.medium, media)))
    if outlets := query.of("outlet"):
        found.append(statement.c.outlet.in_(alike(connection, statement.c.outlet, outlets)))
    if languages := query.of("language"):
        homes = select(article.c.seq).where(article.c.language.in_(languages))
        found.append(statement.c.article.in_(homes))
    for matter in query.matters:
        found.append(statement.c.seq.in_(members_of(the_matter(connection, matter))))
    return [*found, *map(_related, query.of("type")), *_without(connection, query)]


def _without(connection: Connection, query: Query) -> Iterator[Condition]:
    """None of the words to leave out, where the text index is not asked for others."""
    if query.left_out and not query.words and not query.phrases:
        for phrase in query.left_out:
            yield statement.c.seq.not_in(database_of(connection).matching(AllOf((phrase,))))


def _related(kind: str) -> Condition:
    """At either end of a relation of that type which nobody dismissed."""
    judged = as_judged()
    right = and_(stands(judged, "type", kind), judged.c.status != "dismissed")
    ends = union(select(judged.c.a).where(right), select(judged.c.b).where(right)).subquery()
    return statement.c.id.in_(select(ends.c.a))


def alike(connection: Connection, column: Column[Any], asked: Sequence[str]) -> list[str]:
    """The values of an indexed column that hold all words of one of ``asked``, in any case."""
    wanted = [set(words(one)) for one in asked]
    return [
        value
        for value in _values(connection, column)
        if any(some and some <= set(words(value)) for some in wanted)
    ]


def _values(connection: Connection, column: Column[Any]) -> Sequence[str]:
    """The different values of an indexed column: each is looked up as the next after the one
    before (a loose index scan), whatever the number of rows."""
    first = select(func.min(column).label("value")).cte("known", recursive=True)
    after = select(func.min(column)).where(column > first.c.value).scalar_subquery()
    known = first.union_all(select(after).where(first.c.value.is_not(None)))
    query = select(known.c.value).where(known.c.value.is_not(None))
    return connection.scalars(query).all()

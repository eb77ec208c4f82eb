"""Search by words and by meaning, merged.

Each way ranks on its own; ranks are merged by reciprocal rank fusion (Cormack, Clarke and
Büttcher 2009, "Reciprocal rank fusion outperforms Condorcet and individual rank learning
methods"), which needs no common scale of scores.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, select

from onrecord.ledger import codec
from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.meaning.codes import Codes
from onrecord.ledger.meaning.entering import held
from onrecord.ledger.meaning.nearest import RESCORED, nearest, nearest_of_all
from onrecord.ledger.people.naming import Named, said_by
from onrecord.ledger.query import Condition, conditions, terms_of, whom
from onrecord.ledger.schema import statement
from onrecord.ledger.terms import AllOf
from onrecord.models.meaning import vectors_of
from onrecord.query import Query, parse
from onrecord.records import Span, Spans, Statement

WORDS, MEANING = "words", "meaning"
FLOOR = 0.43
"""The least cosine at which a statement is found by meaning (docs/decisions/0017)."""
BROAD = 1_000
"""When so many statements hold all words, ranking them all would tell little and take long: the
latest come first."""
WIDE = 5_000
"""Of how many of the latest of these a filter keeps some, before all are looked at."""
FILTERED = 2_000
"""Of how many statements nearest in meaning a filter keeps some."""
_FUSION = 60
"""The constant of reciprocal rank fusion, as in the paper."""
_AT_A_TIME = 100
_SHOWN = 240


class Found(NamedTuple):
    """A statement that a search found, some words of it (``hits`` are spans of ``snippet``), and
    ``why`` it is there: its ``words``, its ``meaning``, or both."""

    statement: Statement
    snippet: str
    hits: Spans = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A query as the ledger looks it up."""

    query: Query
    meant: Named | None
    terms: AllOf | None
    conditions: Sequence[Condition]
    limit: int


def search(
    connection: Connection, codes: Codes, text: str, limit: int, *, unfinished: bool = False
) -> list[Found]:
    """The ``limit`` statements that match ``text`` best; the newest, when it only filters.

    Raises ``QueryError`` when it cannot be understood.
    """
    query = parse(text)
    meant = whom(connection, query)
    asked = _Asked(
        query=query,
        meant=meant,
        terms=terms_of(query, meant, unfinished=unfinished),
        conditions=conditions(connection, query),
        limit=limit,
    )
    ways = {WORDS: _by_words(connection, asked), MEANING: _by_meaning(connection, codes, asked)}
    return _shown(connection, asked, ways)


def _by_words(connection: Connection, asked: _Asked) -> list[int]:
    """Numbers of statements that hold the words, the best first."""
    if asked.terms is None:
        theirs = [] if asked.meant is None else [statement.c.seq.in_(said_by(asked.meant))]
        return _newest(connection, [*asked.conditions, *theirs], asked.limit)
    database = database_of(connection)
    late = database.latest(connection, asked.terms, BROAD)
    if len(late) < BROAD:
        ranked = database.best(connection, asked.terms, BROAD)
        return _those(connection, ranked, asked.conditions, asked.limit)
    if not asked.conditions:
        return late[: asked.limit]
    wide = database.latest(connection, asked.terms, WIDE)
    if len(found := _those(connection, wide, asked.conditions, asked.limit)) == asked.limit:
        return found
    holding = statement.c.seq.in_(database.matching(asked.terms))
    return _newest(connection, [*asked.conditions, holding], asked.limit)


def _by_meaning(connection: Connection, codes: Codes, asked: _Asked) -> list[int]:
    """Numbers of statements that mean the like, the nearest first; phrases must be there."""
    meaning = asked.query.meaning
    vectors = vectors_of([meaning]) if meaning and held(connection) else None
    if vectors is None:
        return []
    wanted = [*asked.conditions, *_exactly(connection, asked)]
    near = (
        nearest_of_all(connection, codes, vectors[0], FILTERED if wanted else RESCORED)
        if asked.meant is None
        else nearest(connection, asked.meant, vectors[0], BROAD)
    )
    close = [one.seq for one in near if one.cosine >= FLOOR]
    return _those(connection, close, wanted, asked.limit)


def _exactly(connection: Connection, asked: _Asked) -> list[Condition]:
    """What is typed in quotation marks, or is to be left out, holds for every hit."""
    query, matching = asked.query, database_of(connection).matching
    having = [matching(AllOf((phrase,))) for phrase in query.phrases]
    lacking = [matching(AllOf((phrase,))) for phrase in query.left_out]
    return [
        *(statement.c.seq.in_(some) for some in having),
        *(statement.c.seq.not_in(some) for some in lacking),
    ]


def _newest(connection: Connection, wanted: Sequence[Condition], limit: int) -> list[int]:
    order = (statement.c.said_on.desc().nulls_last(), statement.c.seq.desc())
    query = select(statement.c.seq).where(*wanted).order_by(*order).limit(limit)
    return list(connection.scalars(query))


def _those(
    connection: Connection, seqs: Sequence[int], wanted: Sequence[Condition], limit: int
) -> list[int]:
    """The first ``limit`` of ``seqs``, in order, that are as ``wanted``."""
    return list(islice(_admitted(connection, seqs, wanted), limit))


def _admitted(
    connection: Connection, seqs: Sequence[int], wanted: Sequence[Condition]
) -> Iterable[int]:
    if not wanted:
        yield from seqs
        return
    for some in chunked(seqs, _AT_A_TIME):
        query = select(statement.c.seq).where(statement.c.seq.in_(some), *wanted)
        kept = set(connection.scalars(query))
        yield from (seq for seq in some if seq in kept)


def _shown(connection: Connection, asked: _Asked, ways: dict[str, list[int]]) -> list[Found]:
    """The best of both ways as records, with the words that matched."""
    ranked = fused(ways.values())[: asked.limit]
    rows = _rows(connection, ranked)
    holding = [seq for seq in ways[WORDS] if seq in rows]
    snippets = database_of(connection).snippets
    marked = snippets(connection, asked.terms, holding) if asked.terms and holding else {}
    found = []
    for seq in (seq for seq in ranked if seq in rows):
        told = codec.statement_of(rows[seq].record)
        snippet, hits = marked.get(seq) or (_beginning(told.content.text), ())
        why = tuple(way for way, seqs in ways.items() if seq in seqs and asked.query.meaning)
        found.append(Found(told, snippet, tuple(Span(*hit) for hit in hits), why))
    return found


def fused(rankings: Iterable[Sequence[int]]) -> list[int]:
    """One ranking of several: each item scores 1 / (60 + rank) in each that holds it."""
    scores: dict[int, float] = defaultdict(float)
    for ranking in rankings:
        for rank, item in enumerate(ranking, start=1):
            scores[item] += 1 / (_FUSION + rank)
    return sorted(scores, key=lambda item: -scores[item])


def _beginning(text: str) -> str:
    """``text``, cut at a word where it is long."""
    if len(text) <= _SHOWN:
        return text
    return text[:_SHOWN].rsplit(" ", 1)[0] + "…"


def _rows(connection: Connection, seqs: Iterable[int]) -> dict[int, Row[Any, Any]]:
    return {
        row.seq: row
        for some in chunked(seqs)
        for row in connection.execute(
            select(statement.c.seq, statement.c.record).where(statement.c.seq.in_(some))
        )
    }

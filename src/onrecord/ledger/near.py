"""The statements that share the rarest words with another, at a cost that hardly grows.

BM25 over a query of many words scores every row that holds any of them: a third of a large ledger.
Here each word brings in its latest ``LATEST`` rows alone. A word that fills that number is counted
as so rare as the stretch of the ledger that they span tells; a rarer one misses nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from math import log1p
from typing import NamedTuple

from sqlalchemy import Connection, func, or_, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.names import words
from onrecord.ledger.people.naming import Named, named
from onrecord.ledger.schema import statement
from onrecord.ledger.terms import AnyOf

LATEST = 300
"""How many rows a single word brings in at most."""
TERMS = 16
"""How many of the terms asked for are looked up, the first ones."""
_AT_A_TIME = 50


class Asked(NamedTuple):
    """What near statements must be like: they share some of ``terms``, ``speaker`` said them and
    ``besides`` did not, from ``since`` to ``until`` (ISO days, inclusive) or on a day not known."""

    terms: Sequence[str]
    speaker: str | Named | None = None
    besides: str | Named | None = None
    since: str | None = None
    until: str | None = None


Hits = dict[AnyOf, list[int]]
"""The latest rows for queries of the text index that were asked already."""


def nearest(connection: Connection, asked: Sequence[Asked], limit: int) -> list[int]:
    """The numbers of at most ``limit`` statements for each of ``asked``, each once: those that
    share the most and rarest words first; of equals, the one that came last."""
    newest = connection.execute(select(func.max(statement.c.seq))).scalar_one() or 0
    known: Hits = {}
    near = (_nearest(connection, one, newest, known) for one in asked)
    return list(dict.fromkeys(seq for seqs in near for seq in islice(seqs, limit)))


def _nearest(connection: Connection, asked: Asked, newest: int, known: Hits) -> Iterable[int]:
    shared: dict[int, float] = defaultdict(float)
    for query in _queries(connection, asked):
        if query not in known:
            known[query] = database_of(connection).latest(connection, query, LATEST)
        hits = known[query]
        rarity = _rarity(hits, newest)
        for seq in hits:
            shared[seq] += rarity
    latest_first = sorted(shared, reverse=True)
    ranked = sorted(latest_first, key=shared.__getitem__, reverse=True)
    return _within(connection, ranked, asked)


def _queries(connection: Connection, asked: Asked) -> list[AnyOf]:
    """One query of the text index for each term."""
    theirs = None if asked.speaker is None else _meant(connection, asked.speaker).tokens
    others = () if asked.besides is None else _meant(connection, asked.besides).tokens
    known = dict.fromkeys(term.casefold() for term in asked.terms if words(term))
    return [AnyOf((term,), theirs, others) for term in islice(known, TERMS)]


def _meant(connection: Connection, who: str | Named) -> Named:
    return who if isinstance(who, Named) else named(connection, who)


def _rarity(hits: Sequence[int], newest: int) -> float:
    """How much it tells to share a word with these rows, latest first: the logarithm of how many
    rows there are to each of them (inverse document frequency)."""
    if not hits:
        return 0.0
    span = newest - hits[-1] + 1 if len(hits) == LATEST else newest
    return log1p(span / len(hits))


def _within(connection: Connection, seqs: Iterable[int], asked: Asked) -> Iterable[int]:
    """Those of ``seqs``, in order, that were said on the days asked for."""
    if asked.since is None or asked.until is None:
        yield from seqs
        return
    day = statement.c.said_on
    on_days = or_(day.is_(None), day.between(asked.since, asked.until))
    for some in chunked(seqs, _AT_A_TIME):
        query = select(statement.c.seq).where(statement.c.seq.in_(some), on_days)
        kept = set(connection.scalars(query))
        yield from (seq for seq in some if seq in kept)

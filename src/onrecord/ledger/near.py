"""The statements that share the rarest words with another, at a cost that hardly grows.

BM25 over a query of many words scores every row that holds any of them: a third of a large ledger.
Here each word brings in its latest ``LATEST`` rows alone. A word that fills that number is counted
as so rare as the stretch of the ledger that they span tells; a rarer one misses nothing.

What is asked for an article is looked up together: a word that several of its statements hold is
read once, and who else said it is what remains of that without the speaker's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice
from math import log1p
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

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
_DAYS = select(statement.c.seq, statement.c.said_on).where(
    statement.c.seq.in_(bindparam("seqs", expanding=True))
)


class Asked(NamedTuple):
    """What near statements must be like: they share some of ``terms``, ``speaker`` said them and
    ``besides`` did not, from ``since`` to ``until`` (ISO days, inclusive) or on a day not known.
    Of the latter, those are left out that were entered before any of these days' months."""

    terms: Sequence[str]
    speaker: str | Named | None = None
    besides: str | Named | None = None
    since: str | None = None
    until: str | None = None


Hit = tuple[AnyOf, int]
"""A query of the text index, and the number from which on."""
Hits = dict[Hit, list[int]]
"""The latest rows for queries, the last first."""


class _Wanted(NamedTuple):
    """What is looked up for ``asked``: the rows that hold its ``words``, said by ``theirs``
    (tokens, ``None``: anybody) and not by ``others``, from the number ``first`` on."""

    asked: Asked
    words: tuple[str, ...]
    theirs: tuple[str, ...] | None
    others: tuple[str, ...]
    first: int

    def holding(self, word: str) -> Hit:
        """The rows with one of the words."""
        return AnyOf((word,), self.theirs), self.first

    def left_out(self, word: str) -> Hit:
        """The rows with it that are left out."""
        return AnyOf((word,), self.others), 0

    def queries(self) -> Iterator[Hit]:
        """All that is to be looked up."""
        for word in self.words:
            yield self.holding(word)
            if self.others:
                yield self.left_out(word)


def nearest(connection: Connection, asked: Sequence[Asked], limit: int) -> list[int]:
    """The numbers of at most ``limit`` statements for each of ``asked``, each once: those that
    share the most and rarest words first; of equals, the one that came last."""
    newest = connection.execute(select(func.max(statement.c.seq))).scalar_one() or 0
    wanted = _wanted(connection, asked)
    hits, days = _looked_up(connection, wanted), _Days(connection)
    ranked = [(one.asked, _ranked(one, hits, newest)) for one in wanted]
    days.look_up(seq for one, seqs in ranked if one.since for seq in seqs[:_AT_A_TIME])
    near = (days.kept(seqs, one) for one, seqs in ranked)
    return list(dict.fromkeys(seq for seqs in near for seq in islice(seqs, limit)))


def _wanted(connection: Connection, asked: Iterable[Asked]) -> list[_Wanted]:
    first_of = cache(partial(_first_of, connection))
    return [
        _Wanted(
            one,
            tuple(islice(dict.fromkeys(t.casefold() for t in one.terms if words(t)), TERMS)),
            None if one.speaker is None else _meant(connection, one.speaker).tokens,
            () if one.besides is None else _meant(connection, one.besides).tokens,
            first_of(*season) if (season := _season(one)) else 0,
        )
        for one in asked
    ]


def _meant(connection: Connection, who: str | Named) -> Named:
    return who if isinstance(who, Named) else named(connection, who)


def _season(asked: Asked) -> tuple[str, str] | None:
    """The whole months of the days asked for, of which there are fewer than of days."""
    if asked.since is None or asked.until is None:
        return None
    return f"{asked.since[:7]}-01", f"{asked.until[:7]}-31"


def _first_of(connection: Connection, since: str, until: str) -> int:
    """The number of the statement that was entered first of those said then; 0 without any. As a
    sum it is not looked for among all statements, from the first one on."""
    entered_first = select(func.min(statement.c.seq + 0))
    query = entered_first.where(statement.c.said_on.between(since, until))
    return connection.execute(query).scalar_one() or 0


def _looked_up(connection: Connection, wanted: Iterable[_Wanted]) -> Hits:
    """The rows for all queries of all that is wanted, each asked once."""
    asked: dict[int, dict[AnyOf, None]] = defaultdict(dict)
    for one in wanted:
        for query, first in one.queries():
            asked[first][query] = None
    look = database_of(connection).latest_each
    return {
        (query, first): seqs
        for first, queries in asked.items()
        for query, seqs in look(connection, list(queries), LATEST, first).items()
    }


def _ranked(wanted: _Wanted, hits: Hits, newest: int) -> list[int]:
    """The rows that share most and rarest words, of equals the one that came last."""
    shared: dict[int, float] = defaultdict(float)
    for word in wanted.words:
        found = hits[wanted.holding(word)]
        rarity = _rarity(found, wanted.first, newest)
        besides = hits[wanted.left_out(word)] if wanted.others else ()
        for seq in set(found).difference(besides):
            shared[seq] += rarity
    latest_first = sorted(shared, reverse=True)
    return sorted(latest_first, key=shared.__getitem__, reverse=True)


def _rarity(hits: Sequence[int], first: int, newest: int) -> float:
    """How much it tells to share a word with these rows, latest first, all from ``first`` on: the
    logarithm of how many rows there are to each of them (inverse document frequency)."""
    if not hits:
        return 0.0
    start = hits[-1] if len(hits) == LATEST else max(1, first)
    return log1p((newest - start + 1) / len(hits))


class _Days:
    """When statements were said, looked up as they come and remembered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[int, str | None] = {}

    def kept(self, seqs: Sequence[int], asked: Asked) -> Iterator[int]:
        """Those of ``seqs``, in order, that were said on the days asked for."""
        if asked.since is None or asked.until is None:
            yield from seqs
            return
        for some in chunked(seqs, _AT_A_TIME):
            self.look_up(some)
            for seq in some:
                day = self._known[seq]
                if day is None or asked.since <= day <= asked.until:
                    yield seq

    def look_up(self, seqs: Iterable[int]) -> None:
        """Remember the days of those that are not known yet."""
        fresh = dict.fromkeys(seq for seq in seqs if seq not in self._known)
        for some in chunked(fresh):
            rows = self._connection.execute(_DAYS, {"seqs": some})
            self._known |= {row.seq: row.said_on for row in rows}

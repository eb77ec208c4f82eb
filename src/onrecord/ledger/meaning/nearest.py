"""The statements nearest to a vector: of one speaker exactly, of everybody by codes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from sqlalchemy import Connection, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.meaning import coding
from onrecord.ledger.meaning.codes import Codes
from onrecord.ledger.meaning.tables import statement_vector
from onrecord.ledger.people.naming import Named, said_by
from onrecord.ledger.schema import statement

RESCORED = 400
"""How many statements, those of the nearest codes, are compared by their vectors: with so many, of
95,000 sentences, 99 in 100 of the twenty nearest were found."""

_LOOKED_AT = 64
"""How many statements tell under which names somebody is shown."""


class Near(NamedTuple):
    """A statement's number, and its cosine to what was asked for."""

    seq: int
    cosine: float


Stored = tuple[int, bytes]


def nearest(connection: Connection, speaker: Named, vector: coding.Floats, n: int) -> list[Near]:
    """The ``n`` statements of ``speaker`` (or of several of one name) nearest in meaning to
    ``vector``, which has length 1: the nearest first, of equals the one that came last.

    The comparison is exact, but for the rounding of vectors to bytes.
    """
    return _ranked(_of_speaker(connection, speaker), vector, n)


def nearest_of_all(
    connection: Connection, codes: Codes, vector: coding.Floats, count: int = RESCORED
) -> list[Near]:
    """The ``count`` statements of anybody nearest in meaning to ``vector``, the nearest first."""
    return _ranked(_stored(connection, codes.nearest(connection, vector, count)), vector, count)


def _ranked(stored: Iterable[Stored], vector: coding.Floats, n: int) -> list[Near]:
    """The ``n`` nearest, the nearest first; of equals, the one that came last."""
    rows = list(stored)
    if not rows:
        return []
    seqs = np.array([seq for seq, _ in rows])
    cosines = coding.from_bytes([one for _, one in rows]) @ vector.astype(np.float32)
    first = np.lexsort((-seqs, -cosines))[:n]
    return [Near(*near) for near in zip(seqs[first].tolist(), cosines[first].tolist(), strict=True)]


def _of_speaker(connection: Connection, speaker: Named) -> Iterator[Stored]:
    """What was said under the names that are shown lies together and is read as one; what is left
    (joint statements, those made for somebody) is looked up."""
    wanted: set[int] = {row.seq for row in connection.execute(said_by(speaker))}
    numbers = _names_of(connection, speaker, wanted)
    query = select(statement_vector.c.statement, statement_vector.c.vector)
    rows = connection.execute(query.where(statement_vector.c.speaker.in_(numbers)))
    for seq, vector in rows.all():
        if seq in wanted:
            wanted.discard(seq)
            yield seq, vector
    yield from _stored(connection, sorted(wanted))


def _names_of(connection: Connection, speaker: Named, said: set[int]) -> set[int]:
    """Numbers of the names under which most of what was ``said`` is shown: those asked for, and
    those of a few of the statements."""
    few = sorted(said)[:: max(1, len(said) // _LOOKED_AT)]
    query = select(statement.c.speaker).distinct().where(statement.c.speaker.is_not(None))
    found = (connection.scalars(query.where(statement.c.seq.in_(some))) for some in chunked(few))
    return {*speaker.speakers, *(number for some in found for number in some)}


def _stored(connection: Connection, statements: Sequence[int]) -> Iterator[Stored]:
    """The vectors of statements, given by number."""
    query = select(statement_vector.c.statement, statement_vector.c.vector)
    for some in chunked(statements):
        for row in connection.execute(query.where(statement_vector.c.statement.in_(some))):
            yield row.statement, row.vector

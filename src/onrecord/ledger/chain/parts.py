"""Rows that belong to the body of another row, as one hash: they have no entries of their own.

The fingerprints of an article, and the vector of a statement with its code, come and go with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Column, Select, bindparam, select

from onrecord.ledger.chain.hashing import listed
from onrecord.ledger.meaning.tables import statement_code, statement_vector
from onrecord.ledger.schema import article, fingerprint, statement

SEQS: BindParameter[Any] = bindparam("seqs", expanding=True)


class Part(NamedTuple):
    """The field of a body that stands for rows of other tables, how these are read (all or
    ``some``, the number of the whole first, in its order), and the columns that tell the whole
    whose part a row is, where such rows come or go alone."""

    name: str
    query: Select[Any]
    some: Select[Any]
    watched: tuple[Column[Any], ...] = ()


_PRINTS = select(fingerprint.c.article, fingerprint.c.hash).order_by(
    fingerprint.c.article, fingerprint.c.hash
)
_MEANING = (
    select(
        statement_vector.c.statement,
        statement_vector.c.speaker,
        statement_vector.c.vector,
        statement_code.c.seq,
        statement_code.c.code,
    )
    .outerjoin_from(
        statement_vector, statement_code, statement_code.c.statement == statement_vector.c.statement
    )
    .order_by(statement_vector.c.statement, statement_vector.c.speaker)
)
PARTS = {
    article.name: Part("fingerprint", _PRINTS, _PRINTS.where(fingerprint.c.article.in_(SEQS))),
    statement.name: Part(
        "meaning",
        _MEANING,
        _MEANING.where(statement_vector.c.statement.in_(SEQS)),
        (statement_vector.c.statement, statement_code.c.statement),
    ),
}
"""The parts that the rows of a table have, by its name."""


def hashed(part: Part, rows: Iterable[Any]) -> Iterator[tuple[int, str]]:
    """The number of each whole that has parts, in order, and the SHA-256 of these."""
    for whole, theirs in groupby(rows, key=itemgetter(0)):
        told = listed(part.name, [row[1:] for row in theirs])
        yield whole, sha256(told).hexdigest()

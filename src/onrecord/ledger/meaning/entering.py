"""Enter the vectors of statements, move them with their statement, find those that have none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from numpy.typing import NDArray
from sqlalchemy import Connection, delete, select, update

from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.meaning import coding
from onrecord.ledger.meaning.tables import NOBODY, statement_code, statement_vector
from onrecord.ledger.schema import statement


def enter_vectors(
    connection: Connection, owners: Mapping[int, int | None], vectors: NDArray[Any]
) -> None:
    """Enter the vectors (a row each) of statements, given by number with the number of the
    speaker, in the same order."""
    if not owners:
        return
    stored, codes = coding.to_bytes(vectors), coding.signs(vectors)
    rows = [
        {"statement": seq, "speaker": NOBODY if speaker is None else speaker, "vector": one}
        for (seq, speaker), one in zip(owners.items(), stored, strict=True)
    ]
    database_of(connection).insert_all(connection, statement_vector, rows)
    signs = [{"statement": seq, "code": code} for seq, code in zip(owners, codes, strict=True)]
    database_of(connection).insert_all(connection, statement_code, signs)


def drop_vectors(connection: Connection, statements: Iterable[int]) -> None:
    """Forget the vectors of statements (numbers), whose words are no longer these."""
    for some in chunked(statements):
        for table in (statement_vector, statement_code):
            connection.execute(delete(table).where(table.c.statement.in_(some)))


def move_vector(connection: Connection, seq: int, speaker: int | None) -> None:
    """Let another speaker have the vector of the statement with the number ``seq``."""
    owner = NOBODY if speaker is None else speaker
    change = update(statement_vector).where(statement_vector.c.statement == seq)
    connection.execute(change.values(speaker=owner))


def lacking(connection: Connection, after: int, size: int) -> list[tuple[int, int | None, str]]:
    """The first ``size`` statements without a vector whose number is more than ``after``: number,
    speaker's number and words."""
    having = select(statement_code.c.seq).where(statement_code.c.statement == statement.c.seq)
    query = (
        select(statement.c.seq, statement.c.speaker, statement.c.record)
        .where(statement.c.seq > after, ~having.exists())
        .order_by(statement.c.seq)
        .limit(size)
    )
    rows = connection.execute(query)
    return [(row.seq, row.speaker, row.record["content"]["text"]) for row in rows]


def held(connection: Connection) -> bool:
    """Whether any statement has a vector."""
    return connection.execute(select(statement_code.c.seq).limit(1)).first() is not None

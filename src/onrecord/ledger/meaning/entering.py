"""Enter the vectors of statements, move them with their statement, find those that have none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from numpy.typing import NDArray
from sqlalchemy import Connection, delete, func, insert, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.meaning import coding
from onrecord.ledger.meaning.tables import NOBODY, statement_code, statement_vector
from onrecord.ledger.schema import statement


def enter_vectors(
    connection: Connection, owners: Mapping[int, int | None], vectors: NDArray[Any]
) -> None:
    """Enter the vectors (a row each) of statements, given by number with the number of the
    speaker, in the same order."""
    rows = [
        {"statement": seq, "speaker": NOBODY if speaker is None else speaker}
        for seq, speaker in owners.items()
    ]
    if not rows:
        return
    stored, codes = coding.to_bytes(vectors), coding.signs(vectors)
    connection.execute(
        insert(statement_vector),
        [row | {"vector": one} for row, one in zip(rows, stored, strict=True)],
    )
    connection.execute(
        insert(statement_code), [row | {"code": one} for row, one in zip(rows, codes, strict=True)]
    )


def drop_vectors(connection: Connection, statements: Sequence[int]) -> None:
    """Forget the vectors of statements (numbers): ``lacking`` then gives these."""
    for some in chunked(statements):
        codes = statement_code.c.statement.in_(some)
        owners = select(statement_code.c.speaker).where(codes)
        connection.execute(
            delete(statement_vector).where(
                statement_vector.c.speaker.in_(owners), statement_vector.c.statement.in_(some)
            )
        )
        connection.execute(delete(statement_code).where(codes))


def move_vector(connection: Connection, seq: int, speaker: int | None) -> None:
    """Let another speaker have the vector of the statement with the number ``seq``."""
    query = select(statement_vector.c.vector).join(
        statement_code,
        (statement_code.c.statement == statement_vector.c.statement)
        & (statement_code.c.speaker == statement_vector.c.speaker),
    )
    stored = connection.execute(query.where(statement_code.c.statement == seq)).scalar_one_or_none()
    if stored is not None:
        drop_vectors(connection, [seq])
        enter_vectors(connection, {seq: speaker}, coding.from_bytes([stored]))


def lacking(connection: Connection, size: int) -> Iterator[list[tuple[int, int | None, str]]]:
    """Statements without a vector: number, speaker's number and words, ``size`` at a time.

    Enter the vectors of some before asking for the next.
    """
    having = select(statement_code.c.statement).where(statement_code.c.statement == statement.c.seq)
    query = (
        select(statement.c.seq, statement.c.speaker, statement.c.record)
        .where(~having.exists(), statement.c.seq > 0)
        .order_by(statement.c.seq)
        .limit(size)
    )
    last = 0
    while rows := connection.execute(query.where(statement.c.seq > last)).all():
        yield [(row.seq, row.speaker, row.record["content"]["text"]) for row in rows]
        last = rows[-1].seq


def held(connection: Connection) -> bool:
    """Whether any statement has a vector."""
    return connection.execute(select(statement_code.c.seq).limit(1)).first() is not None


def count(connection: Connection) -> int:
    """How many statements have a vector."""
    return connection.execute(select(func.count()).select_from(statement_code)).scalar_one()

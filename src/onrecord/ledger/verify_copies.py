"""Check what the ledger holds twice, so that it is found sooner."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, except_, select, union

from onrecord.ledger.meaning.tables import statement_code, statement_vector
from onrecord.ledger.schema import relation, relation_end, statement, statement_person


def faults(connection: Connection) -> Iterator[tuple[str, str]]:
    """Where the second place does not say what the first one does."""
    yield from _ends(connection)
    otherwise = (
        select(statement.c.id)
        .join(statement_person, statement_person.c.statement == statement.c.seq)
        .where(statement_person.c.said_on.is_distinct_from(statement.c.said_on))
        .distinct()
    )
    for identity in connection.scalars(otherwise):
        yield f"statement {identity}", "it is sorted under another day among its persons'"
    vectors = select(statement_vector.c.statement)
    astray = select(statement_code.c.statement).where(statement_code.c.statement.not_in(vectors))
    for number in connection.scalars(astray):
        yield f"statement number {number}", "it is searched by the signs of a vector that is none"


def _ends(connection: Connection) -> Iterator[tuple[str, str]]:
    """Ends of relations by number that are not those of the relation, or are missing."""
    stored = select(relation_end.c.statement, relation_end.c.relation)
    told = union(
        *(
            select(statement.c.seq, relation.c.seq).join_from(
                relation, statement, statement.c.id == end
            )
            for end in (relation.c.a, relation.c.b)
        )
    ).subquery()
    expected = select(*told.c)
    for query in (except_(stored, expected), except_(expected, stored)):
        for row in connection.execute(query):
            yield f"relation number {row[1]}", "the statements by which it is found are others"

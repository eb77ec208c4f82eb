"""Statements as an older version entered them: with the columns that their table had then."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, MetaData, Table, insert

from onrecord.ledger import codec, schema, sqlite, writing
from onrecord.records import Article, Relation, Statement


def enter_statements(
    connection: Connection, article: Article, number: int, statements: Sequence[Statement]
) -> None:
    """Enter statements that have a speaker, and no person, with their rows of the text index."""
    known = Table("statement", MetaData(), autoload_with=connection)
    names = sorted({s.speaker.name for s in statements if s.speaker})
    speakers = writing._speakers(connection, names)
    for place, one in enumerate(statements):
        speaker = speakers[one.speaker.name] if one.speaker else None
        values = codec.statement_values(one, number, place, speaker, article.outlet)
        then = {name: value for name, value in values.items() if name in known.c}
        made = connection.execute(insert(known).values(then))
        seq = int(made.inserted_primary_key[0]) if made.inserted_primary_key else 0
        sqlite.index(
            connection,
            [sqlite.index_row(seq, one.content.text, article.headline, speaker, ())],
        )


def enter_relations(connection: Connection, relations: Sequence[Relation]) -> None:
    """Enter relations between statements that are there."""
    connection.execute(insert(schema.relation), [codec.relation_values(r) for r in relations])

"""Articles and statements as an older version entered them: with the columns there were then."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, MetaData, Table, insert

from onrecord.ledger import codec, schema, writing
from onrecord.ledger.databases import database_of
from onrecord.ledger.terms import index_row
from onrecord.records import Article, Relation, Statement


def enter_article(connection: Connection, article: Article, fingerprints: Collection[int]) -> int:
    """Enter an article that is a story of its own, with its fingerprints; gives its number."""
    values = codec.article_values(article, article.id, len(fingerprints))
    seq = _entered(connection, "article", values)
    hashes = [{"hash": codec.signed(one), "article": seq} for one in fingerprints]
    connection.execute(insert(schema.fingerprint), hashes)
    return seq


def enter_statements(
    connection: Connection, article: Article, number: int, statements: Sequence[Statement]
) -> None:
    """Enter statements that have a speaker, and no person, with their rows of the text index."""
    names = sorted({s.speaker.name for s in statements if s.speaker})
    speakers = writing._speakers(connection, names)
    for place, one in enumerate(statements):
        speaker = speakers[one.speaker.name] if one.speaker else None
        values = codec.statement_values(one, number, place, speaker, article.outlet)
        seq = _entered(connection, "statement", values)
        database_of(connection).index(
            connection,
            [index_row(seq, one.content.text, article.headline, speaker, ())],
        )


def enter_relations(connection: Connection, relations: Sequence[Relation]) -> None:
    """Enter relations between statements that are there."""
    for one in relations:
        _entered(connection, "relation", codec.relation_values(one))


def _entered(connection: Connection, name: str, values: codec.Values) -> int:
    """The number of a row that is entered with those of ``values`` that its table has room for."""
    known = Table(name, MetaData(), autoload_with=connection)
    then = {name: value for name, value in values.items() if name in known.c}
    made = connection.execute(insert(known).values(then))
    return int(made.inserted_primary_key[0]) if made.inserted_primary_key else 0

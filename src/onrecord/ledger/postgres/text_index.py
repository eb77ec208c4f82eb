"""The text index in PostgreSQL: a row a statement, whose words stand in a ``tsvector``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Any

from sqlalchemy import Connection, Select, bindparam, column, select, table, text

from onrecord.ledger.chunks import chunked
from onrecord.ledger.fts5 import MARKS, SNIPPET, unmarked
from onrecord.ledger.fts5 import query_of as fts5_query
from onrecord.ledger.postgres.words import query_of, vectors
from onrecord.ledger.terms import Snippet, Terms, speaker_tokens

_COLUMNS = "seq, content, headline, speaker"
_INDEX = text(
    f"INSERT INTO statement_text ({_COLUMNS}, words)"  # noqa: S608 -- names of ours
    " SELECT number, told, head, who, CAST(vector AS tsvector) FROM unnest("
    "CAST(:seq AS integer[]), CAST(:content AS text[]), CAST(:headline AS text[]),"
    " CAST(:speaker AS text[]), CAST(:words AS text[])) AS made (number, told, head, who, vector)"
)
_THOSE = text(
    f"SELECT {_COLUMNS} FROM statement_text WHERE seq = ANY(:seqs) ORDER BY seq"  # noqa: S608
)
_SOUND = text(
    "SELECT seq FROM statement_text JOIN unnest(CAST(:seqs AS integer[]), CAST(:told AS text[]))"
    " AS made (number, vector) ON number = seq AND CAST(vector AS tsvector) = words"
)
_DROP = text("DELETE FROM statement_text WHERE seq = ANY(:seqs)")
_MATCH = "words @@ CAST(:query AS tsquery)"
_RANKED = text(
    f"SELECT seq FROM statement_text WHERE {_MATCH} ORDER BY"  # noqa: S608
    " ts_rank('{0, 0, 0.3, 1}', words, CAST(:query AS tsquery), 1) DESC, seq LIMIT :limit"
)
_LATEST = text(
    f"SELECT seq FROM statement_text WHERE {_MATCH} ORDER BY seq DESC LIMIT :limit"  # noqa: S608
)


def index(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Enter rows made by ``terms.index_row``."""
    if rows:
        told = {name: [row[name] for row in rows] for name in rows[0]}
        connection.execute(_INDEX, {**told, "words": vectors(rows)})


def unindex(connection: Connection, seqs: Iterable[int]) -> None:
    """Take the statements with these numbers out."""
    connection.execute(_DROP, {"seqs": list(seqs)})


def reindex_speakers(
    connection: Connection, seq: int, speaker: int | None, persons: Iterable[int]
) -> None:
    """Let the index know other persons for the statement with the number ``seq``."""
    _change(connection, [seq], speaker=speaker_tokens(speaker, persons))


def reindex_headline(connection: Connection, seqs: Iterable[int], headline: str | None) -> None:
    """Let the index know another headline for the statements with the numbers ``seqs``."""
    _change(connection, seqs, headline=headline or "")


def _change(connection: Connection, seqs: Iterable[int], **values: str) -> None:
    for some in chunked(seqs):
        rows = [{**row, **values} for row in _rows(connection, some)]
        unindex(connection, some)
        index(connection, rows)


def _rows(connection: Connection, seqs: Sequence[int]) -> list[dict[str, Any]]:
    found = connection.execute(_THOSE, {"seqs": list(seqs)})
    return [dict(row) for row in found.mappings()]


def indexed(connection: Connection, seqs: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The rows of these statements as ``terms.index_row`` made them, by number; those whose words
    are not the ones of their texts are left out."""
    rows = {row["seq"]: row for row in _rows(connection, seqs)}
    made = {"seqs": list(rows), "told": vectors(list(rows.values()))}
    return {seq: rows[seq] for seq in connection.scalars(_SOUND, made)}


def indexed_astray(connection: Connection) -> list[int]:
    """The numbers of the rows that no statement has."""
    rows = connection.exec_driver_sql(
        "SELECT seq FROM statement_text EXCEPT SELECT seq FROM statement ORDER BY seq"
    )
    return list(rows.scalars().all())


def matching(terms: Terms) -> Select[Any]:
    """The numbers (``seq``) of the statements that ``terms`` match."""
    found = text(_MATCH).bindparams(bindparam("query", query_of(terms), unique=True))
    return select(column("seq")).select_from(table("statement_text")).where(found)


def best(connection: Connection, terms: Terms, limit: int) -> list[int]:
    """The numbers of the statements that ``terms`` match, the best first: those that hold them
    often and are short; a word of the content counts for more than one of the headline."""
    return list(connection.scalars(_RANKED, {"query": query_of(terms), "limit": limit}))


def latest(connection: Connection, terms: Terms, limit: int) -> list[int]:
    """The numbers of the statements that ``terms`` match, the last entered first."""
    return list(connection.scalars(_LATEST, {"query": query_of(terms), "limit": limit}))


def snippets(connection: Connection, terms: Terms, seqs: Sequence[int]) -> dict[int, Snippet]:
    """By number, some words of each statement around what matches, and where the hits stand."""
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(
            "CREATE VIRTUAL TABLE statement_text USING fts5("
            "content, headline, speaker, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        memory.executemany(
            "INSERT INTO statement_text (rowid, content, headline, speaker)"
            " VALUES (:seq, :content, :headline, :speaker)",
            _rows(connection, seqs),
        )
        found = memory.execute(
            f"SELECT rowid, {SNIPPET} FROM statement_text"  # noqa: S608
            " WHERE statement_text MATCH :query",
            {"query": fts5_query(terms), **MARKS},
        )
        return {seq: unmarked(snippet) for seq, snippet in found}

"""The text index of articles in PostgreSQL: a row an article, its words in a ``tsvector`` without
places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, column, select, table, text

from onrecord.ledger.postgres.words import quoted
from onrecord.ledger.terms import Held

_INDEX = text(
    "INSERT INTO article_text (seq, words) VALUES (:seq, array_to_tsvector(CAST(:words AS text[])))"
)
_DROP = text("DELETE FROM article_text WHERE seq = ANY(:seqs)")
_SOUND = text(
    "SELECT seq FROM article_text WHERE seq = :seq"
    " AND words = array_to_tsvector(CAST(:words AS text[]))"
)


def index_words(connection: Connection, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Enter articles by number and words."""
    told = [{"seq": seq, "words": list(words)} for seq, words in rows]
    if told:
        connection.execute(_INDEX, told)


def unindex_words(connection: Connection, seqs: Iterable[int]) -> None:
    """Take the articles with these numbers out."""
    connection.execute(_DROP, {"seqs": list(seqs)})


def sound_words(connection: Connection, rows: Iterable[tuple[int, Sequence[str]]]) -> set[int]:
    """The numbers of those articles that the index holds with just these words."""
    asked = ({"seq": seq, "words": list(words)} for seq, words in rows)
    return {seq for one in asked for seq in connection.scalars(_SOUND, one)}


def words_astray(connection: Connection) -> list[int]:
    """The numbers of the rows that no article has."""
    rows = connection.exec_driver_sql(
        "SELECT seq FROM article_text EXCEPT SELECT seq FROM article ORDER BY seq"
    )
    return list(rows.scalars().all())


def having_words(held: Held) -> Select[Any]:
    """The numbers (``seq``) of the articles that have what ``held`` says."""
    found = text("words @@ CAST(:words AS tsquery)").bindparams(
        bindparam("words", _query_of(held), unique=True)
    )
    return select(column("seq")).select_from(table("article_text")).where(found)


def _query_of(held: Held) -> str:
    parts = [*map(quoted, held.words), *(f"{quoted(one)}:*" for one in held.beginnings)]
    if held.one_of:
        parts.append(f"({' | '.join(map(quoted, held.one_of))})")
    return " & ".join([*parts, *(f"!{quoted(one)}" for one in held.besides)])

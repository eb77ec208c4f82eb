"""All that only SQLite needs: how a file is opened, its text index, and its errors.

Write-ahead log with ``synchronous = FULL``: a transaction that has returned survives the death of
the process and of the machine (https://sqlite.org/pragma.html#pragma_synchronous).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Select,
    Table,
    bindparam,
    column,
    create_engine,
    event,
    insert,
    select,
    table,
    text,
)
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from onrecord.errors import LedgerUnusable
from onrecord.ledger.chunks import chunked
from onrecord.ledger.fts5 import MARKS, SNIPPET, query_of, unmarked, words_query
from onrecord.ledger.terms import AnyOf, Held, Snippet, Terms, speaker_tokens

WAIT_MS = 30_000
"""How long one writer waits for another, in milliseconds."""
READERS = 16
"""How many connections are kept open: one that is opened anew reads the schema again."""
CACHE_KIB = 8_192
"""How much of the file each connection keeps in memory, in KiB."""
_AT_ONCE = 2_000
APPLICATION_ID = 0x4F4E5243
"""Marks a SQLite file as a ledger ("ONRC"), https://sqlite.org/pragma.html#pragma_application_id."""

_RANKED = text(
    "SELECT rowid FROM statement_text WHERE statement_text MATCH :query"
    " AND rank MATCH 'bm25(1.0, 0.3, 0.0)' ORDER BY rank, rowid LIMIT :limit"
)
_LATEST = (
    "SELECT rowid FROM statement_text WHERE statement_text MATCH ? ORDER BY rowid DESC LIMIT ?"
)
_SINCE = (
    "SELECT rowid FROM statement_text WHERE statement_text MATCH ? AND rowid >= ?"
    " ORDER BY rowid DESC LIMIT ?"
)
_SNIPPETS = text(
    f"SELECT rowid AS seq, {SNIPPET} AS snippet"  # noqa: S608 -- a constant of ours
    " FROM statement_text WHERE statement_text MATCH :query AND rowid BETWEEN :first AND :last"
    " AND +rowid IN :seqs"
).bindparams(bindparam("seqs", expanding=True))
_INDEX = text(
    "INSERT INTO statement_text (rowid, content, headline, speaker)"
    " VALUES (:seq, :content, :headline, :speaker)"
)
_INDEXED = text(
    "SELECT rowid AS seq, content, headline, speaker FROM statement_text WHERE rowid IN :seqs"
).bindparams(bindparam("seqs", expanding=True))
_REINDEX = text("UPDATE statement_text SET speaker = :speaker WHERE rowid = :seq")
_REHEAD = text("UPDATE statement_text SET headline = :headline WHERE rowid = :seq")
_WORDS = "INSERT INTO article_text (rowid, words) VALUES (?, ?)"
_WORDS_OF = text("SELECT rowid AS seq, words FROM article_text WHERE rowid IN :seqs").bindparams(
    bindparam("seqs", expanding=True)
)
_WATCHED = "SELECT 1 FROM temp.sqlite_schema WHERE name = 'touched'"
_NOTES = (
    "CREATE TEMP TABLE touched (kind TEXT, seq INTEGER, fresh INTEGER, PRIMARY KEY (kind, seq))"
    " WITHOUT ROWID"
)
_NOTING = (
    "CREATE TEMP TRIGGER touched_{table}_{change} AFTER {change} ON main.{table}"
    " BEGIN INSERT OR IGNORE INTO touched"
    " VALUES ('{kind}', {number}, {fresh}); END"
)
_WHY = {
    "SQLITE_BUSY": ("another program is writing to it", "Try again when that is done"),
    "SQLITE_LOCKED": ("another program is writing to it", "Try again when that is done"),
    "SQLITE_INTERRUPT": ("it took too long", "Ask for less, or when less is going on"),
    "SQLITE_READONLY": ("it cannot be written to", "Check its permissions and its folder's"),
    "SQLITE_CANTOPEN": ("it cannot be opened", "Check its permissions and its folder's"),
    "SQLITE_FULL": ("the disk is full", "Free some space and try again; nothing was lost"),
    "SQLITE_NOTADB": ("it is not a ledger", "Give another path with --ledger"),
    "SQLITE_CORRUPT": ("the file is damaged", "Restore it from a backup"),
    "SQLITE_IOERR": ("the disk could not be read or written", "Check the disk"),
}


def engine(path: Path) -> Engine:
    """A pool of connections to the file at ``path``, which is made when it is missing."""
    made = create_engine(URL.create("sqlite+pysqlite", database=str(path)), pool_size=READERS)
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Transactions are ours to begin (the driver begins them late), and limits are set."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {WAIT_MS:d}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB:d}")
    connection.execute("PRAGMA secure_delete = FAST")


def _begin(connection: Connection) -> None:
    """Writers queue when they begin: one that began as a reader could not wait for its turn."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def keep_write_ahead_log(made: Engine) -> None:
    """Switch the file to write-ahead logging, for good."""
    raw = made.raw_connection()
    try:
        raw.execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def is_blank(connection: Connection) -> bool:
    """Whether the file holds nothing yet."""
    return not connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one()


def is_marked(connection: Connection) -> bool:
    """Whether the file says that it is a ledger."""
    return bool(connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID)


def mark(connection: Connection) -> None:
    """Let the file say that it is a ledger."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")


@contextmanager
def guarded(where: str) -> Iterator[None]:
    """Turn what the database raises into ``LedgerUnusable`` with the reason and advice."""
    try:
        yield
    except DBAPIError as error:
        raise unusable(where, error.orig or error) from error
    except sqlite3.Error as error:
        raise unusable(where, error) from error


def unusable(where: str, error: BaseException) -> LedgerUnusable:
    """``LedgerUnusable`` in plain words for an error of SQLite."""
    name = getattr(error, "sqlite_errorname", "")
    for code, (what, advice) in _WHY.items():
        if name == code or name.startswith(f"{code}_"):
            return LedgerUnusable(where, what, advice)
    return LedgerUnusable(where, f"the database refused: {error}", "Run: onrecord verify")


def watch(connection: Connection, columns: Iterable[tuple[str, Column[Any]]]) -> None:
    """Let the connection note which rows of which table are touched when it inserts, updates or
    deletes: for each of ``columns`` a change of its own table touches the row with that number in
    the table of that name. ``touched`` gives them. It notes nothing of what other programs do."""
    if connection.exec_driver_sql(_WATCHED).first() is None:
        connection.exec_driver_sql(_NOTES)
        for kind, column in columns:
            own = column.table.name
            for change, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
                fresh = int(kind == own and change == "INSERT")
                told = (own, change, kind, f"{row}.{column.name}", fresh)
                names = dict(zip(("table", "change", "kind", "number", "fresh"), told, strict=True))
                connection.exec_driver_sql(_NOTING.format_map(names))


def touched(connection: Connection) -> dict[str, dict[int, bool]]:
    """The numbers of the rows that were touched since the last call, by table, and whether the
    first touch inserted the row."""
    found: dict[str, dict[int, bool]] = {}
    for kind, seq, fresh in connection.exec_driver_sql("SELECT * FROM temp.touched"):
        found.setdefault(kind, {})[seq] = bool(fresh)
    connection.exec_driver_sql("DELETE FROM temp.touched")
    return found


def reindex_speakers(
    connection: Connection, seq: int, speaker: int | None, persons: Iterable[int]
) -> None:
    """Let the text index know other persons for the statement with the number ``seq``."""
    tokens = speaker_tokens(speaker, persons)
    connection.execute(_REINDEX, {"seq": seq, "speaker": tokens})


def reindex_headline(connection: Connection, seqs: Iterable[int], headline: str | None) -> None:
    """Let the text index know another headline for the statements with the numbers ``seqs``."""
    rows = [{"seq": seq, "headline": headline or ""} for seq in seqs]
    if rows:
        connection.execute(_REHEAD, rows)


def index(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Enter rows made by ``index_row`` into the text index."""
    if rows:
        connection.execute(_INDEX, rows)


def unindex(connection: Connection, seqs: Iterable[int]) -> None:
    """Take the statements with these numbers out of the text index."""
    gone = [(seq,) for seq in seqs]
    if gone:
        connection.exec_driver_sql("DELETE FROM statement_text WHERE rowid = ?", gone)


def scrub(made: Engine) -> bool:
    """Write the file anew without what was deleted: free pages, the text index and the log. Gives
    ``False`` when somebody still reads the old file."""
    raw = made.raw_connection()
    try:
        for name in ("statement_text", "article_text"):
            raw.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")  # noqa: S608
        raw.execute("VACUUM")
        (busy, *_rest) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        raw.close()
    return not busy


def matching(terms: Terms) -> Select[Any]:
    """The numbers (``seq``) of the statements that ``terms`` match."""
    found = text("statement_text MATCH :query").bindparams(query=query_of(terms))
    return select(column("rowid")).select_from(table("statement_text")).where(found)


def best(connection: Connection, terms: Terms, limit: int) -> list[int]:
    """The numbers of the statements that ``terms`` match, the best (BM25) first.

    A word of the content counts for more than one of the headline.
    """
    return list(connection.scalars(_RANKED, {"query": query_of(terms), "limit": limit}))


def latest(connection: Connection, terms: Terms, limit: int) -> list[int]:
    """The numbers of the statements that ``terms`` match, the last entered first.

    The index reads backwards and stops at ``limit``.
    """
    return list(connection.exec_driver_sql(_LATEST, (query_of(terms), limit)).scalars().all())


def latest_each(
    connection: Connection, asked: Sequence[AnyOf], limit: int, first: int
) -> dict[AnyOf, list[int]]:
    """For each of ``asked`` the numbers of the statements that match, from the number ``first`` on,
    the last entered first."""
    read = connection.exec_driver_sql
    return {one: list(read(_SINCE, (query_of(one), first, limit)).scalars().all()) for one in asked}


def snippets(connection: Connection, terms: Terms, seqs: Sequence[int]) -> dict[int, Snippet]:
    """By number, some words of each statement around what matches, and where the hits stand.

    The index is read once, from the first of ``seqs`` to the last; sought one by one, each would
    cost what the query does.
    """
    asked = {"query": query_of(terms), "seqs": seqs, "first": min(seqs), "last": max(seqs)}
    rows = connection.execute(_SNIPPETS, {**asked, **MARKS})
    return {row.seq: unmarked(row.snippet) for row in rows}


def insert_all(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert ``rows`` of plain values, all with the same columns."""
    if rows:
        connection.execute(insert(table), rows)


def enter(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    """Enter whole rows of ``table``, JSON as the text that is stored."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" * len(table.columns))
    query = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608 -- names of ours
    for some in chunked(rows, _AT_ONCE):
        connection.exec_driver_sql(query, [tuple(row) for row in some])


@contextmanager
def together(_connection: Connection) -> Iterator[None]:
    """Nothing is sent anywhere: there is nothing to wait for."""
    yield


@contextmanager
def deferred(connection: Connection) -> Iterator[None]:
    """Let rows of the block point to later rows of their table, until the transaction ends."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    yield


def damage(connection: Connection) -> list[tuple[str, str]]:
    """What SQLite itself finds wrong: pairs of where and what; none in a sound file."""
    found = [
        ("file", str(row[0]))
        for row in connection.exec_driver_sql("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check")
    found += [(f"{row[0]} row {row[1]}", f"points to no row of {row[2]}") for row in broken]
    return found


def indexed(connection: Connection, seqs: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The rows of the text index of these statements as ``index_row`` made them, by number."""
    rows = connection.execute(_INDEXED, {"seqs": seqs})
    names = tuple(rows.keys())
    return {row[0]: dict(zip(names, row, strict=True)) for row in rows}


def indexed_astray(connection: Connection) -> list[int]:
    """The numbers of the rows of the text index that no statement has."""
    rows = connection.exec_driver_sql(
        "SELECT rowid FROM statement_text EXCEPT SELECT seq FROM statement"
    )
    return list(rows.scalars().all())


def index_words(connection: Connection, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Enter articles by number and words into their text index."""
    for seq, words in rows:
        connection.exec_driver_sql(_WORDS, (seq, " ".join(words)))


def unindex_words(connection: Connection, seqs: Iterable[int]) -> None:
    """Take the articles with these numbers out of their text index."""
    for seq in seqs:
        connection.exec_driver_sql("DELETE FROM article_text WHERE rowid = ?", (seq,))


def sound_words(connection: Connection, rows: Iterable[tuple[int, Sequence[str]]]) -> set[int]:
    """The numbers of those articles that the text index holds with just these words."""
    told = {seq: " ".join(words) for seq, words in rows}
    held = connection.execute(_WORDS_OF, {"seqs": list(told)})
    return {row.seq for row in held if row.words == told[row.seq]}


def words_astray(connection: Connection) -> list[int]:
    """The numbers of the rows of the text index of articles that no article has."""
    rows = connection.exec_driver_sql(
        "SELECT rowid FROM article_text EXCEPT SELECT seq FROM article"
    )
    return list(rows.scalars().all())


def having_words(held: Held) -> Select[Any]:
    """The numbers (``seq``) of the articles that have what ``held`` says."""
    found = text("article_text MATCH :words").bindparams(words=words_query(held))
    return select(column("rowid").label("seq")).select_from(table("article_text")).where(found)

"""The two stores that a ledger lives in, holding the same, for measuring.

Both flush an article to disk before it counts as added: SQLite as ``onrecord`` always sets it,
PostgreSQL by its defaults, which ``SETTINGS`` repeat.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import Connection, select, text

from bench.bulk import Bulk
from bench.server import address, programs, served
from bench.synthetic import STATEMENTS, Press
from onrecord.ledger import Ledger, copying
from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.opening import opened
from onrecord.ledger.schema import article

SETTINGS = {
    "synchronous_commit": "on",
    "fsync": "on",
    "shared_buffers": "1GB",
    "effective_cache_size": "4GB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
    "random_page_cost": "1.1",
    "max_parallel_workers_per_gather": "0",
}
"""Those of a small server with a solid-state disk."""
_SIZES = {
    "sqlite": "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
    "postgresql": "SELECT pg_database_size(current_database())",
}
_WORDS = text("SELECT rowid AS seq, words FROM article_text WHERE rowid BETWEEN :first AND :last")
_SETTLE = ("VACUUM (ANALYZE)", "CHECKPOINT")


def fill(path: Path, press: Press, stories: int) -> int:
    """Fill the ledger at ``path`` up to so many stories; gives how many were entered."""
    with Ledger(path, create=True) as ledger:
        there = ledger.size().articles
    bulk = Bulk(path)
    bulk.enter(press.stories(there, stories - there))
    bulk.close()
    return max(0, stories - there)


@contextmanager
def server(within: Path | None = None) -> Iterator[Path]:
    """A private PostgreSQL server with ``SETTINGS``, while the block runs. Raises
    ``FileNotFoundError`` where PostgreSQL is not installed."""
    there = programs()
    if there is None:
        raise FileNotFoundError("PostgreSQL is not installed: apt-get install postgresql")
    with served(there, SETTINGS, within=within) as folder:
        yield folder


def copied(source: Path, folder: Path, size: int) -> str:
    """Copy the ledger at ``source`` into a new database of the server in ``folder``; its address.

    As ``onrecord copy`` does, but for its checks before and after: rows by COPY, the text indexes
    through the tokenizer. Then the server looks at what it has, as it does on its own in time.
    """
    name = f"onrecord_{size}"
    with psycopg.connect(address(folder, "postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    url = address(folder, name)
    into = opened(url, create=True)
    writing = into.execution_options(writes=True)
    with Ledger(source) as ledger, ledger._reading() as out, writing.begin() as connection:
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        copying._copy_rows(out, connection)
        copying._copy_statement_words(out, connection)
        _copy_words(out, connection)
    into.dispose()
    with psycopg.connect(url, autocommit=True) as connection:
        for command in _SETTLE:
            connection.execute(command.encode())
    return url


def _copy_words(out: Connection, into: Connection) -> None:
    """The words by which articles are found, as the file has them."""
    for some in chunked(out.scalars(select(article.c.seq).order_by(article.c.seq)).all()):
        rows = out.execute(_WORDS, {"first": some[0], "last": some[-1]})
        database_of(into).index_words(into, [(row.seq, row.words.split()) for row in rows])


def bytes_of(ledger: Ledger) -> int:
    """How large the ledger is on disk."""
    with ledger._reading() as connection:
        return int(connection.exec_driver_sql(_SIZES[connection.dialect.name]).scalar_one())


def stories_of(size: int) -> int:
    """How many stories hold so many statements."""
    return size // STATEMENTS

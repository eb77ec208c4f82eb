"""Keep the text index of articles in step with their texts and headlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.schema import article
from onrecord.ledger.texts.words import words_of

_AT_A_TIME = 100


def enter_words(connection: Connection, articles: Iterable[int]) -> None:
    """Let the articles with these numbers be found by the words that they have now."""
    for some in chunked(articles, _AT_A_TIME):
        query = _TOLD.where(article.c.seq.in_(some))
        _replace(connection, _made(connection.execute(query).all()))


def enter_all(connection: Connection) -> None:
    """Let all articles be found by their words, in an index that holds none."""
    for rows in _batches(connection):
        _replace(connection, _made(rows))


def mend(writing: Callable[[], AbstractContextManager[Connection]]) -> int:
    """Enter the words of articles whose words in the index are missing, or others than this version
    makes; gives of how many. Each batch is a transaction of its own."""
    done, last = 0, 0
    while True:
        with writing() as connection:
            rows = _after(connection, last)
            if not rows:
                return done
            made = _made(rows)
            sound = database_of(connection).sound_words(connection, made)
            other = [one for one in made if one[0] not in sound]
            _replace(connection, other)
        done, last = done + len(other), rows[-1].seq


def faults(connection: Connection) -> Iterator[tuple[str, str]]:
    """Where the text index of articles does not agree with them, and how."""
    database = database_of(connection)
    for rows in _batches(connection):
        sound = database.sound_words(connection, _made(rows))
        for row in rows:
            if row.seq not in sound:
                yield f"article number {row.seq}", "the words by which it is found are others"
    for seq in database.words_astray(connection):
        yield f"article number {seq}", "it is not there, and found by words"


_TOLD = select(article.c.seq, article.c.text, article.c.headline, article.c.language).order_by(
    article.c.seq
)


def _batches(connection: Connection) -> Iterator[Sequence[Any]]:
    last = 0
    while rows := _after(connection, last):
        yield rows
        last = rows[-1].seq


def _after(connection: Connection, last: int) -> Sequence[Any]:
    return connection.execute(_TOLD.where(article.c.seq > last).limit(_AT_A_TIME)).all()


def _made(rows: Iterable[Any]) -> list[tuple[int, list[str]]]:
    return [(row.seq, words_of(row.text, row.headline, row.language)) for row in rows]


def _replace(connection: Connection, made: Sequence[tuple[int, list[str]]]) -> None:
    if made:
        database = database_of(connection)
        database.unindex_words(connection, [seq for seq, _ in made])
        database.index_words(connection, made)

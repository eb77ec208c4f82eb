"""Keep the text index of articles in step with their texts and headlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.databases import database_of
from onrecord.ledger.parts import ALL, Numbers, paged
from onrecord.ledger.schema import article
from onrecord.ledger.texts.words import words_of

_AT_A_TIME = 100


def enter_words(connection: Connection, articles: Iterable[int]) -> None:
    """Let the articles with these numbers be found by the words that they have now."""
    for some in chunked(articles, _AT_A_TIME):
        query = _TOLD.where(article.c.seq.in_(some)).order_by(article.c.seq)
        _replace(connection, _made(connection.execute(query).all()))


def enter_all(connection: Connection) -> None:
    """Let all articles be found by their words, in an index that holds none."""
    for rows in paged(connection, _TOLD, ALL, _AT_A_TIME):
        _replace(connection, _made(rows))


def mend(writing: Callable[[], AbstractContextManager[Connection]]) -> int:
    """Enter the words of articles whose words in the index are missing, or others than this version
    makes; gives of how many. Each batch is a transaction of its own."""
    done, last = 0, 0
    while True:
        with writing() as connection:
            rows = next(paged(connection, _TOLD, Numbers(last), _AT_A_TIME), None)
            if rows is None:
                return done
            made = _made(rows)
            sound = database_of(connection).sound_words(connection, made)
            other = [one for one in made if one[0] not in sound]
            _replace(connection, other)
        done, last = done + len(other), rows[-1].seq


def faults(connection: Connection, within: Numbers) -> Iterator[tuple[str, str]]:
    """Where the text index of articles does not agree with them, and how."""
    for rows in paged(connection, _TOLD, within, _AT_A_TIME):
        sound = database_of(connection).sound_words(connection, _made(rows))
        for row in rows:
            if row.seq not in sound:
                yield f"article number {row.seq}", "the words by which it is found are others"


def astray(connection: Connection) -> Iterator[tuple[str, str]]:
    """What the text index of articles holds of none."""
    for seq in database_of(connection).words_astray(connection):
        yield f"article number {seq}", "it is not there, and found by words"


_TOLD = select(article.c.seq, article.c.text, article.c.headline, article.c.language)


def _made(rows: Iterable[Any]) -> list[tuple[int, list[str]]]:
    return [(row.seq, words_of(row.text, row.headline, row.language)) for row in rows]


def _replace(connection: Connection, made: Sequence[tuple[int, list[str]]]) -> None:
    if made:
        database = database_of(connection)
        database.unindex_words(connection, [seq for seq, _ in made])
        database.index_words(connection, made)

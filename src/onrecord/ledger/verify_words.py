"""Check that names are found by their words, those of speakers and those of persons."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Column, Connection, Table, select

from onrecord.ledger.names import folded, words
from onrecord.ledger.schema import person_name, person_word, speaker, speaker_word

_PAGE = 2_000


def faults(connection: Connection) -> Iterator[tuple[str, str]]:
    """Where a name and the words by which it is found do not agree, and how."""
    yield from _names(connection, "speaker number", speaker, speaker_word.c.speaker)
    yield from _names(connection, "name number", person_name, person_word.c.name)


def _names(
    connection: Connection, called: str, named: Table, of: Column[int]
) -> Iterator[tuple[str, str]]:
    """Walk names and their words side by side; words of no name break a foreign key."""
    few = {"yield_per": _PAGE}
    found = connection.execute(select(of, of.table.c.word).order_by(of), execution_options=few)
    grouped = groupby(found, key=itemgetter(0))
    seq, theirs = next(grouped, (None, iter(())))
    query = select(named).order_by(named.c.seq)
    for row in connection.execute(query, execution_options=few):
        while seq is not None and seq < row.seq:
            seq, theirs = next(grouped, (None, iter(())))
        listed = {word for _, word in theirs} if seq == row.seq else set()
        if listed != set(words(row.name)):
            yield f"{called} {row.seq}", "the words by which it is found are others"
        if row.folded != folded(row.name):
            yield f"{called} {row.seq}", "it is compared as another name"

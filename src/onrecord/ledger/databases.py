"""What a ledger needs of its database beyond common SQL: ``sqlite`` and ``postgres`` have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Column, Connection, Engine, Select, Table

from onrecord.errors import LedgerUnusable
from onrecord.ledger import postgres, sqlite
from onrecord.ledger.terms import AnyOf, Held, Snippet, Terms


class Database(Protocol):
    """The text index, the notes of what a transaction touches, what the database itself finds
    wrong, and its errors in plain words. The modules ``sqlite`` and ``postgres`` are two."""

    def guarded(self, where: str, /) -> AbstractContextManager[None]:
        """Turns what the database raises into ``LedgerUnusable`` with the reason and advice."""

    def watch(self, connection: Connection, columns: Iterable[tuple[str, Column[Any]]], /) -> None:
        """Lets the connection note which rows of which table are touched."""

    def touched(self, connection: Connection, /) -> dict[str, dict[int, bool]]:
        """The rows that were touched, by table and number, and whether each is new."""

    def index(self, connection: Connection, rows: Sequence[dict[str, Any]], /) -> None:
        """Enters rows made by ``index_row`` into the text index."""

    def unindex(self, connection: Connection, seqs: Iterable[int], /) -> None:
        """Takes statements out of it."""

    def reindex_speakers(
        self, connection: Connection, seq: int, speaker: int | None, persons: Iterable[int], /
    ) -> None:
        """Lets it know other persons for a statement."""

    def reindex_headline(
        self, connection: Connection, seqs: Iterable[int], headline: str | None, /
    ) -> None:
        """Lets it know another headline for statements."""

    def indexed(self, connection: Connection, seqs: Sequence[int], /) -> dict[int, dict[str, Any]]:
        """The sound rows of it as ``index_row`` made them, by number."""

    def indexed_astray(self, connection: Connection, /) -> list[int]:
        """The numbers of its rows that no statement has."""

    def matching(self, terms: Terms, /) -> Select[Any]:
        """The numbers of the statements that ``terms`` match."""

    def best(self, connection: Connection, terms: Terms, limit: int, /) -> list[int]:
        """The same, the best first."""

    def latest(self, connection: Connection, terms: Terms, limit: int, /) -> list[int]:
        """The same, the last entered first."""

    def latest_each(
        self, connection: Connection, asked: Sequence[AnyOf], limit: int, first: int, /
    ) -> dict[AnyOf, list[int]]:
        """For each of those the numbers from ``first`` on, the last entered first."""

    def snippets(
        self, connection: Connection, terms: Terms, seqs: Sequence[int], /
    ) -> dict[int, Snippet]:
        """Some words of each statement around what matches."""

    def index_words(
        self, connection: Connection, rows: Iterable[tuple[int, Sequence[str]]], /
    ) -> None:
        """Enters articles by number and words into their own text index."""

    def unindex_words(self, connection: Connection, seqs: Iterable[int], /) -> None:
        """Takes articles out of it."""

    def sound_words(
        self, connection: Connection, rows: Iterable[tuple[int, Sequence[str]]], /
    ) -> set[int]:
        """The numbers of those articles that it holds with just these words."""

    def words_astray(self, connection: Connection, /) -> list[int]:
        """The numbers of its rows that no article has."""

    def having_words(self, held: Held, /) -> Select[Any]:
        """The numbers (``seq``) of the articles that have what ``held`` says."""

    def insert_all(
        self, connection: Connection, table: Table, rows: Sequence[dict[str, Any]], /
    ) -> None:
        """Inserts rows of plain values, all with the same columns."""

    def together(self, connection: Connection, /) -> AbstractContextManager[None]:
        """Lets the block, which reads nothing, write without waiting for each answer."""

    def enter(self, connection: Connection, table: Table, rows: Iterable[Sequence[Any]], /) -> None:
        """Enters whole rows, JSON as the text that is stored, in bulk."""

    def deferred(self, connection: Connection, /) -> AbstractContextManager[None]:
        """Lets rows of the block point to later rows of their table."""

    def damage(self, connection: Connection, /) -> list[tuple[str, str]]:
        """What the database itself finds wrong: pairs of where and what."""

    def scrub(self, made: Engine, /) -> bool:
        """Writes all anew without what was deleted; ``False`` when somebody still reads it."""


_KNOWN: dict[str, Database] = {"sqlite": sqlite, "postgresql": postgres}


def database_of(bound: Connection | Engine) -> Database:
    """The database at the other end."""
    return _KNOWN[bound.dialect.name]


def scrub(made: Engine, where: str) -> None:
    """Write all anew without what was deleted. Raises ``LedgerUnusable`` when somebody still reads
    it, or it cannot be written."""
    database = database_of(made)
    with database.guarded(where):
        done = database.scrub(made)
    if not done:
        raise LedgerUnusable(
            where,
            "it is erased, but another program still reads the file that holds it",
            "Close that one, then run: onrecord erase --scrub",
        )

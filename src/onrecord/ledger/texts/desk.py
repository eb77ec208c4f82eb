"""The texts of a ledger's articles, found by their words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from onrecord.ledger import reading
from onrecord.ledger.texts import entering, finding
from onrecord.ledger.texts.finding import FoundArticle

Opening = Callable[[], AbstractContextManager[Connection]]


class Texts:
    """The texts of all articles: also of those in a language that statements are not taken from."""

    def __init__(self, reading: Opening, writing: Opening) -> None:
        self._reading = reading
        self._writing = writing

    def find(
        self, query: str, limit: int = 20, *, read: bool | None = None, unfinished: bool = False
    ) -> list[FoundArticle]:
        """Articles that hold the words that ``query`` (see ``onrecord.query``) asks for, in their
        text or headline, the last entered first; only those that statements are taken from
        (``read``), or only those in other languages.

        A query for what only statements have, such as a speaker, finds none, and so does one that
        gives neither words nor a language. While somebody types, its last word is ``unfinished``:
        it may go on. Raises ``QueryError`` when it cannot be understood.
        """
        with self._reading() as connection:
            return finding.find(connection, query, limit, read=read, unfinished=unfinished)

    def unread(self) -> int:
        """How many are in a language that statements are not taken from."""
        with self._reading() as connection:
            return reading.unread(connection)

    def mend(self) -> int:
        """Enter the words of articles that are not found by those that this version makes; gives
        of how many."""
        return entering.mend(self._writing)

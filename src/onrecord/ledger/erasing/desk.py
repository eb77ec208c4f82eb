"""Erase what somebody has a right to have erased: by the id of an article, or a person's name."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection, Select, or_, select

from onrecord.errors import QueryError
from onrecord.ledger import erasures
from onrecord.ledger.erasing.articles import erase_article
from onrecord.ledger.erasing.persons import erase_person
from onrecord.ledger.erasing.ruling import Erased, check
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.people.splitting import the_one
from onrecord.ledger.schema import article, person

Opening = Callable[[], AbstractContextManager[Connection]]


class Erasing:
    """The erasures of a ledger, each method one transaction.

    What is erased is gone from the tables at once, and from the file by ``scrub``, which rewrites
    it, and raises ``LedgerUnusable`` while somebody reads the old one. The chain keeps its entries,
    whose commitments nobody can open any more.
    """

    def __init__(
        self, reading: Opening, writing: Opening, scrub: Callable[[], None], folder: Path
    ) -> None:
        self._reading = reading
        self._writing = writing
        self.scrub = scrub
        self._folder = folder

    def article(self, name: str, *, by: str, reason: str, judge: Judge) -> Erased:
        """Erase the article with this id, source or URL.

        Raises ``QueryError`` when there is none, or several, or nobody gives a name and a reason.
        """
        check(by, reason)
        with self._writing() as connection:
            number, identity = _the_article(connection, name)
            erasures.enter(connection, "article", identity, by, reason)
            gone = erase_article(connection, number, self._folder, judge)
        self.scrub()
        return Erased("article", identity, gone, 0)

    def person(self, name: str, *, by: str, reason: str, judge: Judge) -> Erased:
        """Erase the person with this name or id: what they said, and their names.

        In the articles that tell of them, their words and names become illegible; every other
        statement keeps its place. The kept pages of these articles go, and so do their
        fingerprints: copies of them are known no longer. Raises ``QueryError`` when the name means
        nobody, or several.
        """
        check(by, reason)
        with self._writing() as connection:
            root = the_one(connection, name)
            identity = connection.execute(
                select(person.c.id).where(person.c.seq == root)
            ).scalar_one()
            erasures.enter(connection, "person", identity, by, reason)
            statements, articles = erase_person(connection, root, self._folder, judge)
        self.scrub()
        return Erased("person", name, statements, articles)

    def is_article(self, name: str) -> bool:
        """Whether an article has this id, source or URL."""
        with self._reading() as connection:
            return connection.execute(_named(name)).first() is not None

    def all(self) -> list[erasures.Erasure]:
        """What was erased, by whom, when and why."""
        with self._reading() as connection:
            return erasures.all_of(connection)


def _named(name: str) -> Select[tuple[int, str]]:
    columns = (article.c.id, article.c.source, article.c.url)
    return select(article.c.seq, article.c.id).where(or_(*(c == name for c in columns)))


def _the_article(connection: Connection, name: str) -> tuple[int, str]:
    rows = connection.execute(_named(name).limit(2)).all()
    if not rows:
        raise QueryError(name, "there is no such article", "Give its id, file or URL")
    if len(rows) > 1:
        raise QueryError(name, "several articles are meant", "Give the id of one")
    return rows[0].seq, rows[0].id

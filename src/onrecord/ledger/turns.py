"""A writer's turn: one transaction, in which nobody else writes, to look again and then enter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TypedDict, Unpack

from sqlalchemy import Connection

from onrecord.errors import BadRecord, LedgerUnusable
from onrecord.ledger import reading, writing
from onrecord.ledger.chain import heads
from onrecord.ledger.erasures import refuse_erased
from onrecord.ledger.keeping import Seen
from onrecord.ledger.keeping import enter as enter_seen
from onrecord.ledger.meaning.coding import Floats
from onrecord.ledger.people.entering import Sighted, enter_sightings
from onrecord.records import Article, Relation, Statement

LONGEST = 30.0
"""How long one thread of a program waits for the others to write, in seconds."""


class Queue:
    """The writers of this program, one at a time. Each waits for its turn before it takes one of
    the few connections, so that whoever has the turn can still read."""

    def __init__(self) -> None:
        self._lock = Lock()

    @contextmanager
    def turn(self, where: str) -> Iterator[None]:
        """Wait for the others. Raises ``LedgerUnusable`` when that takes too long."""
        if not self._lock.acquire(timeout=LONGEST):
            raise LedgerUnusable(where, "it is being written to", "Try again when that is done")
        try:
            yield
        finally:
            self._lock.release()


class Besides(TypedDict, total=False):
    """What is entered with an article beside its statements and relations: see ``Ledger.add``."""

    fingerprints: Collection[int]
    story: str | None
    joins: Collection[str]
    sightings: Sighted | None
    redated: Iterable[Statement]
    seen: Seen | None
    vectors: Floats | None


class Turn:
    """A turn to add one article. While it lasts nobody else writes; readers see what is there, and
    nothing of it yet."""

    def __init__(self, connection: Connection, article: Article, pages: Path) -> None:
        self._connection = connection
        self._article = article
        self._pages = pages

    def entries(self) -> int:
        """How many entries the chain has: what was read when it had as many holds still."""
        return heads.head(self._connection).entries or 0

    def add(
        self,
        statements: Sequence[Statement],
        relations: Sequence[Relation] = (),
        **besides: Unpack[Besides],
    ) -> bool:
        """Enter the article as ``Ledger.add`` does; it is kept once the turn ends."""
        article, connection = self._article, self._connection
        writing.check(article, statements)
        if reading.has_article(connection, article.id):
            return False
        refuse_erased(connection, "article", article.id)
        story, seen = besides.get("story") or article.id, besides.get("seen")
        prints = besides.get("fingerprints", frozenset())
        number = writing.enter_article(connection, article, story, prints)
        writing.join_stories(connection, besides.get("joins", ()), story)
        persons = enter_sightings(connection, number, besides.get("sightings"))
        vectors = besides.get("vectors")
        writing.enter_statements(connection, article, number, statements, persons, vectors)
        writing.enter_relations(connection, relations)
        writing.redate(connection, besides.get("redated", ()))
        if seen is not None:
            enter_seen(connection, self._pages, number, seen)
        return True


@contextmanager
def whole_characters(article: Article) -> Iterator[None]:
    """Raise ``BadRecord`` of ``article`` where the block cannot encode its text."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise BadRecord(
            f"article {article.id!r}", "it holds half of a surrogate pair", "Mend its encoding"
        ) from error

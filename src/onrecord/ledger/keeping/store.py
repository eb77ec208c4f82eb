"""What a ledger keeps of pages and observed at their addresses, each method one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection

from onrecord.errors import LedgerUnusable
from onrecord.ledger.keeping import dropping, looking, telling, warcs
from onrecord.ledger.keeping.dropping import Dropped
from onrecord.ledger.keeping.entering import enter, number_of
from onrecord.ledger.keeping.kept import Carried, Observation, Seen, Snapshot
from onrecord.ledger.keeping.observing import observe
from onrecord.ledger.keeping.telling import Telling

Opening = Callable[[], AbstractContextManager[Connection]]


class Keeping:
    """The kept pages of a ledger, in the folder beside it, and the versions of its articles.

    Every method raises ``LedgerUnusable`` when the file, or the folder, cannot be read or written.
    """

    def __init__(self, reading: Opening, writing: Opening, folder: Path) -> None:
        self._reading = reading
        self._writing = writing
        self.folder = folder

    def saw(self, article: str, seen: Seen) -> None:
        """Enter that the article with this id, which is there, was seen again."""
        with self._writing() as connection:
            number = number_of(connection, article)
            if number is not None:
                enter(connection, self.folder, number, seen)

    def gone(self, address: str, at: str, how: str) -> bool:
        """Enter that an address showed nothing any more at the time ``at``.

        Gives ``False``, and changes nothing, when nothing was ever seen there.
        """
        with self._writing() as connection:
            if looking.standing_at(connection, address) is None:
                return False
            observe(connection, address, None, at, how)
        return True

    def observations(self, address: str) -> list[Observation]:
        """What was observed at ``address``, the first first."""
        with self._reading() as connection:
            return looking.observations(connection, address)

    def story_of(self, article: str) -> str | None:
        """The group of copies that the article with this id belongs to."""
        with self._reading() as connection:
            return looking.story_of(connection, article)

    def in_story(self, story: str) -> list[str]:
        """The ids of the articles of a group of copies, in the order of entry."""
        with self._reading() as connection:
            return looking.in_story(connection, story)

    def tellings(self, statements: Iterable[str]) -> dict[str, list[Telling]]:
        """The pages on which each statement of these ids is told, its own first, then those of
        its repeats that nobody dismissed."""
        with self._reading() as connection:
            return telling.tellings(connection, statements)

    def statements_beginning(self, identity: str, limit: int) -> list[str]:
        """The ids of at most ``limit`` statements that begin so."""
        with self._reading() as connection:
            return looking.statements_beginning(connection, identity, limit)

    def lately(self, address: str, limit: int) -> list[str]:
        """The ids of at most ``limit`` articles that ``address`` showed, the last one first."""
        with self._reading() as connection:
            return looking.lately(connection, address, limit)

    def with_text(self, address: str, text: str) -> list[tuple[str, str | None]]:
        """The ids and headlines of the articles with this very text that ``address`` showed."""
        with self._reading() as connection:
            return looking.with_text(connection, address, text)

    def standing_at(self, address: str) -> Observation | None:
        """What ``address`` showed when it was last seen to change; ``None`` when it was never
        read."""
        with self._reading() as connection:
            return looking.standing_at(connection, address)

    def addresses_of(self, article: str) -> list[str]:
        """The addresses at which the article with this id was seen."""
        with self._reading() as connection:
            return looking.addresses_of(connection, article)

    def carried(self, article: str) -> list[Carried]:
        """The statements of the article with this id that an earlier version has already."""
        with self._reading() as connection:
            return looking.carried_in(connection, article)

    def snapshots(self, article: str) -> list[Snapshot]:
        """The pages from which the article with this id was read, the first first."""
        with self._reading() as connection:
            return looking.snapshots(connection, article)

    def page(self, sha256: str) -> bytes | None:
        """The bytes of the kept page with this SHA-256, checked; ``None`` when it is not kept."""
        with self._reading() as connection:
            place = looking.place_of(connection, sha256)
            return None if place is None else warcs.payload(self.folder, place, sha256)

    def faults(self) -> Iterator[tuple[str, str]]:
        """The kept pages that are not there, or not those that were kept: where, and what.

        Where the whole folder is missing that is said once.
        """
        with self._reading() as connection:
            kept = looking.places(connection)
            if not self.folder.is_dir():
                missing = sum(1 for _ in kept)
                if missing:
                    yield str(self.folder), f"it is not there, and {missing} kept pages are in it"
            for sha256, place in kept:
                try:
                    warcs.payload(self.folder, place, sha256)
                except LedgerUnusable as error:
                    yield f"page {sha256}", error.what

    def prune(self, before: str, *, keep_flagged: bool = False, why: str) -> Dropped:
        """Let go of the pages that were last read before ``before`` (ISO 8601, UTC).

        Those behind a confirmed conflict always stay, and with ``keep_flagged`` those behind a
        conflict that nobody dismissed.
        """
        with self._writing() as connection:
            dropped = dropping.prune(
                connection, self.folder, before, keep_flagged=keep_flagged, why=why
            )
        self.tidy()
        return dropped

    def tidy(self) -> None:
        """Remove the files of the folder that hold nothing that is kept."""
        with self._writing() as connection:
            warcs.forget(self.folder, dropping.named_files(connection))

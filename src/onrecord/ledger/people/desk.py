"""The persons of a ledger: who they are, why it is thought so, and the means to put it right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from onrecord.errors import QueryError
from onrecord.ledger.people import journal, listing, registry, splitting
from onrecord.ledger.people.beginning import roots_beginning, roots_lately
from onrecord.ledger.people.entering import Sighted
from onrecord.ledger.people.journal import Ruling
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.people.links import speakers_by_id
from onrecord.ledger.people.listing import Decision, Listed, PersonPage
from onrecord.ledger.people.naming import Named, named, person_with
from onrecord.ledger.people.recognition import Told, tell
from onrecord.ledger.people.registry import Loaded
from onrecord.records import Person

Opening = Callable[[], AbstractContextManager[Connection]]
_SHOWN = 4


class People:
    """The persons that a ledger knows across articles.

    Names stand for a person where only one bears them; ids always do. Every method raises
    ``LedgerUnusable`` when the file cannot be read or written.
    """

    def __init__(self, reading: Opening, writing: Opening) -> None:
        self._reading = reading
        self._writing = writing

    def recognise(self, sighted: Sighted) -> Told:
        """Who the speakers of an article that is about to be added are; somebody new has the id
        that they will get."""
        with self._reading() as connection:
            return tell(connection, sighted.sightings, sighted.judge)

    def meant(self, name: str, person: str | None = None) -> Named:
        """Whom ``name`` may mean, or, where it is known who that is, the person with that id."""
        with self._reading() as connection:
            return named(connection, name) if person is None else person_with(connection, person)

    def speaking(self, statements: Iterable[str]) -> dict[str, str]:
        """The id of the person who alone makes each of ``statements`` (ids), where it is known who
        that is."""
        with self._reading() as connection:
            return speakers_by_id(connection, statements)

    def list(self, speaker: str | None = None, *, everyone: bool = False) -> list[Listed]:
        """Persons, or those whom ``speaker`` may mean, those who say most first.

        Registered persons who say nothing are left out unless ``everyone`` is asked for.
        """
        with self._reading() as connection:
            return listing.listed(connection, speaker, everyone=everyone)

    def only(self, name: str) -> Listed | None:
        """The one who says anything and whom ``name``, a name or an id, means; None for nobody.

        Raises ``QueryError`` when that may be several.
        """
        found = self.list(name)
        if len(found) > 1:
            some = ", ".join(f"{one.person.name} ({one.person.id})" for one in found[:_SHOWN])
            more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
            raise QueryError(name, f"that may be {some}{more}", "Give a full name, or the id")
        return found[0] if found else None

    def page(self, *, after: str | None = None, limit: int = 50) -> PersonPage:
        """The first ``limit`` persons who say anything, those who say most first, beginning after
        the one with the id ``after``. Raises ``QueryError`` when nobody has it."""
        with self._reading() as connection:
            return listing.person_page(connection, after, limit)

    def all(self, *, at_a_time: int = 500) -> Iterator[Listed]:
        """All who say anything, in the order of ``page``, so many in memory ``at_a_time``."""
        after, more = None, True
        while more:
            some, more = self.page(after=after, limit=at_a_time)
            yield from some
            after = some[-1].person.id if some else None

    def beginning(self, text: str, limit: int = 8) -> Sequence[Listed]:
        """Persons one of whose names has words that begin as those of ``text`` do, those who say
        most first: what somebody who types a name may be about to write."""
        with self._reading() as connection:
            roots = roots_beginning(connection, text, limit)
            return listing.listed_under(connection, roots, reasons=False)

    def lately(self, limit: int = 12) -> Sequence[Listed]:
        """Persons who say most in the statements that were entered last."""
        with self._reading() as connection:
            roots = roots_lately(connection, limit)
            return listing.listed_under(connection, roots, reasons=False)

    def log(self, speaker: str | None = None, limit: int | None = None) -> Sequence[Decision]:
        """The journal, the last decision first: all of it, or what is about ``speaker``."""
        with self._reading() as connection:
            return listing.decisions(connection, speaker, limit)

    def merge(self, kept: str, other: str, *, by: str, reason: str) -> int:
        """Let ``other`` be the same person as ``kept``; gives the decision's number.

        Raises ``QueryError`` when either means nobody, several, or both mean one.
        """
        with self._writing() as connection:
            one, two = (splitting.the_one(connection, name) for name in (kept, other))
            if one == two:
                raise QueryError(other, f"that is {kept} already", "See: onrecord people list")
            return journal.merge(connection, one, two, Ruling(by, reason))

    def split(self, person: str, what: str, *, by: str, reason: str, judge: Judge) -> int:
        """Make somebody else of what ``person`` says under the name ``what``, or in the article
        with that id, source or URL; gives the decision's number.

        Raises ``QueryError`` when ``person`` means nobody or several, or there is nothing to split.
        """
        with self._writing() as connection:
            root = splitting.the_one(connection, person)
            return splitting.split(connection, root, what, Ruling(by, reason), judge)

    def undo(self, number: int, *, by: str, reason: str, judge: Judge) -> int:
        """Take a decision back, so that all is as before it; gives the new decision's number.

        Raises ``QueryError`` when there is none, or it cannot be undone (any more).
        """
        with self._writing() as connection:
            return journal.undo(connection, number, Ruling(by, reason), judge)

    def load(self, persons: Sequence[Person], judge: Judge) -> Loaded:
        """Enter registered persons and merge with them whom the ledger knows already.

        What a named person split or undid is left as it is.
        """
        with self._writing() as connection:
            return registry.load(connection, persons, judge)

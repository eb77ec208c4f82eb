"""The corrections of a ledger, each method one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import Connection

from onrecord.ledger.corrections import applying, flags, journal
from onrecord.ledger.corrections.lines import Corrected, Correction, Follows, without
from onrecord.ledger.people.entering import Sighted, enter_sightings
from onrecord.ledger.people.links import persons_in
from onrecord.records import Statement

Opened = Callable[[], AbstractContextManager[Connection]]
NOTHING = Follows()


class Corrections:
    """What people corrected by hand in one ledger."""

    def __init__(self, reading: Opened, writing: Opened) -> None:
        self._reading = reading
        self._writing = writing

    @contextmanager
    def turn(self) -> Iterator[Corrections]:
        """The same corrections, entered in one transaction. Until the block ends the ledger can be
        read, and nobody else writes to it: what is looked up for them holds."""
        with self._writing() as connection:
            yield Corrections(lambda: nullcontext(connection), lambda: nullcontext(connection))

    def enter(
        self,
        asked: Correction,
        *,
        redated: Iterable[Statement] = (),
        sighted: Sighted | None = None,
        follows: Follows = NOTHING,
    ) -> int:
        """Write a correction down and let the record say it; gives its number.

        ``redated`` are statements whose dates hang on a date that is corrected, as they are then;
        ``sighted`` is the speaker who is named now, for the ledger to recognise; ``follows`` is
        what becomes of the relations, a withdrawal in the name of who corrects. Raises
        ``QueryError`` for a correction that is not whole, of what is not there, or that changes
        nothing.
        """
        with self._writing() as connection:
            number = journal.write(connection, asked, journal.value_of(connection, asked))
            _meet(connection, asked.article, sighted)
            applying.apply(connection, asked)
            applying.redate(connection, redated)
            flags.follow(connection, follows, number, asked.by)
            return number

    def undo(
        self,
        number: int,
        *,
        by: str,
        reason: str,
        redated: Iterable[Statement] = (),
        follows: Follows = NOTHING,
    ) -> int:
        """Take a correction back: what stood without it stands again, and both lines stay in the
        journal; ``redated`` and ``follows`` as in ``enter``. Gives the number of the new line.

        Raises ``QueryError`` when there is none, or it cannot be undone (any more).
        """
        with self._writing() as connection:
            line = journal.the_line(connection, number)
            asked = Correction(
                article=line.article,
                statement=line.statement,
                what=line.what,
                value=without(journal.lines_of(connection, [line.article]), number),
                by=by,
                reason=reason,
            )
            now = journal.value_of(connection, asked)
            written = journal.write(connection, asked, now, undoes=number)
            applying.apply(connection, asked)
            applying.redate(connection, redated)
            flags.follow(connection, follows, written, asked.by)
            return written

    def line(self, number: int) -> Corrected:
        """The line with this number. Raises ``QueryError`` when there is none that can be taken
        back (any more)."""
        with self._reading() as connection:
            return journal.the_line(connection, number)

    def of(self, articles: Sequence[str] | None = None) -> list[Corrected]:
        """The corrections of articles with these ids (``None``: all), in the order of entry."""
        with self._reading() as connection:
            return journal.lines_of(connection, articles)


def _meet(connection: Connection, article: str, sighted: Sighted | None) -> None:
    """Enter the sightings of those whom the article did not name before."""
    if sighted is None:
        return
    home = journal.article_row(connection, article).seq
    known = persons_in(connection, home)
    fresh = [one for one in sighted.sightings if one.name not in known]
    if fresh:
        enter_sightings(connection, home, Sighted(fresh, sighted.judge))

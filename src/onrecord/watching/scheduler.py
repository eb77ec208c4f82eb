"""The scheduler: one process that visits what is due, raises alerts and sends them, for ever."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from threading import Event

from onrecord.errors import OnrecordError
from onrecord.ledger import Ledger
from onrecord.watching.delivering import Send, deliver
from onrecord.watching.joining import members, news_of
from onrecord.watching.notable import noteworthy
from onrecord.watching.records import Followed
from onrecord.watching.store import Watching
from onrecord.watching.visiting import Get, Visitor

ITEMS = 20
"""So many addresses are read before the sources are looked at again."""
ARRIVALS = 50
PAUSE = 5.0


Report = Callable[[str], None]
"""Is told, in a line, of what was done, and of what went wrong."""


@dataclass(slots=True, kw_only=True)
class Round:
    """What one round did."""

    articles: int = 0
    alerts: int = 0
    sent: int = 0

    @property
    def busy(self) -> bool:
        """Whether anything happened, so that there may be more at once."""
        return bool(self.articles or self.alerts or self.sent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduler:
    """Watches for one ledger and newsroom. ``get`` fetches, ``send`` delivers, ``every`` is in
    seconds; ``reading`` is held while the language model reads, which others may use too."""

    ledger: Ledger
    watching: Watching
    get: Get
    send: Send
    every: int
    reading: AbstractContextManager[object] = field(default_factory=nullcontext)

    def run(self, stop: Event, report: Report, *, once: bool = False) -> None:
        """Work until ``stop`` is set, or ``once`` until nothing is due.

        Raises ``QueryError`` when another scheduler is at work. Other errors of the stores are
        reported, and work goes on after a pause: a disk may be full for an hour.
        """
        with self.watching.lease.held():
            while not stop.is_set():
                done = self._round_or_trouble(stop, report)
                if once and not done.busy and not self.watching.sources.waiting(1):
                    return
                if not done.busy:
                    stop.wait(PAUSE)

    def _round_or_trouble(self, stop: Event, report: Report) -> Round:
        try:
            done = self.round(stop)
        except OnrecordError as error:
            report(str(error))
            return Round()
        if done.busy:
            report(f"{done.articles} articles added, {done.alerts} alerts, {done.sent} sent")
        return done

    def round(self, stop: Event) -> Round:
        """Visit each source that is due, read some of what they named, raise and send alerts."""
        done = Round(alerts=self.look())
        visitor = Visitor(
            ledger=self.ledger,
            sources=self.watching.sources,
            get=self.get,
            every=self.every,
            reading=self.reading,
        )
        for source in self.watching.sources.due():
            if not stop.is_set():
                done.articles += visitor.visit(source)
                self._after_each(done)
        for item in self.watching.sources.waiting(ITEMS):
            if not stop.is_set():
                done.articles += visitor.read(item)
                self._after_each(done)
        done.sent += deliver(self.ledger, self.watching.targets, self.send)
        return done

    def _after_each(self, done: Round) -> None:
        self.watching.lease.renew()
        done.alerts += self.look()

    def look(self) -> int:
        """Raise alerts for the articles that came since the last look, through whatever door; gives
        how many. The first look takes the ledger as it is."""
        place = self.watching.alerts.place()
        if place is None:
            self.watching.alerts.raise_all([], self.ledger.newest_arrival())
            return 0
        raised, followed = 0, self.watching.following.all()
        for arrival in self.ledger.arrivals(place, ARRIVALS):
            found = noteworthy(self.ledger, arrival.article, followed)
            raised += len(self.watching.alerts.raise_all(found, arrival.number))
            place = arrival.number
        matters = [one for one in followed if one.by_id]
        return raised + sum(self._look_at(one, place) for one in matters)

    def _look_at(self, one: Followed, place: int) -> int:
        """Raise alerts for the statements that joined a matter since the last look: when their
        article came, or later, when others made their matter plain; gives how many."""
        joined = self.watching.joined
        fresh = joined.since(one, members(self.ledger, one))
        if not fresh:
            return 0
        raised = self.watching.alerts.raise_all(list(news_of(self.ledger, one, fresh)), place)
        joined.looked_at(one, fresh)
        return len(raised)

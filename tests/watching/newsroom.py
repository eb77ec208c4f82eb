"""A newsroom whose clock a test moves, and a way to the local site that does not wait."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.local_web import LocalSite

from onrecord.ledger import Ledger
from onrecord.newsroom import Newsroom, target_for
from onrecord.read.politeness import Clock, Guest
from onrecord.watching import Message, Scheduler, Target, Watching

START = datetime(2031, 3, 4, 9, tzinfo=UTC)


class Hands:
    """The hands of a clock."""

    def __init__(self) -> None:
        self.now = START

    def on(self, **span: float) -> None:
        """Move them on."""
        self.now += timedelta(**span)


class Desk:
    """A ledger, its newsroom and a scheduler over a local site; ``sent`` is what was sent."""

    def __init__(self, ledger: str, site: LocalSite) -> None:
        self.hands = Hands()
        self.ledger = Ledger(ledger, create=True)
        self.newsroom = Newsroom(target_for(ledger), clock=lambda: self.hands.now)
        self.watching = Watching(self.newsroom)
        self.sent: list[tuple[str, Message]] = []
        seconds = {"now": 0.0}

        def wait(span: float) -> None:
            seconds["now"] += span

        guest = Guest(site.fetch, Clock(now=lambda: seconds["now"], wait=wait))
        self.scheduler = Scheduler(
            ledger=self.ledger,
            watching=self.watching,
            get=guest.fetch,
            send=self._send,
            every=900,
        )

    def _send(self, target: Target, message: Message) -> None:
        self.sent.append((target.address, message))

    def close(self) -> None:
        """Let go of the stores."""
        self.ledger.close()
        self.newsroom.close()

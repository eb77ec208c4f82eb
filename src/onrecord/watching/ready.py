"""A scheduler ready to run, over the real web and the mail server that the environment names."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext
from threading import Event

from onrecord.ledger import Ledger
from onrecord.newsroom import Newsroom
from onrecord.read.politeness import Clock, Guest
from onrecord.watching import mail
from onrecord.watching.delivering import Sender
from onrecord.watching.scheduler import Scheduler
from onrecord.watching.store import Watching


def scheduler_for(
    ledger: Ledger,
    newsroom: Newsroom,
    stop: Event,
    *,
    every: int,
    desk: str,
    reading: AbstractContextManager[object] | None = None,
) -> Scheduler:
    """The scheduler of ``ledger`` and ``newsroom``. ``desk`` is the address of the desk in what is
    sent; waits end when ``stop`` is set; ``reading`` is held while the language model reads.

    Raises ``QueryError`` when $ONRECORD_SMTP cannot be understood.
    """
    named = os.environ.get(mail.VARIABLE, "")
    sender = Sender(desk=desk.rstrip("/"), mail_server=mail.server_of(named) if named else None)
    return Scheduler(
        ledger=ledger,
        watching=Watching(newsroom),
        get=Guest(clock=Clock(wait=stop.wait)).fetch,
        send=sender.send,
        every=every,
        reading=reading or nullcontext(),
    )

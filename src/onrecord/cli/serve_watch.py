"""The scheduler of ``onrecord watch run`` beside the desk, in a thread of its process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Event, Thread

from onrecord.cli import options
from onrecord.cli.output import complain, say
from onrecord.errors import OnrecordError

_SECONDS_TO_END = 40.0


@contextmanager
def watching(
    ledger: str,
    newsroom: str | None,
    every: str,
    desk: str,
    reading: AbstractContextManager[object],
) -> Iterator[None]:
    """Watch until the block ends; ``desk`` is its address, ``reading`` is held while the language
    model reads, which the desk uses too. Raises ``QueryError`` for a span that is none."""
    from onrecord.watching import seconds_of

    stop, span = Event(), seconds_of(every)

    def work() -> None:
        try:
            _watch(ledger, newsroom, stop, span, desk, reading)
        except OnrecordError as error:
            complain(error)

    thread = Thread(target=work, name="watch", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(_SECONDS_TO_END)


def _watch(
    ledger: str,
    newsroom: str | None,
    stop: Event,
    every: int,
    desk: str,
    reading: AbstractContextManager[object],
) -> None:
    from onrecord.ledger import Ledger
    from onrecord.watching import scheduler_for

    with options.newsroom(ledger, newsroom) as store, Ledger(ledger) as record:
        scheduler = scheduler_for(record, store, stop, every=every, desk=desk, reading=reading)
        scheduler.run(stop, say)

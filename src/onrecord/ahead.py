"""Articles extracted by other processes while this one enters those before them.

What an article says is found without the ledger, and is more than half of the work; what it stands
against is not. So the processes look ahead, and the ledger has one writer and gets the articles in
their order: it ends up as if there were no other process.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from multiprocessing import get_context

from onrecord.closing import Closing
from onrecord.errors import InputError, OnrecordError
from onrecord.language import model
from onrecord.models.meaning import load_encoder
from onrecord.pipeline import Extraction, Ready, extract
from onrecord.records import Article

_EACH = 4
"""How many articles are under way for each process, at most: none waits for the next one."""

_BEHIND = 5

Item = tuple[str, Article | InputError]
"""What was given, and what was read there."""


class Ahead(Closing):
    """A look ahead with ``jobs`` processes. What is ``known`` already is not worked on."""

    def __init__(self, jobs: int, known: Callable[[Article], bool]) -> None:
        self._reach = _EACH * jobs
        self._known = known
        self._begun: dict[str, Future[Extraction]] = {}
        # started anew, not forked: threads that hold a lock do not survive a fork
        self._pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_settle)

    def close(self) -> None:
        """Stop the processes; what they are at is not waited for longer than it takes."""
        self._pool.shutdown(cancel_futures=True)

    def over(self, items: Iterable[Item]) -> Iterator[Item]:
        """``items`` as they are, read some way ahead, the articles among them begun.

        Raises ``OnrecordError`` when a process was ended from outside.
        """
        waiting: deque[Item] = deque()
        for item in items:
            if isinstance(item[1], Article):
                self._begin(item[1])
            waiting.append(item)
            if len(waiting) > self._reach:
                yield waiting.popleft()
        yield from waiting

    def _begin(self, article: Article) -> None:
        if article.id in self._begun or self._known(article):
            return
        with _end_named(article):
            # the page itself stays here: nothing is found in it that is not in the text
            self._begun[article.id] = self._pool.submit(extract, replace(article, capture=None))

    def ready(self, article: Article) -> Ready | None:
        """What was found in ``article``, once; ``None`` for one that was not begun.

        Raises ``InputError`` when the article makes a stage fail, and ``OnrecordError`` when a
        process was ended from outside.
        """
        _warm()
        begun = self._begun.pop(article.id, None)
        if begun is None:
            return None
        with _end_named(article):
            return Ready(found=begun.result())


@contextmanager
def _end_named(article: Article) -> Iterator[None]:
    """That a process was ended from outside is an error at ``article``."""
    try:
        yield
    except BrokenProcessPool as error:
        what = "a process that worked ahead was ended from outside, perhaps for want of memory"
        advice = "What was added stays; add the rest with fewer --jobs"
        raise OnrecordError(article.source or article.id, what, advice) from error


def _settle() -> None:
    """Let an interrupt go to the process that has the ledger, which ends the others; and let it go
    first where there are fewer cores than processes, since it is the one that all wait for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_BEHIND)


@cache
def _warm() -> None:
    """Load here what comparing takes, while the other processes load what extracting takes."""
    model()
    load_encoder()

"""Fetch as a guest does: ask robots.txt, leave time between requests, wait when told to."""

from __future__ import annotations

import random
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from onrecord.errors import FetchFailed
from onrecord.read.robots import HEAD_BYTES, Rules, host_of, rules_of, site_of
from onrecord.read.web import Fetched, Validators, Visit, fetch

GAP_SECONDS = 1.0
LONGEST_WAIT = 120.0
"""A longer wait is not sat out: the page is given up for now."""
TRIES = 3
_RULES_SECONDS = 24 * 3600.0  # RFC 9309, 2.4
_FAILED_SECONDS = 600.0
_HOSTS = 1_000
_BUSY = frozenset([429, 503])
_FIRST_BACK_OFF = 2.0
_LATER = "Try again later."

Known = TypeVar("Known")
Fetching = Callable[[str, Visit], Fetched]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Time, and waiting, in seconds."""

    now: Callable[[], float] = time.monotonic
    wait: Callable[[float], object] = time.sleep


class Guest:
    """Fetches pages one after the other. It remembers the thousand hosts that it asked last."""

    def __init__(self, fetching: Fetching = fetch, clock: Clock | None = None) -> None:
        self._fetching = fetching
        self._clock = clock or Clock()
        self._free_at: OrderedDict[str, float] = OrderedDict()
        self._rules: OrderedDict[str, tuple[Rules, float]] = OrderedDict()

    def fetch(self, url: str, seen: Validators | None = None) -> Fetched:
        """The page at ``url``, or that it is unchanged since ``seen``.

        A busy server (429, 503) is asked again twice, when it says or after a time that doubles.
        Raises ``Unwelcome`` where robots.txt says so, and whatever ``web.fetch`` raises.
        """
        visit = Visit(seen=seen or Validators(), before=self._enter)
        for attempt in range(TRIES):
            try:
                return self._fetching(url, visit)
            except FetchFailed as error:
                if error.status not in _BUSY:
                    raise
                delay = back_off(attempt) if error.retry_after is None else error.retry_after
                self._leave_alone(error.where, delay)
                if attempt == TRIES - 1 or delay > LONGEST_WAIT:
                    raise
        raise AssertionError("the last try returns or raises")

    def _enter(self, url: str) -> None:
        """Before a request to ``url``: look at the rules of its site, and wait for our turn."""
        rules = self._rules_of(site_of(url))
        rules.check(url)
        self._take_turn(url, max(GAP_SECONDS, min(rules.delay, LONGEST_WAIT)))

    def _rules_of(self, site: str) -> Rules:
        rules, until = self._rules.get(site, (Rules(), float("-inf")))
        if until < self._clock.now():
            visit = Visit(head=HEAD_BYTES, before=lambda url: self._take_turn(url, GAP_SECONDS))
            rules = rules_of(site, lambda url: self._fetching(url, visit))
            age = _FAILED_SECONDS if rules.closed else _RULES_SECONDS
            _remember(self._rules, site, (rules, self._clock.now() + age))
        return rules

    def _take_turn(self, url: str, gap: float) -> None:
        """Wait until the host of ``url`` may be asked; the next comes ``gap`` seconds later."""
        wait = self._free_at.get(host_of(url), float("-inf")) - self._clock.now()
        if wait > LONGEST_WAIT:
            what = f"its server asked to be left alone for {wait / 60:.0f} minutes"
            raise FetchFailed(url, what, _LATER, status=429, retry_after=wait)
        if wait > 0:
            self._clock.wait(wait)
        _remember(self._free_at, host_of(url), self._clock.now() + gap)

    def _leave_alone(self, url: str, seconds: float) -> None:
        until = max(self._free_at.get(host_of(url), 0.0), self._clock.now() + seconds)
        _remember(self._free_at, host_of(url), until)


def _remember(memory: OrderedDict[str, Known], key: str, value: Known) -> None:
    """Set ``key``, and forget what was set longest ago when there is too much."""
    memory[key] = value
    memory.move_to_end(key)
    if len(memory) > _HOSTS:
        memory.popitem(last=False)


def back_off(attempt: int) -> float:
    """Seconds to wait after the failed ``attempt`` (from 0): doubled each time, with jitter, so
    that many who failed together do not come back together."""
    return _FIRST_BACK_OFF * 2.0**attempt * (0.5 + random.random())  # noqa: S311 -- no secret

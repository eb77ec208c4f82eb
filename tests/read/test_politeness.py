"""A guest's manners: pauses, rules, back-off. Time is a number that waiting moves on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from onrecord.errors import FetchFailed, Unwelcome
from onrecord.read.politeness import Clock, Guest, back_off
from onrecord.read.web import Fetched, Validators, Visit

Answer = Callable[[str], str | FetchFailed]


class Watch:
    """A clock that stands still until somebody waits."""

    def __init__(self) -> None:
        self.time = 0.0

    def wait(self, seconds: float) -> None:
        self.time += seconds


class Site:
    """Answers from memory and notes what was asked, and when."""

    def __init__(self, answer: Answer) -> None:
        self.asked: list[tuple[float, str]] = []
        self.seen: list[Validators] = []
        self.clock = Watch()
        self._answer = answer
        self.guest = Guest(self._fetch, Clock(now=lambda: self.clock.time, wait=self.clock.wait))

    def _fetch(self, url: str, visit: Visit) -> Fetched:
        if visit.before:
            visit.before(url)
        self.asked.append((self.clock.time, url))
        self.seen.append(visit.seen)
        found = self._answer(url)
        if isinstance(found, FetchFailed):
            raise found
        return Fetched(url=url, data=found.encode(), charset=None, content_type="")

    def times(self) -> list[float]:
        return [at for at, url in self.asked if not url.endswith("robots.txt")]


def _failed(url: str, status: int, after: float | None = None) -> FetchFailed:
    return FetchFailed(url, f"the server answered {status}", status=status, retry_after=after)


def test_a_second_passes_between_two_requests_to_one_host() -> None:
    site = Site(lambda _: "")
    for url in ("http://a.example/1", "https://a.example/2", "http://b.example/1"):
        site.guest.fetch(url)
    hosts = [at for at, url in site.asked if "//a." in url]
    assert all(later - earlier >= 1 for earlier, later in pairwise(hosts))


def test_rules_are_asked_for_once_and_their_delay_is_kept() -> None:
    rules = "User-agent: *\nCrawl-delay: 9\nDisallow: /no"
    site = Site(lambda url: rules if url.endswith("robots.txt") else "")
    for number in range(3):
        site.guest.fetch(f"http://a.example/{number}")
    first, second, third = site.times()
    assert (second - first, third - second) == (9, 9)
    with pytest.raises(Unwelcome):
        site.guest.fetch("http://a.example/no/1")
    assert len([url for _, url in site.asked if url.endswith("robots.txt")]) == 1


def test_rules_are_asked_for_anew_after_a_day() -> None:
    site = Site(lambda _: "")
    site.guest.fetch("http://a.example/1")
    site.clock.wait(25 * 3600)
    site.guest.fetch("http://a.example/2")
    assert [url[-10:] for _, url in site.asked].count("robots.txt") == 2


def test_a_delay_of_a_day_is_kept_within_reason() -> None:
    site = Site(lambda _: "User-agent: *\nCrawl-delay: 86400")
    site.guest.fetch("http://a.example/1")
    site.guest.fetch("http://a.example/2")
    assert site.clock.time <= 130


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_when_it_says(status: int) -> None:
    answers: list[str | FetchFailed] = [_failed("http://a.example/1", status, 30.0), "there"]
    site = Site(lambda url: "" if url.endswith("robots.txt") else answers.pop(0))
    assert site.guest.fetch("http://a.example/1").data == b"there"
    first, second = site.times()
    assert second - first >= 30


def test_a_server_that_stays_busy_is_left_alone_and_waits_double() -> None:
    site = Site(lambda url: "" if url.endswith("robots.txt") else _failed(url, 503))
    with pytest.raises(FetchFailed, match="503"):
        site.guest.fetch("http://a.example/1")
    first, second, third = site.times()
    assert 1 <= second - first <= 3
    assert 2 <= third - second <= 6


def test_a_long_wait_is_not_sat_out_and_holds_for_the_whole_host() -> None:
    site = Site(lambda url: "" if url.endswith("robots.txt") else _failed(url, 429, 3600.0))
    with pytest.raises(FetchFailed) as first:
        site.guest.fetch("http://a.example/1")
    assert first.value.retry_after == 3600.0
    asked = len(site.asked)
    with pytest.raises(FetchFailed, match="left alone for 60 minutes") as second:
        site.guest.fetch("http://a.example/2")
    assert len(site.asked) == asked
    assert second.value.retry_after == pytest.approx(3600, abs=5)


def test_other_failures_are_not_tried_again() -> None:
    site = Site(lambda url: "" if url.endswith("robots.txt") else _failed(url, 404))
    with pytest.raises(FetchFailed):
        site.guest.fetch("http://a.example/1")
    assert len(site.times()) == 1


def test_what_is_known_of_a_page_is_told_to_its_server_alone() -> None:
    site = Site(lambda _: "")
    site.guest.fetch("http://a.example/1", Validators(etag='"7"'))
    assert site.seen == [Validators(), Validators(etag='"7"')]


def test_back_off_doubles_and_spreads() -> None:
    for attempt, (least, most) in enumerate([(1, 3), (2, 6), (4, 12)]):
        waits = {back_off(attempt) for _ in range(50)}
        assert least <= min(waits) < max(waits) <= most

"""No regular expression takes more than linear time: each is run on strings made to slow it down,
and what counts is how the time grows, not how long it is."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from tests.fuzz.adversarial import Pump, pumps
from tests.fuzz.patterns import patterns

SHORT, MEGABYTE = 1 << 12, 1 << 20
NOTICEABLE = 0.02
"""Seconds of this process: what takes less is too short to compare."""
GROWTH = 2.5
"""How much longer a character may take when the string is four times as long; were the time
quadratic, it would be four."""


def sizes(upto: int) -> Iterator[int]:
    """Small steps first, where exponential time would show, then four times as much each."""
    yield from range(16, 64, 4)
    size = 64
    while size <= upto:
        yield size
        size *= 4


def seconds(pattern: re.Pattern[Any], subject: str) -> float:
    """How long it takes to find all that ``pattern`` matches."""
    text = subject.encode("utf-8") if isinstance(pattern.pattern, bytes) else subject
    started = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - started


def slow(pattern: re.Pattern[Any], pump: Pump, upto: int) -> str | None:
    """Where the time grows faster than the string does, said in words."""
    before, last = 0.0, 0
    for size in sizes(upto):
        took = seconds(pattern, pump.of(size))
        if before and took > NOTICEABLE and took / before > GROWTH * size / last:
            # once more: the machine may have been at something else
            took = min(took, *(seconds(pattern, pump.of(size)) for _ in range(2)))
            before = max(before, seconds(pattern, pump.of(last)))
            if took / before > GROWTH * size / last:
                return f"{pump!r}: {last} -> {size} characters, {before:.4f} -> {took:.4f} s"
        before, last = max(took, NOTICEABLE / 4), size
    return None


@pytest.fixture(scope="module")
def every() -> dict[str, re.Pattern[Any]]:
    """All patterns of the package."""
    return patterns()


@pytest.mark.lengthy
def test_all_patterns_are_found(every: dict[str, re.Pattern[Any]]) -> None:
    assert len(every) > 250
    assert any("onrecord.date" in name for name in every)
    assert any("Brenn" in name for name in every)


@pytest.mark.lengthy
def test_a_slow_pattern_is_seen() -> None:
    for source in (r"\s+\Z", r"(?:a|aa)+b", r"<[^>]*>"):
        assert superlinear(re.compile(source)), source


@pytest.mark.slow
def test_every_pattern_is_linear_on_a_megabyte(every: dict[str, re.Pattern[Any]]) -> None:
    found = {name: superlinear(one) for name, one in every.items()}
    assert {name: what for name, what in found.items() if what} == {}


def superlinear(pattern: re.Pattern[Any]) -> str | None:
    """Where the time of ``pattern`` grows too fast: tried on all pumps, and on the one that takes
    longest up to a megabyte."""
    tried = pumps(pattern)
    for pump in tried:
        if what := slow(pattern, pump, SHORT):
            return what
    worst = max(tried, key=lambda pump: seconds(pattern, pump.of(SHORT)))
    return slow(pattern, worst, MEGABYTE)

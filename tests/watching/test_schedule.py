"""When to look again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import QueryError
from onrecord.watching.schedule import DAY, after_failure, before_next_try, seconds_of


@pytest.mark.parametrize(
    ("span", "seconds"), [("15m", 900), (" 2 H ", 7200), ("90s", 90), ("1d", 86_400)]
)
def test_a_span_is_read(span: str, seconds: int) -> None:
    assert seconds_of(span) == seconds


@pytest.mark.parametrize("span", ["", "15", "m", "-1m", "0m", "1s", "31d", "1w", "1m2", "999999m"])
def test_what_is_no_span_is_refused(span: str) -> None:
    with pytest.raises(QueryError, match="no span"):
        seconds_of(span)


@given(st.integers(60, DAY), st.integers(1, 10_000), st.none() | st.floats(0, 1e9))
def test_a_source_is_left_alone_for_a_week_at_most(
    every: int, failures: int, retry_after: float | None
) -> None:
    wait = after_failure(every, failures, retry_after)
    assert 0.89 * every <= wait <= 7 * DAY


def test_what_a_server_asks_for_is_kept() -> None:
    assert after_failure(900, 1, 2 * DAY) == 2 * DAY


@given(st.integers(0, 10_000))
def test_a_delivery_waits_from_half_a_minute_to_hours(attempts: int) -> None:
    assert 26 <= before_next_try(attempts) <= 7 * 3600

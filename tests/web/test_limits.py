"""Buckets: a burst, then a steady rate, for each client apart, in bounded memory."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.errors import TooMany
from onrecord.web.limits import MOST_KEYS, RATES, Limits, key_of


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@given(st.lists(st.floats(min_value=0, max_value=60), max_size=60))
def test_never_more_than_the_burst_and_what_trickled_in(pauses: list[float]) -> None:
    clock = Clock()
    limits, rate, let_in = Limits(clock=clock), RATES["sign-in"], 0
    for pause in pauses:
        clock.seconds += pause
        try:
            limits.take("sign-in", "10.0.0.4")
            let_in += 1
        except TooMany as error:
            clock.seconds += error.seconds
            limits.take("sign-in", "10.0.0.4")
            let_in += 1
    assert let_in <= rate.burst + clock.seconds * rate.per_second + 1


def test_one_client_does_not_use_up_what_another_has() -> None:
    limits = Limits(clock=Clock())
    for _ in range(RATES["sign-in"].burst):
        limits.take("sign-in", "a")
    with pytest.raises(TooMany) as told:
        limits.take("sign-in", "a")
    assert told.value.seconds == 6
    limits.take("sign-in", "b")
    limits.forgive("sign-in", "a")
    limits.take("sign-in", "a")


def test_a_crowd_of_addresses_does_not_fill_the_memory() -> None:
    limits = Limits(clock=Clock())
    for number in range(MOST_KEYS + 10):
        limits.take("request", str(number))
    assert len(limits._left) <= MOST_KEYS // 2 + 10


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("10.0.0.4", "10.0.0.4"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::"),
        ("testclient", "testclient"),
    ],
)
def test_one_network_is_one_client(address: str, key: str) -> None:
    assert key_of(address) == key

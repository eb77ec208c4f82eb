"""Sessions end by themselves, by hand, and all at once; their secrets are not kept."""

from __future__ import annotations

import pytest
from tests.newsroom.conftest import Clock

from onrecord.newsroom import Account, Newsroom


def test_a_session_goes_on_while_it_is_used_and_a_week_at_most(
    store: Newsroom, admin: Account, clock: Clock
) -> None:
    secret = store.sessions.begin(admin, "10.0.0.4")
    for _ in range(16):
        clock.on(hours=10)
        found = store.sessions.of(secret)
        assert found is not None
        assert found.account == admin
    clock.on(hours=10)
    assert store.sessions.of(secret) is None


def test_a_session_that_is_not_used_ends(store: Newsroom, admin: Account, clock: Clock) -> None:
    secret = store.sessions.begin(admin, "10.0.0.4")
    clock.on(hours=12)
    assert store.sessions.of(secret) is None
    assert store.sessions.count(admin) == 0


def test_sessions_are_ended_one_by_one_and_all_at_once(store: Newsroom, admin: Account) -> None:
    first, second, third = (store.sessions.begin(admin, "10.0.0.4") for _ in range(3))
    store.sessions.end(first)
    assert store.sessions.of(first) is None
    assert store.sessions.of(second) is not None
    assert store.sessions.end_all(admin) == 2
    assert store.sessions.of(third) is None


@pytest.mark.parametrize("secret", ["", "guess", "\ud800", "' OR 1=1 --"])
def test_a_guess_opens_nothing(store: Newsroom, admin: Account, secret: str) -> None:
    store.sessions.begin(admin, "10.0.0.4")
    assert store.sessions.of(secret) is None


def test_the_secret_itself_is_not_kept(store: Newsroom, admin: Account) -> None:
    secret = store.sessions.begin(admin, "10.0.0.4")
    with store.reading() as connection:
        assert secret not in str(connection.exec_driver_sql("SELECT * FROM session").all())

"""Who may sign in, and as what."""

from __future__ import annotations

import pytest
from tests.newsroom.conftest import PASSWORD

from onrecord.errors import QueryError
from onrecord.newsroom import Account, Newsroom
from onrecord.roles import covers, role_of


def test_an_account_opens_with_its_password_in_any_case_of_the_name(
    store: Newsroom, admin: Account
) -> None:
    assert store.has_accounts
    assert store.accounts.check(" tamsin OKRAY ", PASSWORD) == admin
    assert store.accounts.check("Tamsin Okray", f"{PASSWORD}.") is None
    assert store.accounts.check("Joren Vale", PASSWORD) is None
    assert store.accounts.check("Tamsin Okray", "") is None
    assert store.accounts.check("\x00\ud800", "\x00") is None


def test_a_password_is_kept_as_argon2id_alone(store: Newsroom, admin: Account) -> None:
    with store.reading() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM account").all())
    assert "$argon2id$" in rows
    assert PASSWORD not in rows


@pytest.mark.parametrize(
    "password",
    ["", "short", "aaaaaaaaaaaaaaaaaaaa", "Joren Vale Joren Vale", "x" * 1001],
)
def test_a_weak_password_is_refused(store: Newsroom, password: str) -> None:
    with pytest.raises(QueryError):
        store.accounts.add("Joren Vale", password, "reader")
    assert store.accounts.list() == []


@pytest.mark.parametrize("name", ["", "  ", "a\u202eb", "a\x00b", "n" * 101, "TAMSIN okray"])
def test_a_name_that_cannot_be_one_or_is_taken_is_refused(
    store: Newsroom, admin: Account, name: str
) -> None:
    with pytest.raises(QueryError):
        store.accounts.add(name, PASSWORD, "reader")
    assert store.accounts.list() == [admin]


def test_a_shut_account_opens_no_more_and_its_sessions_end(store: Newsroom, admin: Account) -> None:
    other = store.accounts.add("Joren Vale", PASSWORD, "reviewer")
    secret = store.sessions.begin(other, "10.0.0.4")
    store.accounts.set_disabled("Joren Vale", True)
    assert store.accounts.check("Joren Vale", PASSWORD) is None
    assert store.sessions.of(secret) is None
    store.accounts.set_disabled("Joren Vale", False)
    assert store.accounts.check("Joren Vale", PASSWORD) == other
    assert store.sessions.of(secret) is None


def test_the_last_admin_stays(store: Newsroom, admin: Account) -> None:
    with pytest.raises(QueryError, match="last admin"):
        store.accounts.set_role(admin.name, "reviewer")
    with pytest.raises(QueryError, match="last admin"):
        store.accounts.set_disabled(admin.name, True)
    store.accounts.add("Joren Vale", PASSWORD, "admin")
    store.accounts.set_role(admin.name, "reviewer")
    assert store.accounts.the(admin.name).role == "reviewer"


def test_a_new_password_ends_what_the_old_one_opened(store: Newsroom, admin: Account) -> None:
    secret = store.sessions.begin(admin, "10.0.0.4")
    store.accounts.set_password(admin.name, "nine otters under the pier")
    assert store.sessions.of(secret) is None
    assert store.accounts.check(admin.name, PASSWORD) is None
    assert store.accounts.check(admin.name, "nine otters under the pier") == admin


def test_who_is_not_there_is_said(store: Newsroom) -> None:
    with pytest.raises(QueryError, match="no such account"):
        store.accounts.set_role("Nobody", "reader")


def test_each_role_may_what_those_before_it_may() -> None:
    assert covers("reviewer", "reader")
    assert not covers("reviewer", "admin")
    with pytest.raises(QueryError, match="no such role"):
        role_of("owner")

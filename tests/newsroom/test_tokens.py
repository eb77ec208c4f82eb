"""Tokens of programs: never more than their owner, and revocable."""

from __future__ import annotations

import pytest
from tests.newsroom.conftest import PASSWORD

from onrecord.errors import QueryError
from onrecord.newsroom import Account, Newsroom


def test_a_token_opens_with_its_own_role(store: Newsroom, admin: Account) -> None:
    secret = store.tokens.make(admin, "the wire", "reader")
    found = store.tokens.of(secret)
    assert found is not None
    assert (found.name, found.role, found.owner) == ("the wire", "reader", admin)
    with store.reading() as connection:
        assert secret not in str(connection.exec_driver_sql("SELECT * FROM api_token").all())


def test_a_token_is_never_more_than_its_owner_is_now(store: Newsroom, admin: Account) -> None:
    other = store.accounts.add("Joren Vale", PASSWORD, "reviewer")
    with pytest.raises(QueryError, match="is no admin"):
        store.tokens.make(other, "the wire", "admin")
    secret = store.tokens.make(other, "the wire", "reviewer")
    store.accounts.set_role(other.name, "reader")
    found = store.tokens.of(secret)
    assert found is not None
    assert found.role == "reader"
    store.accounts.set_disabled(other.name, True)
    assert store.tokens.of(secret) is None


def test_a_revoked_token_opens_nothing(store: Newsroom, admin: Account) -> None:
    other = store.accounts.add("Joren Vale", PASSWORD, "reviewer")
    secret = store.tokens.make(admin, "the wire", "admin")
    (made,) = store.tokens.list(admin)
    with pytest.raises(QueryError, match="no such token"):
        store.tokens.revoke(made.number, other)
    store.tokens.revoke(made.number)
    assert store.tokens.of(secret) is None
    assert store.tokens.list()[0].revoked_at is not None
    with pytest.raises(QueryError, match="no such token"):
        store.tokens.revoke(made.number)

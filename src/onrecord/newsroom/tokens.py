"""Tokens of programs: named, shown once, with a role of their own, and revocable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, insert, select, update

from onrecord.errors import QueryError
from onrecord.newsroom.access import Access
from onrecord.newsroom.accounts import Account, account_of, checked_name
from onrecord.newsroom.keys import digest, new_token
from onrecord.newsroom.tables import account, api_token
from onrecord.roles import Role, covers, least


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A program's leave; ``role`` is what it may be now: never more than its owner. Times are UTC;
    ``revoked_at`` is None while it holds."""

    number: int
    name: str
    owner: Account
    role: Role
    made_at: str
    revoked_at: str | None


class Tokens:
    """The tokens of a newsroom. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def make(self, owner: Account, name: str, role: Role) -> str:
        """Make a token; gives its secret, which is kept nowhere. Raises ``QueryError`` for a role
        above the owner's, or no name."""
        if not covers(owner.role, role):
            raise QueryError(role, f"{owner.name} is no {role}", f"Take {owner.role} or less")
        secret = new_token()
        row = {"sha256": digest(secret), "account": owner.number, "name": checked_name(name)}
        with self._access.writing() as connection:
            connection.execute(
                insert(api_token), row | {"role": role, "made_at": self._access.now()}
            )
        return secret

    def list(self, owner: Account | None = None) -> list[Token]:
        """The tokens of one account, or all, the last made first."""
        query = _joined().order_by(api_token.c.seq.desc())
        if owner is not None:
            query = query.where(api_token.c.account == owner.number)
        with self._access.reading() as connection:
            return [_token_of(row) for row in connection.execute(query)]

    def of(self, secret: str) -> Token | None:
        """The token with this secret, if it holds and its owner's account is open."""
        query = _joined().where(
            api_token.c.sha256 == digest(secret),
            api_token.c.revoked_at.is_(None),
            account.c.disabled.is_(False),
        )
        with self._access.reading() as connection:
            row = connection.execute(query).one_or_none()
        return _token_of(row) if row else None

    def revoke(self, number: int, owner: Account | None = None) -> Token:
        """Let the token with this number (of ``owner``, if given) hold no longer. Raises
        ``QueryError`` when there is none that holds."""
        wanted = _joined().where(api_token.c.seq == number, api_token.c.revoked_at.is_(None))
        if owner is not None:
            wanted = wanted.where(api_token.c.account == owner.number)
        with self._access.writing() as connection:
            row = connection.execute(wanted).one_or_none()
            if row is None:
                raise QueryError(str(number), "no such token holds", "See: onrecord tokens list")
            ends = update(api_token).where(api_token.c.seq == number)
            connection.execute(ends.values(revoked_at=self._access.now()))
        return _token_of(row)


def _joined() -> Any:
    own = (
        api_token.c.seq.label("token"),
        api_token.c.name.label("token_name"),
        api_token.c.role.label("token_role"),
        api_token.c.made_at.label("token_made_at"),
        api_token.c.revoked_at,
    )
    return select(*own, *account.c).join(account, account.c.seq == api_token.c.account)


def _token_of(row: Row[Any]) -> Token:
    owner = account_of(row)
    return Token(
        number=row.token,
        name=row.token_name,
        owner=owner,
        role=least(row.token_role, owner.role),
        made_at=row.token_made_at,
        revoked_at=row.revoked_at,
    )

"""Accounts: who may sign in, and as what."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from onrecord.errors import QueryError
from onrecord.newsroom import passwords
from onrecord.newsroom.access import Access, storable
from onrecord.newsroom.tables import account, session
from onrecord.roles import Role

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may sign in; ``made_at`` is UTC."""

    number: int
    name: str
    role: Role
    disabled: bool
    made_at: str


class Accounts:
    """The accounts of a newsroom. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def any(self) -> bool:
        """Whether there is an account, be it disabled."""
        with self._access.reading() as connection:
            return connection.execute(select(account.c.seq).limit(1)).first() is not None

    def list(self) -> list[Account]:
        """All accounts by name."""
        with self._access.reading() as connection:
            return [account_of(row) for row in connection.execute(_ordered())]

    def named(self, name: str) -> Account | None:
        """The account with this name, in any case."""
        with self._access.reading() as connection:
            row = _row(connection, name)
        return account_of(row) if row else None

    def the(self, name: str) -> Account:
        """The account with this name. Raises ``QueryError`` when there is none."""
        with self._access.reading() as connection:
            return account_of(_the_row(connection, name))

    def add(self, name: str, password: str, role: Role) -> Account:
        """Make an account. Raises ``QueryError`` for a name that is taken or cannot be one, and
        for a weak password."""
        plain = checked_name(name)
        kept = passwords.hashed(password, plain)
        with self._access.writing() as connection:
            if _row(connection, plain):
                raise QueryError(plain, "there is such an account", "Take another name")
            values = {"name": plain, "folded": folded(plain), "role": role, "password": kept}
            query = insert(account).returning(*account.c)
            made = values | {"disabled": False, "made_at": self._access.now()}
            return account_of(connection.execute(query, made).one())

    def check(self, name: str, password: str) -> Account | None:
        """The account that this name and password open; None, after as long a time, when they
        open none."""
        with self._access.reading() as connection:
            row = _row(connection, name)
        right = passwords.matches(row.password if row else None, password)
        if row is None or row.disabled or not right:
            return None
        if passwords.is_outdated(row.password):
            self._keep(row.seq, passwords.hashed(password, row.name))
        return account_of(row)

    def set_password(self, name: str, password: str) -> None:
        """Give the account another password and end its sessions. Raises ``QueryError``."""
        kept = passwords.hashed(password, name)
        with self._access.writing() as connection:
            row = _the_row(connection, name)
            _change(connection, row.seq, password=kept)
            _end_sessions(connection, row.seq)

    def set_role(self, name: str, role: Role) -> None:
        """Let the account be something else. Raises ``QueryError`` for the last admin."""
        with self._access.writing() as connection:
            row = _the_row(connection, name)
            if role != "admin":
                _look_for_another_admin(connection, row)
            _change(connection, row.seq, role=role)

    def set_disabled(self, name: str, disabled: bool) -> None:
        """Shut the account, which ends its sessions, or open it again. Raises ``QueryError`` for
        the last admin."""
        with self._access.writing() as connection:
            row = _the_row(connection, name)
            if disabled:
                _look_for_another_admin(connection, row)
                _end_sessions(connection, row.seq)
            _change(connection, row.seq, disabled=disabled)

    def _keep(self, number: int, password: str) -> None:
        with self._access.writing() as connection:
            _change(connection, number, password=password)


def account_of(row: Row[Any]) -> Account:
    """The account of a row that has all its columns."""
    return Account(
        number=row.seq,
        name=row.name,
        role=row.role,
        disabled=row.disabled,
        made_at=row.made_at,
    )


def folded(name: str) -> str:
    """What is the same for names that look the same but for case and width."""
    return unicodedata.normalize("NFKC", storable(name)).casefold().strip()


def checked_name(name: str) -> str:
    """``name`` with single spaces. Raises ``QueryError`` for what cannot be shown as a name."""
    plain = " ".join(unicodedata.normalize("NFC", name).split())
    if not plain or len(plain) > LONGEST_NAME or not plain.isprintable():
        raise QueryError(
            "the name", f"it is empty, has over {LONGEST_NAME} or unseen characters", "Mend it"
        )
    return plain


def _ordered() -> Any:
    return select(account).order_by(account.c.folded)


def _row(connection: Connection, name: str) -> Row[Any] | None:
    query = select(account).where(account.c.folded == folded(name))
    return connection.execute(query).one_or_none()


def _the_row(connection: Connection, name: str) -> Row[Any]:
    row = _row(connection, name)
    if row is None:
        raise QueryError(name, "there is no such account", "See: onrecord users list")
    return row


def _change(connection: Connection, number: int, **values: Any) -> None:
    connection.execute(update(account).where(account.c.seq == number).values(**values))


def _end_sessions(connection: Connection, number: int) -> None:
    connection.execute(session.delete().where(session.c.account == number))


def _look_for_another_admin(connection: Connection, row: Row[Any]) -> None:
    """Raise ``QueryError`` when nobody but ``row`` could rule."""
    others = select(func.count()).where(
        account.c.role == "admin", account.c.disabled.is_(False), account.c.seq != row.seq
    )
    if row.role == "admin" and not connection.execute(others).scalar_one():
        raise QueryError(row.name, "it is the last admin", "Make somebody else admin first")

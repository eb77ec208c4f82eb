"""The store of a newsroom: what belongs to the people who work with a ledger, and not to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock

from sqlalchemy import Connection, Engine

from onrecord.closing import Closing
from onrecord.newsroom.access import Access, Clock
from onrecord.newsroom.accounts import Accounts
from onrecord.newsroom.audit import Audit
from onrecord.newsroom.opening import guarded, opened, path_of, shown
from onrecord.newsroom.sessions import Sessions
from onrecord.newsroom.tokens import Tokens


def _now() -> datetime:
    return datetime.now(UTC)


class Newsroom(Closing):
    """Accounts, sessions, tokens and the audit log in one database. Use it in a ``with`` statement.

    It is opened, and made when it is missing, as soon as anything is asked of it; from then on
    every method raises ``NewsroomUnusable`` when it cannot be read or written.
    """

    def __init__(self, target: str, *, clock: Clock = _now) -> None:
        """The store at ``target``, a path or a URL (see ``target_for``)."""
        self.where = shown(target)
        self._target = target
        self._engine: Engine | None = None
        self._opening = Lock()
        self.access = Access(self.reading, self.writing, clock)
        self.accounts = Accounts(self.access)
        self.sessions = Sessions(self.access)
        self.tokens = Tokens(self.access)
        self.audit = Audit(self.access)

    @property
    def is_there(self) -> bool:
        """Whether it was made; a PostgreSQL database always is."""
        path = path_of(self._target)
        return path is None or path.exists()

    @property
    def has_accounts(self) -> bool:
        """Whether there is an account; to ask does not make the store."""
        return self.is_there and self.accounts.any()

    def close(self) -> None:
        """Let go of the database."""
        if self._engine is not None:
            with guarded(self.where):
                self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the store."""
        with guarded(self.where), self._opened().connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is kept when the block ends, nothing when it raises."""
        writer = self._opened().execution_options(writes=True)
        with guarded(self.where), writer.begin() as connection:
            yield connection

    def _opened(self) -> Engine:
        with self._opening:
            if self._engine is None:
                self._engine = opened(self._target)
            return self._engine

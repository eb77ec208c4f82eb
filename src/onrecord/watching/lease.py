"""One scheduler at a time: a lease in the store, which ends by itself when its holder dies."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex

from sqlalchemy import Connection, delete, insert, select, update

from onrecord.errors import QueryError
from onrecord.newsroom.access import Access
from onrecord.watching.tables import state

SECONDS = 300
"""So long a lease holds when it is not renewed; one visit takes less."""
_NAME = "lease"


class Lease:
    """The right to run the scheduler. Each method raises ``NewsroomUnusable``."""

    def __init__(self, access: Access, host: str | None = None) -> None:
        self._access = access
        self._host = host or socket.gethostname()
        self._holder = f"{self._host} {os.getpid()} {token_hex(8)}"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lease. Raises ``QueryError`` when another scheduler has it."""
        self.renew()
        try:
            yield
        finally:
            mine = (state.c.name == _NAME, state.c.value == self._holder)
            with self._access.writing() as connection:
                connection.execute(delete(state).where(*mine))

    def renew(self) -> None:
        """Take the lease, or hold it longer. Raises ``QueryError`` when another has it."""
        with self._access.writing() as connection:
            row = connection.execute(select(state).where(state.c.name == _NAME)).one_or_none()
            now = self._access.seconds()
            if row and row.value != self._holder and row.until > now and self._lives(row.value):
                where = " ".join(row.value.split()[:2])
                what = f"another scheduler is at work (process {where})"
                raise QueryError("watch", what, "Stop it first")
            self._write(connection, now + SECONDS)

    def _write(self, connection: Connection, until: int) -> None:
        values = {"value": self._holder, "until": until}
        held = update(state).where(state.c.name == _NAME).values(values)
        if not connection.execute(held).rowcount:
            connection.execute(insert(state), {"name": _NAME, **values})

    def _lives(self, holder: str) -> bool:
        """Whether the process of ``holder`` may be alive: one of another machine always may."""
        host, pid, _ = holder.split(" ")
        if host != self._host:
            return True
        try:
            os.kill(int(pid), 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True

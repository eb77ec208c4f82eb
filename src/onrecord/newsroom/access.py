"""How the parts of the store reach the database, and what time it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

Opens = Callable[[], AbstractContextManager[Connection]]
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Access:
    """``reading`` gives one consistent view, ``writing`` one transaction; ``clock`` the time."""

    reading: Opens
    writing: Opens
    clock: Clock

    def now(self) -> str:
        """The time to the second, in UTC, as ISO 8601."""
        return self.clock().astimezone(UTC).isoformat(timespec="seconds")

    def seconds(self) -> int:
        """The time in seconds since 1970."""
        return int(self.clock().timestamp())


def storable(text: str) -> str:
    """``text`` as any database takes it: without NUL and halves of characters."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")

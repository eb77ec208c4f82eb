"""The chain of a ledger as the ledger's readers ask for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from onrecord.ledger.chain import heads
from onrecord.ledger.chain.content import content_digest
from onrecord.ledger.chain.heads import Head

Opening = Callable[[], AbstractContextManager[Connection]]


class Chain:
    """The hash chain of a ledger. Every method raises ``LedgerUnusable`` when the file cannot be
    read."""

    def __init__(self, reading: Opening) -> None:
        self._reading = reading

    def head(self) -> Head:
        """The head as it stands: publish it elsewhere, and the past cannot be written anew."""
        with self._reading() as connection:
            return heads.head(connection)

    def passes_through(self, published: Head) -> bool:
        """Whether the chain went through a head that was published before."""
        with self._reading() as connection:
            return heads.passes_through(connection, published)

    def content(self) -> str:
        """The SHA-256 of all that the ledger says, without salts and times of writing: equal for
        two ledgers that say the same."""
        with self._reading() as connection:
            return content_digest(connection)

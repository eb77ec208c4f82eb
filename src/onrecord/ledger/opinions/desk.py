"""The second opinions of a ledger, each method one transaction."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from onrecord.ledger.opinions import journal
from onrecord.ledger.opinions.journal import Given, Opinion

Opened = Callable[[], AbstractContextManager[Connection]]


class Opinions:
    """What language models were asked of the relations of one ledger."""

    def __init__(self, reading: Opened, writing: Opened) -> None:
        self._reading = reading
        self._writing = writing

    def enter(self, given: Opinion) -> Given:
        """Write ``given`` down, with its number and the time. Raises ``QueryError`` when nobody
        signs."""
        with self._writing() as connection:
            return journal.enter(connection, given)

    def lines(self) -> list[Given]:
        """The whole log in the order of entry."""
        with self._reading() as connection:
            return journal.lines(connection)

    def of(self, relation: str) -> list[Given]:
        """The last answer about the relation with this id of each model that gave one, the newest
        first."""
        with self._reading() as connection:
            return journal.latest(connection, relation)

    def answered(self, relation: str, prompt: str, model: str) -> Given | None:
        """The last answer of ``model`` to the prompt with this SHA-256; None for none."""
        with self._reading() as connection:
            return journal.answered(connection, relation, prompt, model)

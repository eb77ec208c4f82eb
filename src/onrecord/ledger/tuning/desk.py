"""The tunings of a ledger, each method one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection

from onrecord.ledger.tuning import journal
from onrecord.ledger.tuning.journal import Tuning
from onrecord.ledger.tuning.rescoring import rescore
from onrecord.records import Relation
from onrecord.sureness import Weights

Opened = Callable[[], AbstractContextManager[Connection]]


class Tunings:
    """The weights that were taken for one ledger."""

    def __init__(self, reading: Opened, writing: Opened) -> None:
        self._reading = reading
        self._writing = writing

    def weights(self) -> Weights | None:
        """Those that count; None where those count that are shipped."""
        with self._reading() as connection:
            line = journal.in_force(connection)
        return line.weights if line else None

    def lines(self) -> list[Tuning]:
        """The whole journal in the order of entry."""
        with self._reading() as connection:
            return journal.lines(connection)

    def apply(
        self, weights: Weights, figures: Mapping[str, Any], *, by: str, note: str = ""
    ) -> int:
        """Let ``weights`` count for what is compared from now on; ``figures`` (JSON) are what was
        shown of them. Gives the number of the line. Raises ``QueryError`` when nobody signs."""
        with self._writing() as connection:
            return journal.enter(connection, weights, figures, by, note)

    def revert(self, *, by: str, note: str = "") -> Tuning:
        """Take back the weights that count, so that those before them do; gives their line. Raises
        ``QueryError`` when there are none, or nobody signs."""
        with self._writing() as connection:
            return journal.undo(connection, by, note)

    def rescore(self, relations: Iterable[Relation]) -> None:
        """Let ``relations``, which are there, have the scores, reasons and tuning of these."""
        with self._writing() as connection:
            rescore(connection, relations)

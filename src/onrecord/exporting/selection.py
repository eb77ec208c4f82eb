"""Which records of a ledger an export holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.ledger import Wanted
from onrecord.ledger.dates import asked_from, asked_until, said_on
from onrecord.records import Statement, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Statements that are as ``wanted``, and what goes with them; by default everything.

    A relation is chosen when the speaker said either side, and either side was said in the time
    asked for. With ``status`` only relations that have it are chosen, and only the statements that
    stand in one. Persons and articles are those of chosen statements. The ``newest`` said
    first, and at ``most`` so many, is for statements.
    """

    wanted: Wanted = field(default_factory=Wanted)
    status: Status | None = None
    newest: bool = False
    most: int | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self.wanted == Wanted() and self.status is None

    def in_time(self, *statements: Statement) -> bool:
        """Whether one of them was said in the time asked for. Raises ``QueryError`` for a date that
        is none."""
        since, until = self.wanted.since, self.wanted.until
        if since is None and until is None:
            return True
        first = "" if since is None else asked_from(since)
        last = "~" if until is None else asked_until(until)
        days = [said_on(one.said.edtf, one.published) for one in statements]
        return any(day is not None and first <= day <= last for day in days)

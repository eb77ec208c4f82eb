"""What is wrong with a registry: all of it at once, so that it is mended in one go."""

from __future__ import annotations

from onrecord.errors import BadRecord
from onrecord.people.terms import days_of

_MOST_SHOWN = 20


class Problems:
    """Collects what is wrong in one file, by line or record."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._found: list[str] = []

    def add(self, place: str, what: str) -> None:
        """Note that ``what`` is wrong at ``place`` ("line 3")."""
        self._found.append(f"{place}: {what}")

    def raise_any(self) -> None:
        """Raise ``BadRecord`` with the first twenty problems, if there are any."""
        if not self._found:
            return
        more = len(self._found) - _MOST_SHOWN
        shown = "; ".join(self._found[:_MOST_SHOWN]) + (f"; and {more} more" if more > 0 else "")
        raise BadRecord(self._where, shown, "Mend these, then load the registry again")

    def date(self, place: str, value: str | None) -> str | None:
        """``value`` if it is an ISO date (year, month or day); noted and ``None`` if not."""
        if not value:
            return None
        if "/" in value or not value[-1].isdigit() or days_of(value) is None:
            self.add(place, f"“{value}” is no date like 2031, 2031-03 or 2031-03-04")
            return None
        return value

    def term(self, place: str, start: str | None, end: str | None) -> None:
        """Note a term that ends before it starts."""
        first, last = days_of(start) if start else None, days_of(end) if end else None
        if first and last and last[1] < first[0]:
            self.add(place, f"the office ends ({end}) before it starts ({start})")

    def wikidata(self, place: str, value: str | None) -> str | None:
        """``value`` if it is the id of a Wikidata item; noted and ``None`` if not."""
        if not value:
            return None
        if value[0] != "Q" or not value[1:].isdecimal():
            self.add(place, f"“{value}” is no Wikidata id like Q42")
            return None
        return value

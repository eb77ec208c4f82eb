"""What the ledger asks of whoever tells persons apart; it has no opinion of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from typing import Protocol

from onrecord.records import Person, Recognised, Sighting


class Judge(Protocol):
    """Tells who a sighting is. The module ``onrecord.people`` is one."""

    def recognise(self, sighting: Sighting, known: Sequence[Person], /) -> Recognised:
        """Which of ``known`` it is, by name; nobody when unsure."""

    def office_holder(
        self, sighting: Sighting, registry: Sequence[Person], on: str | None, /
    ) -> Recognised:
        """Which of ``registry`` held on that day the office that the sighting names."""

    def learned(self, person: Person, sighting: Sighting, /) -> Person:
        """``person`` with what the sighting tells of them."""

    def new_person(self, sighting: Sighting, /) -> Person:
        """Somebody of whom nothing but the sighting is known."""


@cache
def program() -> str:
    """Who decided, where no human did: the program and its version."""
    return f"onrecord {version('onrecord')}"

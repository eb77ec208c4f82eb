"""How far the review is, and where two reviewers disagree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from onrecord.records import Judged, Relation
from onrecord.review.cases import CONFLICTS
from onrecord.standing import in_dispute, last_words


class Journal(Protocol):
    """What was judged so far; a ledger is one."""

    def judged(self, relations: Iterable[str] | None = None) -> Mapping[str, list[Judged]]:
        """What was said of relations (``None``: of all), by id."""

    def relation(self, identity: str) -> Relation:
        """The relation with this id."""

    def tally(self) -> Mapping[tuple[str, str], int]:
        """How many relations there are by type and status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A relation of which reviewers say different things, and the last word of each, the latest
    last: the one that the relation stands by."""

    relation: Relation
    last_words: tuple[Judged, ...]


class Progress(NamedTuple):
    """How many conflicts wait, and how many ``possible`` ones behind them; how many were confirmed
    and dismissed; of how many two reviewers or more said something, and on how many of those they
    disagree."""

    waiting: int
    possible: int
    confirmed: int
    dismissed: int
    read_twice: int
    disputed: int


def disagreements(ledger: Journal) -> list[Dispute]:
    """The relations of which two reviewers say different things, the latest disputed first."""
    found = [
        Dispute(relation=ledger.relation(identity), last_words=tuple(last_words(lines)))
        for identity, lines in ledger.judged().items()
        if in_dispute(lines)
    ]
    return sorted(found, key=lambda dispute: -dispute.last_words[-1].number)


def progress(ledger: Journal) -> Progress:
    """How far the review is."""
    counts = ledger.tally()
    journals = ledger.judged().values()
    return Progress(
        waiting=sum(counts.get((kind, "candidate"), 0) for kind in CONFLICTS),
        possible=sum(counts.get((kind, "possible"), 0) for kind in CONFLICTS),
        confirmed=sum(many for (_, status), many in counts.items() if status == "confirmed"),
        dismissed=sum(many for (_, status), many in counts.items() if status == "dismissed"),
        read_twice=sum(len(last_words(lines)) > 1 for lines in journals),
        disputed=sum(in_dispute(lines) for lines in journals),
    )

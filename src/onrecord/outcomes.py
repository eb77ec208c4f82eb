"""What is found in an article, and what adding it did."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Article, Relation, Sighting, Statement, Timex
from onrecord.reported import NOTHING, Reported


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What one article holds: its statements (those that are none included), its times, what it
    tells of those who make its public statements, and the conflicts that it states itself."""

    article: Article
    statements: tuple[Statement, ...]
    times: tuple[Timex, ...]
    sightings: tuple[Sighting, ...] = ()
    reported: Reported = NOTHING

    @property
    def public(self) -> tuple[Statement, ...]:
        """Its public statements, those included that it only reports."""
        return (*(s for s in self.statements if s.statement), *self.reported.statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What was found in an article elsewhere, and how its statements are related; ``None`` where
    they are yet to be compared."""

    found: Extraction
    relations: tuple[Relation, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding one article did; ``new`` is false when the ledger had it already, and then the
    ``article`` has the id that it has there. A new version of a page says the id of the article
    before it (``version_of``), and brings only what is new. ``relations`` are those that are shown;
    ``possible`` is how many were kept beside them, below the score of a flag."""

    article: Article
    new: bool
    statements: int = 0
    relations: tuple[Relation, ...] = ()
    possible: int = 0
    version_of: str | None = None

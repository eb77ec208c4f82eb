"""The interview brief of a speaker, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord import pipeline
from onrecord.ledger import Ledger
from onrecord.mcp import citing
from onrecord.mcp.cursors import cursor_to, place_of
from onrecord.mcp.shapes import (
    NOTICE,
    BriefAnswer,
    BriefData,
    ConflictShape,
    MatterData,
    RecordShape,
    Totals,
)
from onrecord.mcp.speakers import Meant, meant_by
from onrecord.publish import Brief
from onrecord.publish.brief import Entry

CONFLICTS = 5
"""How many conflicts stand at the beginning of a brief; conflicts_for gives all."""
NAMED = 20
"""How many of the roles are given under which the sources name somebody."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the record, and the matter that it is on."""

    matter: str
    entry: Entry


def brief(
    ledger: Ledger, speaker: str, about: str | None, limit: int, cursor: str | None
) -> BriefAnswer:
    """The brief of ``speaker``, of what is ``about`` this alone. Raises ``QueryError``."""
    asked = ("brief", speaker, about)
    place = place_of(cursor, *asked)
    meant = meant_by(ledger, speaker)
    if meant.key is None:
        return _which(meant)
    made = pipeline.brief(ledger, meant.key, about)
    lines = list(_lines(made))
    some = lines[place : place + limit]
    return BriefAnswer(
        notice=NOTICE,
        speakers=list(meant.persons),
        ambiguous=False,
        totals=_totals(made),
        quoted_data=BriefData(
            speaker=meant.name,
            named_as=list(made.named_as[:NAMED]),
            about=made.about,
            unknown=list(made.unknown),
        ),
        conflicts=[] if place else _first_conflicts(ledger, made),
        record=_record(ledger, some),
        next=cursor_to(place + limit, *asked) if place + limit < len(lines) else None,
    )


def _which(meant: Meant) -> BriefAnswer:
    """Whom the name may mean, and nothing of what any of them said."""
    return BriefAnswer(
        notice=NOTICE,
        speakers=list(meant.persons),
        ambiguous=True,
        totals=None,
        quoted_data=None,
        conflicts=[],
        record=[],
        next=None,
    )


def _totals(made: Brief) -> Totals:
    return Totals(
        statements=made.statements,
        conflicts=len(made.conflicts),
        updates=len(made.updates),
        repeats=len(made.repeats),
        sources=len(made.sources),
    )


def _lines(made: Brief) -> Iterator[_Line]:
    for matter in made.matters:
        for entry in matter.entries:
            yield _Line(matter.name, entry)


def _first_conflicts(ledger: Ledger, made: Brief) -> list[ConflictShape]:
    relations = [ledger.relation(one.relation) for one in made.conflicts[:CONFLICTS]]
    return citing.conflicts(ledger, relations)


def _record(ledger: Ledger, lines: list[_Line]) -> list[RecordShape]:
    sources = citing.sources_of(ledger, (line.entry.quote.statement for line in lines))
    return [
        RecordShape(
            in_conflict=bool(line.entry.conflicts),
            statement=citing.cited(sources.sides[line.entry.quote.statement].statement, sources),
            quoted_data=MatterData(matter=line.matter),
        )
        for line in lines
    ]

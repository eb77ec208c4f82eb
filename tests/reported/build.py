"""A short page read by the rules alone, and the conflicts that it states."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.assemble import assemble
from onrecord.attribute import attribute
from onrecord.date import find_times
from onrecord.language import parse
from onrecord.records import Article, Relation, Statement
from onrecord.reported import reported

DATE = "2031-05-04"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One relation with both of its ends; ``made`` when the first was made for it."""

    relation: Relation
    a: Statement
    b: Statement
    made: bool

    @property
    def speakers(self) -> tuple[str | None, str | None]:
        """Who holds the one and who the other."""
        first, second = self.a.speaker, self.b.speaker
        return first.name if first else None, second.name if second else None


def conflicts(text: str) -> list[Conflict]:
    """The conflicts that ``text`` states, in the order given; both ends must be public."""
    doc, article = parse(text), Article(id="a1", text=text, published=DATE)
    attributions = attribute(doc)
    statements = assemble(doc, article, attributions, find_times(doc, DATE))
    found = reported(doc, article, attributions, statements)
    public = [s for s in statements if s.statement]
    ends = {s.id: s for s in (*public, *found.statements)}
    own = {s.id for s in found.statements}
    return [Conflict(r, ends[r.a], ends[r.b], r.a in own) for r in found.relations]


def only(text: str) -> Conflict:
    """The one conflict that ``text`` states."""
    (conflict,) = conflicts(text)
    return conflict

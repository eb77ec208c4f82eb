"""Whom a name means: nobody, one, or several who must not be taken for each other."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors import QueryError
from onrecord.ledger import Ledger, Listed
from onrecord.mcp.shapes import NameData, PersonShape

MOST = 10
"""How many persons are given of those whom a name may mean."""
_ALIASES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Whom a name means. ``key`` asks the ledger for what they said; None when they are several,
    who are then listed."""

    key: str | None
    name: str
    persons: tuple[PersonShape, ...]


def meant_by(ledger: Ledger, speaker: str) -> Meant:
    """Whom ``speaker``, a name or an id, means. Raises ``QueryError`` when it is nobody."""
    found = ledger.people.list(speaker)
    if not found and not ledger.people.meant(speaker).tokens:
        raise QueryError("speaker", "the ledger knows nobody of that name", "Try search_statements")
    persons = tuple(_shape(one) for one in found[:MOST])
    if len(found) > 1:
        return Meant(key=None, name=speaker, persons=persons)
    known = found[0].person if found else None
    key, name = (known.id, known.name) if known else (speaker, speaker.strip())
    return Meant(key=key, name=name, persons=persons)


def _shape(one: Listed) -> PersonShape:
    return PersonShape(
        person=one.person.id,
        statements=one.statements,
        articles=one.articles,
        quoted_data=NameData(name=one.person.name, aliases=list(one.person.aliases[:_ALIASES])),
    )

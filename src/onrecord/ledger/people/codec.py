"""Rows of persons from records, and records from rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from onrecord.records import Office, Person, Sighting

Values = dict[str, Any]


def person_to_json(person: Person) -> Values:
    """A person for programs; unknown is ``null``."""
    return {
        "id": person.id,
        "name": person.name,
        "kind": person.kind,
        "aliases": list(person.aliases),
        "offices": [office_to_json(office) for office in person.offices],
        "context": sorted(person.context),
        "wikidata": person.wikidata,
        "registered": person.registered,
    }


def office_to_json(office: Office) -> Values:
    """An office and when it was held."""
    return {
        "title": office.title,
        "area": office.area,
        "start": office.start,
        "end": office.end,
    }


def person_from_json(data: Mapping[str, Any]) -> Person:
    """The person that ``person_to_json`` wrote; ``KeyError`` or ``TypeError`` for another shape."""
    return Person(
        id=data["id"],
        name=data["name"],
        kind=data["kind"],
        aliases=tuple(data["aliases"]),
        offices=tuple(Office(**office) for office in data["offices"]),
        context=frozenset(data["context"]),
        wikidata=data["wikidata"],
        registered=data["registered"],
    )


def person_values(person: Person) -> Values:
    """What the row of a person says; names and offices have rows of their own."""
    return {
        "name": person.name,
        "kind": person.kind,
        "context": sorted(person.context),
        "wikidata": person.wikidata,
    }


def person_of(row: Row[Any], names: Iterable[str], offices: Sequence[Office]) -> Person:
    """The person of a row, in an order that does not tell how they came to be known."""
    return Person(
        id=row.id,
        name=row.name,
        kind=row.kind,
        aliases=tuple(sorted(set(names) - {row.name})),
        offices=ordered(offices),
        context=frozenset(row.context),
        wikidata=row.wikidata,
        registered=row.base is not None,
    )


def ordered(offices: Iterable[Office]) -> tuple[Office, ...]:
    """Offices once each, the earliest first, undated ones last."""

    def place(office: Office) -> tuple[str, ...]:
        return (office.start or "~", office.end or "~", office.title, office.area or "")

    return tuple(sorted(set(offices), key=place))


def sighting_values(sighting: Sighting, article: int) -> Values:
    """What the row of a sighting says, but for whom it is of."""
    return {
        "article": article,
        "name": sighting.name,
        "kind": sighting.kind,
        "roles": list(sighting.roles),
        "context": sorted(sighting.context),
    }


def sighting_of(row: Row[Any]) -> Sighting:
    """The sighting of a row that has the ``id`` and ``published`` of its article too."""
    return sighting_at(row, row.id, row.published)


def sighting_at(row: Row[Any], article: str, published: str | None) -> Sighting:
    """The sighting of a row, in the article with this id and date."""
    return Sighting(
        article=article,
        name=row.name,
        kind=row.kind,
        roles=tuple(row.roles),
        context=frozenset(row.context),
        on=published,
    )

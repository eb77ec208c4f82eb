"""Persons and bodies as Popolo JSON (popoloproject.com/specs), which ``onrecord people load``
reads again."""

from __future__ import annotations

from onrecord.publish.jsonld_terms import Node, told
from onrecord.publish.links import web_address
from onrecord.publish.told import Known
from onrecord.records import Office

_CLASSIFICATIONS = {"government": "government", "organisation": "organisation"}


def is_person(known: Known) -> bool:
    """Whether it belongs to the list ``persons``."""
    return known.person.kind == "person"


def is_body(known: Known) -> bool:
    """Whether it belongs to the list ``organizations``."""
    return known.person.kind in _CLASSIFICATIONS


def popolo_person(known: Known) -> Node:
    """A person with their names, identifiers and memberships, and the pages they are known by."""
    person = known.person
    posts = [_membership(person.id, office) for office in person.offices]
    return _named(known) | told({"memberships": posts})


def popolo_organization(known: Known) -> Node:
    """A body that speaks."""
    return _named(known) | {"classification": _CLASSIFICATIONS[known.person.kind]}


def _named(known: Known) -> Node:
    person = known.person
    addresses = dict.fromkeys(map(web_address, known.pages))
    return told(
        {
            "id": person.id,
            "name": person.name,
            "other_names": [{"name": name} for name in person.aliases],
            "identifiers": _identifiers(person.wikidata),
            "sources": [{"url": url} for url in addresses if url],
        }
    )


def _identifiers(wikidata: str | None) -> list[Node]:
    return [{"scheme": "wikidata", "identifier": wikidata}] if wikidata else []


def _membership(person: str, office: Office) -> Node:
    return told(
        {
            "person_id": person,
            "role": office.title,
            "area": office.area and {"name": office.area},
            "start_date": office.start,
            "end_date": office.end,
        }
    )

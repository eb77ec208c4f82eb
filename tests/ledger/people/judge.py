"""A judge for the ledger's tests: the same name is the same person, unless two bear it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.records import Office, Person, Recognised, Sighting


def recognise(sighting: Sighting, known: Sequence[Person]) -> Recognised:
    """By one of the names, where the kind and, if both have one, the role agree."""
    found = [person for person in known if _fits(sighting, person)]
    if len(found) != 1:
        return Recognised(person=None)
    return Recognised(person=found[0].id, evidence=("same name",))


def _fits(sighting: Sighting, person: Person) -> bool:
    titles = {post.title.casefold() for post in person.offices}
    roles = {role.casefold() for role in sighting.roles}
    agrees = not titles or not roles or bool(titles & roles)
    return agrees and sighting.kind == person.kind and sighting.name in _names(person)


def _names(person: Person) -> tuple[str, ...]:
    return (person.name, *person.aliases)


def office_holder(
    sighting: Sighting, registry: Sequence[Person], on: str | None = None
) -> Recognised:
    """Whoever alone held that office on that day."""
    title = sighting.name.casefold().removeprefix("the ")
    held = {
        person.id
        for person in registry
        for post in person.offices
        if post.title.casefold() == title and (post.start or "") <= (on or "") <= (post.end or "~")
    }
    if len(held) != 1:
        return Recognised(person=None)
    return Recognised(person=held.pop(), evidence=(f"{title} on {on}",))


def learned(person: Person, sighting: Sighting) -> Person:
    """The person with name, roles and context."""
    names = dict.fromkeys((*_names(person), sighting.name))
    known = {post.title for post in person.offices}
    fresh = tuple(Office(title=role) for role in sighting.roles if role not in known)
    return replace(
        person,
        aliases=tuple(name for name in names if name != person.name),
        offices=(*person.offices, *fresh),
        context=person.context | sighting.context,
    )


def new_person(sighting: Sighting) -> Person:
    """Somebody new, with an id that tells where they were seen."""
    identity = f"p-{sighting.article}-{sighting.name}"
    return learned(Person(id=identity, name=sighting.name, kind=sighting.kind), sighting)

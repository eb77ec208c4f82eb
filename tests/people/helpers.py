"""Short ways to make what these tests are about."""

from __future__ import annotations

from onrecord.records import Office, Person, Sighting, SpeakerKind


def seen(
    name: str,
    *roles: str,
    around: tuple[str, ...] = (),
    kind: SpeakerKind = "person",
    on: str | None = "2023-03-01",
) -> Sighting:
    """A speaker of an article."""
    return Sighting(
        article="here", name=name, kind=kind, roles=roles, context=frozenset(around), on=on
    )


def known(
    name: str,
    *offices: str | Office,
    around: tuple[str, ...] = (),
    kind: SpeakerKind = "person",
    aliases: tuple[str, ...] = (),
    identity: str | None = None,
    registered: bool = False,
) -> Person:
    """Somebody known; an office may be given as "title" or "title, area"."""
    return Person(
        id=identity or name.casefold().replace(" ", "-"),
        name=name,
        kind=kind,
        aliases=aliases,
        offices=tuple(o if isinstance(o, Office) else office(o) for o in offices),
        context=frozenset(around),
        registered=registered,
    )


def office(words: str, start: str | None = None, end: str | None = None) -> Office:
    """An office out of "title" or "title, area"."""
    title, _, area = words.partition(", ")
    return Office(title=title, area=area or None, start=start, end=end)

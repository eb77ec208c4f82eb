"""Who is meant by a title alone ("the prime minister"): who holds it there and then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.people.areas import canonical, country_of, same_area
from onrecord.people.likeness import bodies_alike
from onrecord.people.posts import Post, post_of
from onrecord.people.terms import holds
from onrecord.records import Office, Person, Recognised, Sighting


def office_holder(
    sighting: Sighting, registry: Sequence[Person], on: str | None = None
) -> Recognised:
    """The person of ``registry`` whom a title alone names, or the government a house stands for.

    The office must have the same title, be held on ``on`` (ISO 8601 or EDTF) and be of the area
    that the title names; else of the one area among the sighting's context; else of the only area
    that the registry has for the title, unless the text names another country. Several holders,
    past ones ("the former president") and titles that many hold are nobody.
    """
    house = _house(sighting, registry)
    if house is not None:
        return house
    post = title_alone(sighting.name)
    if post is None:
        return Recognised(person=None)
    held = list(_holders(post, registry))
    area = _area(post, sighting, [office.area for _, office in held if office.area])
    there = [(p, o) for p, o in held if _is_of(o, area) and holds(o, on)]
    if area is None or len({p.id for p, _ in there}) != 1:
        return Recognised(person=None)
    person, office = there[0]
    when = f" on {on}" if on else ""
    return Recognised(person=person.id, evidence=(f"{office.title} of {area}{when}",))


def title_alone(name: str) -> Post | None:
    """The post that ``name`` gives without a name, when one person holds it at a time.

    ``None`` for "a minister", "his lawyer", "the former president", and for what many are.
    """
    first = name.split()[0].lower() if name.split() else ""
    if first in {"a", "an", "one", "another", "his", "her", "its", "their", "my", "our"}:
        return None
    post = post_of(name)
    if post is None or not post.held or not (first == "the" or name[0].isupper()):
        return None
    return post if post.national or post.area else None


def _house(sighting: Sighting, registry: Sequence[Person]) -> Recognised | None:
    """The government that a capital or house stands for ("Harrowmere", "No 10")."""
    called = (sighting.name, *sighting.roles)
    found = {
        person.id: name
        for person in registry
        if person.kind == "government" and sighting.kind != "person"
        for name in (person.name, *person.aliases)
        if any(bodies_alike(mine, name) for mine in called)
    }
    if len(found) != 1:
        return None
    (identity, name) = next(iter(found.items()))
    return Recognised(person=identity, evidence=(f"{name} stands for it",))


def _holders(post: Post, registry: Sequence[Person]) -> Iterator[tuple[Person, Office]]:
    for person in registry:
        for office in person.offices:
            read = post_of(office.title)
            if person.kind == "person" and read is not None and read.key == post.key:
                yield person, office


def _area(post: Post, sighting: Sighting, areas: Sequence[str]) -> str | None:
    """The area whose office is meant; ``None`` when the text leaves it open."""
    known = list(dict.fromkeys(canonical(area) for area in areas))
    if post.area:
        return next((area for area in known if same_area(area, post.area)), None)
    around = [area for area in known if any(same_area(area, c) for c in sighting.context)]
    if around or len(known) != 1:
        return around[0] if len(around) == 1 else None
    elsewhere = any(country_of(c) for c in sighting.context)
    return None if elsewhere else known[0]


def _is_of(office: Office, area: str | None) -> bool:
    return area is not None and office.area is not None and same_area(office.area, area)

"""What is known of somebody, in the form that evidence is weighed on; and how it grows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.naming.names import fold
from onrecord.people.areas import canonical, country_of, region_of, same_area
from onrecord.people.callings import calling_of
from onrecord.people.likeness import Likeness, name_words, people_alike
from onrecord.people.posts import Post, post_of, posts_of
from onrecord.people.terms import holds
from onrecord.records import Office, Person, Sighting


@dataclass(frozen=True, slots=True)
class Profile:
    """The posts, callings, countries, regions, parties and bodies that go with a name."""

    posts: tuple[Post, ...]
    callings: frozenset[str]
    countries: frozenset[str]
    regions: frozenset[str]
    parties: frozenset[str]
    bodies: tuple[str, ...]


def of_sighting(sighting: Sighting) -> Profile:
    """What one article tells."""
    posts = (post for role in sighting.roles for post in posts_of(role))
    return _profile(posts, sighting.context)


def of_person(person: Person, on: str | None = None) -> Profile:
    """What is known of a person; an office that is not held on the day ``on`` is a past one."""
    return _profile((_post(office, on) for office in person.offices), person.context)


def _post(office: Office, on: str | None) -> Post:
    read = post_of(office.title)
    area = office.area or (read.area if read else None)
    dated = office.start is not None or office.end is not None
    return Post(
        key=read.key if read else office.title.casefold(),
        title=read.title if read else office.title.casefold(),
        area=canonical(area) if area else None,
        party=read.party if read else None,
        held=not dated or holds(office, on),
        belongs=read is None or read.key != "ambassador",
    )


def _profile(posts: Iterable[Post], context: Iterable[str]) -> Profile:
    told = tuple(posts)
    around = sorted({canonical(c) for c in context})
    belonging = [p.area for p in told if p.area and p.belongs]
    named = [*around, *belonging, *(p.party for p in told if p.party)]
    bodies = tuple(dict.fromkeys(n for n in named if region_of(n) is None))
    return Profile(
        posts=told,
        callings=frozenset(c for c in (calling_of(p.key) for p in told) if c),
        countries=frozenset(c for c in map(country_of, [*around, *belonging]) if c),
        regions=frozenset(r for r in map(region_of, [*around, *belonging]) if r),
        parties=frozenset(b for b in bodies if b.endswith(" Party")),
        bodies=bodies,
    )


def new_person(sighting: Sighting) -> Person:
    """Somebody not known yet, with what the sighting tells.

    The id is "p" and 16 hex digits of the SHA-256 of the article's id and the name.
    """
    seed = f"{sighting.article}\n{sighting.name}".encode()
    identity = "p" + hashlib.sha256(seed).hexdigest()[:16]
    return learned(Person(id=identity, name=sighting.name, kind=sighting.kind), sighting)


def learned(person: Person, sighting: Sighting) -> Person:
    """``person`` with the sighting's name, offices and context taken in.

    The fullest name becomes the person's own, unless a registry gave it. Who was taken for a body
    is a person from then on. Learning the same twice changes nothing.
    """
    if sighting.kind == "person" and person.kind == "organisation":
        person = replace(person, kind="person")
    name, aliases = _names(person, sighting.name)
    offices = list(person.offices)
    for role in sighting.roles if person.kind == "person" else ():
        for post in posts_of(role):
            if post.telling and not any(_told(post, office) for office in offices):
                offices.append(Office(title=post.title, area=post.area))
    known = {fold(c) for c in person.context}
    new = {canonical(c) for c in sighting.context}
    context = person.context | {c for c in new if fold(c) not in known}
    return replace(person, name=name, aliases=aliases, offices=tuple(offices), context=context)


def _names(person: Person, name: str) -> tuple[str, tuple[str, ...]]:
    """The person's name and aliases, once ``name`` is one of theirs."""
    if name == person.name or name in person.aliases:
        return person.name, person.aliases
    if person.kind == "person" and not person.registered and _completes(person.name, name):
        return name, (*person.aliases, person.name)
    return person.name, (*person.aliases, name)


def _completes(short: str, full: str) -> bool:
    """Whether ``full`` gives the given name that ``short`` lacks or cuts to an initial."""
    a, b = name_words(short), name_words(full)
    cut = len(a) == 1 or (len(a) > 0 and len(a[0]) == 1)
    return cut and len(b) > 1 and len(b[0]) > 1 and people_alike(short, full) > Likeness.NONE


def _told(post: Post, office: Office) -> bool:
    """Whether an office already says what a post does."""
    known = _post(office, None)
    if known.key != post.key:
        return False
    return post.area is None or (known.area is not None and same_area(known.area, post.area))

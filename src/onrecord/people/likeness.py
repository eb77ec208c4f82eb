"""How alike two names are: the first thing that speaks for one person, never the only one."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from onrecord.naming.names import (
    Words,
    folded,
    same_person,
    same_spelling,
    short_for,
    strip_titles,
)
from onrecord.records import Person, Sighting

_LONGEST = 12
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_UNTELLING = frozenset({"the", "of", "for", "and", "republic"})


class Likeness(IntEnum):
    """How alike two names are, the least first."""

    NONE = 0
    SURNAME = 1
    MIDDLE = 2
    JUNIOR = 3
    VARIANT = 4
    INITIAL = 5
    SAME = 6


@lru_cache(maxsize=32768)
def name_words(name: str) -> Words:
    """The folded words of ``name``, without titles, "Jr." and the article that leads it."""
    words = name.replace("’", "'").replace("'s ", " ").split()[:_LONGEST]
    return folded(strip_titles(words)[1])


def likeness_of(sighting: Sighting, person: Person) -> Likeness:
    """How alike a sighting's name is to the likest of a person's names."""
    kind = person.kind
    names = (person.name, *person.aliases)
    if kind == "person":
        return max(people_alike(sighting.name, name) for name in names)
    called: Iterable[str] = (sighting.name, *sighting.roles)
    return max(bodies_alike(mine, name) for mine in called for name in names)


def people_alike(one: str, two: str) -> Likeness:
    """How alike two persons' names are.

    A single word is no full name: it is at most the other's surname, or the same word.
    """
    a, b = name_words(one), name_words(two)
    if not a or not b:
        return Likeness.NONE
    short, full = sorted((a, b), key=len)
    if len(short) == 1:
        alike = same_spelling(short[0], full[-1]) if len(full) == 1 else short_for(short, full)
        return Likeness.SURNAME if alike else Likeness.NONE
    if a == b or same_person(a, b):
        return _full_names(one, two)
    if _middle_name(short, full):
        return Likeness.MIDDLE
    return Likeness.SURNAME if short_for(short, full) else Likeness.NONE


def _full_names(one: str, two: str) -> Likeness:
    """How alike two full names are that can be one person's."""
    a, b = name_words(one), name_words(two)
    generations = _generation(one), _generation(two)
    if generations[0] != generations[1]:
        return Likeness.NONE if all(generations) else Likeness.JUNIOR
    if a == b:
        return Likeness.SAME
    ends = (a[0], a[-1]) == (b[0], b[-1]) and len(a[0]) > 1
    return Likeness.INITIAL if ends else Likeness.VARIANT


def _generation(name: str) -> str | None:
    """What tells father from son: "jr", "sr", "ii", "iii"."""
    last = name.rpartition(" ")[2].casefold().strip(".,")
    return last if last in _GENERATIONS else None


def bodies_alike(one: str, two: str) -> Likeness:
    """Bodies are alike by the same words alone, in any order ("Ministry of Trade")."""
    a, b = _body_words(one), _body_words(two)
    return Likeness.SAME if a and a == b else Likeness.NONE


@lru_cache(maxsize=32768)
def _body_words(name: str) -> frozenset[str]:
    """The telling words of a body's name; one without any is compared as it is."""
    words = folded(name.replace("’", "'").split()[:_LONGEST])
    return frozenset(words) - _UNTELLING or frozenset(words)


def _middle_name(short: Words, full: Words) -> bool:
    """Whether one name has more words between the same first and last ("A B", "A C B")."""
    return same_spelling(short[0], full[0]) and same_spelling(short[-1], full[-1])

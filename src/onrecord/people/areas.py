"""What a post is of: countries, states, parties, companies; when two of them are the same."""

from __future__ import annotations

import re

from onrecord.naming.names import fold
from onrecord.naming.places import DEMONYMS, HOUSES, PLACES
from onrecord.naming.regions import STATES
from onrecord.people.words import PARTIES

SMALL = frozenset("the of and for in a an de la inc ltd llc plc corp co company".split())
_DEMONYM_ENDINGS = ("n", "an", "ian", "er", "ese", "i", "ish")
#: What kind of body a name is of; "the Harbour Party" is "Harbour" too.
KINDS = frozenset("party campaign group club front movement league bank".split())
#: Countries that share their name or their capital's with another place.
_AMBIGUOUS = frozenset({"georgia", "washington", "jordan", "niger", "male", "guinea"})
_GOVERNMENT = re.compile(r"^(?:government|republic|kingdom|state) of (?:the )?| government$")
_WORD = re.compile(r"[^\W_]+")


def area_words(area: str) -> tuple[str, ...]:
    """The words of ``area`` that tell it from others, folded."""
    words = [fold(w) for w in _WORD.findall(area.replace(".", ""))]
    return tuple(w for w in words if w and w not in SMALL)


def country_of(area: str) -> str | None:
    """The country that a country's name, capital or people stand for; ``None`` when unsure."""
    bare = area.casefold().replace("’", "'").replace(".", "").strip().removeprefix("the ")
    key = _GOVERNMENT.sub("", bare).removeprefix("the ").strip()
    if key in _AMBIGUOUS:
        return None
    return DEMONYMS.get(key) or PLACES.get(key) or HOUSES.get(key)


def canonical(area: str) -> str:
    """``area`` as it is shown and compared: a country by its name, others without "the"."""
    bare = re.sub(r"^[Tt]he\s+", "", " ".join(area.split()))
    return country_of(bare) or PARTIES.get(bare.casefold()) or bare


def same_area(one: str, two: str) -> bool:
    """Whether two areas can be one: the same words, a part of them, an acronym or a demonym."""
    one, two = canonical(one), canonical(two)
    a, b = area_words(one), area_words(two)
    if not a or not b:
        return False
    if set(a) <= set(b) or set(b) <= set(a) or _acronym(one, two) or _acronym(two, one):
        return True
    return len(a) == len(b) == 1 and (_people_of(a[0], b[0]) or _people_of(b[0], a[0]))


def same_body(one: str, two: str) -> bool:
    """Whether two parties or companies are one: the same words but for what kind of body they
    are, an acronym or a demonym."""
    a, b = (tuple(w for w in area_words(x) if w not in KINDS) for x in (one, two))
    nested = set(a) <= set(b) or set(b) <= set(a)
    return bool(a and b) and (a == b or (not nested and same_area(one, two)))


def region_of(area: str) -> str | None:
    """The country or state that ``area`` is by name: a place says less than a body."""
    country = country_of(area)
    return country or (area if area.casefold() in STATES else None)


def other_area(one: str, two: str) -> bool:
    """Whether two areas exclude each other: both countries, both states or both neither, and
    with no telling word in common. A city is not held against a country that may hold it."""
    if (country_of(one) is None, region_of(one) is None) != (
        country_of(two) is None,
        region_of(two) is None,
    ):
        return False
    return not same_area(one, two) and not set(area_words(one)) & set(area_words(two))


def _acronym(short: str, full: str) -> bool:
    letters = short.replace(".", "")
    capitals = "".join(w[0] for w in _WORD.findall(full) if w[0].isupper())
    return letters.isupper() and 2 <= len(letters) <= 7 and letters == capitals


def _people_of(place: str, people: str) -> bool:
    """Whether ``people`` is formed from ``place``: "kestrian" from "kestria"."""
    stem = place.rstrip("aeo")
    return len(stem) >= 4 and any(
        people in (place + ending, stem + ending) for ending in _DEMONYM_ENDINGS
    )

"""Whether a speaker of one article is somebody known: by name and evidence, else nobody."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.people.evidence import Evidence, impossible, shared, unlike
from onrecord.people.generic import is_generic
from onrecord.people.likeness import Likeness, likeness_of
from onrecord.people.profile import Profile, of_person, of_sighting
from onrecord.records import Person, Recognised, Sighting

_BODIES = frozenset({"organisation", "government"})
_NAMED = {
    Likeness.SAME: "same name",
    Likeness.INITIAL: "same name but for an initial",
    Likeness.VARIANT: "name spelt or shortened otherwise",
    Likeness.MIDDLE: "same first and last name",
    Likeness.SURNAME: "same surname",
}
#: How much a match counts when candidates compete: the name first, then the evidence.
_Rank = tuple[int, int]


def recognise(sighting: Sighting, known: Sequence[Person]) -> Recognised:
    """Who of ``known`` a sighting is, with the evidence; nobody when unsure.

    A name alone is enough only when it is the same full name and nothing speaks against it. A
    middle name more or a surname alone needs an office, party or company in both. Two candidates
    that fit equally well are nobody. The order of ``known`` does not matter.
    """
    mine = of_sighting(sighting)
    fits = [fit for fit in (_fit(sighting, mine, person) for person in known) if fit]
    if not fits:
        return Recognised(person=None)
    best = max(rank for rank, _ in fits)
    winners = {found.person: found for rank, found in fits if rank == best}
    if len(winners) > 1:
        return Recognised(person=None)
    return next(iter(winners.values()))


def _fit(sighting: Sighting, mine: Profile, person: Person) -> tuple[_Rank, Recognised] | None:
    """How well one candidate fits and why; ``None`` when it does not."""
    if not _same_kind(sighting, person):
        return None
    alike = likeness_of(sighting, person)
    if alike is Likeness.NONE:
        return None
    theirs = of_person(person, sighting.on)
    both = shared(mine, theirs)
    if impossible(mine, theirs) or (unlike(mine, theirs) and not both.strong):
        return None
    if not _enough(sighting, alike, both):
        return None
    return (int(alike), both.weight), Recognised(person=person.id, evidence=_why(alike, both))


def _same_kind(sighting: Sighting, person: Person) -> bool:
    if sighting.kind == "person" or person.kind == "person":
        return sighting.kind == person.kind
    return sighting.kind in _BODIES and person.kind in _BODIES


def _enough(sighting: Sighting, alike: Likeness, both: Evidence) -> bool:
    """Whether name and evidence together make one person."""
    if sighting.kind != "person":
        return bool(both.region or both.body) or not is_generic(sighting.name)
    if alike >= Likeness.INITIAL:
        return True
    if alike is Likeness.VARIANT:
        return bool(both.words)
    return both.strong if alike is Likeness.MIDDLE else both.incumbent


def _why(alike: Likeness, both: Evidence) -> tuple[str, ...]:
    if not both.words and alike is Likeness.SAME:
        return ("same full name, nothing against it",)
    if not both.words:
        return (_NAMED[alike], "nothing against it")
    return (_NAMED[alike], *both.words)

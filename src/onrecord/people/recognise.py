"""Whether a speaker of one article is somebody known: by name and evidence, else nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.people.evidence import Evidence, impossible, shared, unlike
from onrecord.people.generic import is_generic, is_kind_of_body
from onrecord.people.likeness import Likeness, likeness_of, name_words
from onrecord.people.profile import Profile, of_person, of_sighting
from onrecord.records import Person, Recognised, Sighting

_BODIES = frozenset({"organisation", "government"})
_WORDS_OF_A_NAME = (2, 3)
_NAMED = {
    Likeness.SAME: "same name",
    Likeness.INITIAL: "same name but for an initial",
    Likeness.VARIANT: "name spelt or shortened otherwise",
    Likeness.JUNIOR: "same name but for “Jr.”",
    Likeness.MIDDLE: "same first and last name",
    Likeness.SURNAME: "same surname",
}


@dataclass(frozen=True, slots=True)
class _Fit:
    """A candidate that fits; ``rank`` is the likeness of the name, then the evidence."""

    person: Person
    rank: tuple[int, int]
    evidence: tuple[str, ...]


def recognise(sighting: Sighting, known: Sequence[Person]) -> Recognised:
    """Who of ``known`` a sighting is, with the evidence; nobody when unsure.

    A name alone is enough only when it is the same full name and nothing speaks against it. A
    middle name more or a surname alone needs an office, party or company in both. Two candidates
    that fit equally well are nobody. The order of ``known`` does not matter.
    """
    mine = of_sighting(sighting)
    fits = [fit for fit in (_fit(sighting, mine, person) for person in known) if fit]
    best = max((fit.rank for fit in fits), default=None)
    first = {fit.person.id: fit for fit in fits if fit.rank == best}
    winner = _best_known(list(first.values()))
    if winner is None:
        return Recognised(person=None)
    return Recognised(person=winner.person.id, evidence=winner.evidence)


def _best_known(fits: Sequence[_Fit]) -> _Fit | None:
    """The only fit; of several, the one best known, if what is known makes them one person.

    Somebody whom two articles described without a word in common stands twice in a ledger until a
    third article joins both descriptions.
    """
    if len(fits) < 2:
        return fits[0] if fits else None
    *others, last = sorted(fits, key=lambda fit: _known(fit.person))
    alone = _known(others[-1].person) < _known(last.person)
    return last if alone and all(_joined(last.person, fit.person) for fit in others) else None


def _known(person: Person) -> int:
    """How much is known of a person."""
    return len(person.offices) + len(person.context)


def _joined(one: Person, two: Person) -> bool:
    """Whether a post, party or company in both makes two known persons one."""
    if one.registered and two.registered:
        return False
    a, b = of_person(one), of_person(two)
    both = shared(a, b)
    return (both.post or both.strong) and not impossible(a, b) and not unlike(a, b)


def _fit(sighting: Sighting, mine: Profile, person: Person) -> _Fit | None:
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
    return _Fit(person, (int(alike), both.weight), _why(alike, both))


def _same_kind(sighting: Sighting, person: Person) -> bool:
    if sighting.kind == "person" or person.kind == "person":
        return sighting.kind == person.kind or _taken_for_a_body(sighting, person)
    return sighting.kind in _BODIES and person.kind in _BODIES


def _taken_for_a_body(sighting: Sighting, person: Person) -> bool:
    """Whether one of the two is a person under a name that the tagger does not know, and which
    tells of no body: the same two words or three, known by the name alone."""
    kinds, words = {sighting.kind, person.kind}, name_words(sighting.name)
    if kinds != {"person", "organisation"} or words != name_words(person.name):
        return False
    body = person if person.kind == "organisation" else sighting
    bare = not body.context and not (body is person and person.registered)
    return bare and len(words) in _WORDS_OF_A_NAME and not any(map(is_kind_of_body, words))


def _enough(sighting: Sighting, alike: Likeness, both: Evidence) -> bool:
    """Whether name and evidence together make one person."""
    if sighting.kind != "person":
        return both.national or not is_generic(sighting.name)
    if alike >= Likeness.INITIAL:
        return True
    if alike is Likeness.VARIANT:
        return bool(both.words)
    if alike is Likeness.JUNIOR:
        return both.post
    return both.strong if alike is Likeness.MIDDLE else both.incumbent


def _why(alike: Likeness, both: Evidence) -> tuple[str, ...]:
    if not both.words and alike is Likeness.SAME:
        return ("same full name, nothing against it",)
    if not both.words:
        return (_NAMED[alike], "nothing against it")
    return (_NAMED[alike], *both.words)

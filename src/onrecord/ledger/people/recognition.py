"""Who the speakers of an article are, in turn: each may be known from the one before."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import Connection, func, select

from onrecord.ledger.people.candidates import Holders, Near, key_words
from onrecord.ledger.people.groups import groups
from onrecord.ledger.people.judge import Judge
from onrecord.ledger.schema import decision, person, sighting
from onrecord.records import Person, Sighting


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting, whom it is of, and why. ``root`` is ``None`` for somebody new to the ledger;
    ``by_name`` is false when only an office told who it is."""

    sighting: Sighting
    person: str
    root: int | None
    evidence: tuple[str, ...] = ()
    by_name: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """Who sightings are, and the ``state`` of the ledger that told it."""

    seen: tuple[Seen, ...]
    state: tuple[int | None, ...]

    @property
    def persons(self) -> dict[str, str]:
        """The ids of persons by the names that the article gives them; an unknown holder of an
        office is left out."""
        known = (s for s in self.seen if s.root is not None or s.sighting.kind != "unnamed")
        return {one.sighting.name: one.person for one in known}


def tell(connection: Connection, sightings: Iterable[Sighting], judge: Judge) -> Told:
    """Who ``sightings`` of one article are, by what is stored now."""
    return Told(tuple(Recognition(connection, judge).all_of(sightings)), state(connection))


_STATE = select(
    *(select(func.max(table.c.seq)).scalar_subquery() for table in (person, sighting, decision))
)


def state(connection: Connection) -> tuple[int | None, ...]:
    """What changes whenever somebody becomes known, is seen, or is taken for somebody else."""
    return tuple(connection.execute(_STATE).one())


class Recognition:
    """Tells who sightings are from what is stored and from the sightings before; writes nothing."""

    def __init__(self, connection: Connection, judge: Judge) -> None:
        self._connection = connection
        self.judge = judge
        self._holders = Holders(connection)
        self._near = Near(connection, ())
        self._persons: dict[int, Person] = {}
        self._met: dict[str, Person] = {}
        self._roots: dict[str, int] = {}

    def all_of(self, sightings: Iterable[Sighting]) -> list[Seen]:
        """Who each of ``sightings`` is, in order; one article has one sighting of a name."""
        once = {sighting.name: sighting for sighting in reversed(list(sightings))}
        self.look_up(once.values())
        return [self._one(sighting) for sighting in reversed(once.values())]

    def look_up(self, sightings: Collection[Sighting]) -> None:
        """Read what is stored of all whom these sightings may be of."""
        called = {name for sighting in sightings for name in _called(sighting)}
        self._near = Near(self._connection, called)
        near = (self._near.to(name) for name in called)
        self._loaded({root for roots in near for root in roots})

    def _one(self, sighting: Sighting) -> Seen:
        named = self.judge.recognise(sighting, self._by_name(sighting))
        if named.person is not None:
            person = self._known(named.person)
            self._met[person.id] = self.judge.learned(person, sighting)
            root = self._roots.get(person.id)
            return Seen(sighting, person.id, root, named.evidence)
        held = self.holder(sighting)
        if held is not None:
            return held
        fresh = self.judge.new_person(sighting)
        self._met[fresh.id] = fresh
        return Seen(sighting, fresh.id, None)

    def holder(self, sighting: Sighting) -> Seen | None:
        """The registered person whose office the sighting names, on its day."""
        shared = [self._near.to(name, registered=True) for name in _called(sighting)]
        registry = self._loaded([*chain(*shared), *self._holders.of(sighting.name)])
        known = [person for person in registry if person.registered]
        held = self.judge.office_holder(sighting, known, sighting.on) if known else None
        if held is None or held.person is None:
            return None
        root = self._roots[held.person]
        return Seen(sighting, held.person, root, held.evidence, by_name=False)

    def _by_name(self, sighting: Sighting) -> list[Person]:
        """Those who share a word of the name, as they are known by now."""
        stored = self._loaded(self._near.to(sighting.name))
        asked = key_words(sighting.name)
        met = [person for person in self._met.values() if asked & _words_of(person)]
        latest = {person.id: self._met.get(person.id, person) for person in (*stored, *met)}
        return sorted(latest.values(), key=lambda person: person.id)

    def _loaded(self, roots: Iterable[int]) -> list[Person]:
        wanted = list(dict.fromkeys(roots))
        missing = set(wanted) - self._persons.keys()
        fresh = groups(self._connection, missing) if missing else {}
        self._persons |= {root: group.person for root, group in fresh.items()}
        self._roots |= {group.person.id: root for root, group in fresh.items()}
        return [self._persons[root] for root in wanted]

    def _known(self, identity: str) -> Person:
        if identity in self._met:
            return self._met[identity]
        return self._persons[self._roots[identity]]


def _called(sighting: Sighting) -> tuple[str, ...]:
    """What the article calls somebody; the roles of a body are other names for it."""
    return (sighting.name, *(sighting.roles if sighting.kind != "person" else ()))


def _words_of(person: Person) -> frozenset[str]:
    return frozenset().union(*(key_words(name) for name in (person.name, *person.aliases)))

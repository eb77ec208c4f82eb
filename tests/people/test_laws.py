"""What holds for any persons and sightings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.people import learned, new_person, recognise
from onrecord.records import Office, Person, Sighting

GIVEN = st.sampled_from(["Ada", "Ivo", "Joren", "J.", "Bill", "William", "Rafik", "Rafek"])
MIDDLE = st.sampled_from(["", " C.", " Riaz"])
FAMILY = st.sampled_from(["Lund", "Tarn", "Vale"])
NAMES = (
    st.builds(lambda g, m, f: f"{g}{m} {f}", GIVEN, MIDDLE, FAMILY) | FAMILY | st.text(max_size=8)
)
TITLES = st.sampled_from(
    ["prime minister", "striker", "surgeon", "senator", "mayor", "chair", "journalist"]
)
AREAS = st.sampled_from(["Varland", "Kestria", "Saltery", "Norway", "Kenya", "Tarn Rovers"])
AROUND = st.frozensets(AREAS | st.sampled_from(["Harbour Party", "Brightwater"]), max_size=2)
OFFICES = st.builds(lambda t, a: Office(title=t, area=a), TITLES, AREAS | st.none())
ROLES = st.builds(lambda t, a: f"{t} of {a}" if a else t, TITLES, AREAS | st.none())
PERSONS = st.builds(
    lambda name, offices, around, registered: Person(
        id="?",
        name=name,
        kind="person",
        offices=tuple(offices),
        context=around,
        registered=registered,
    ),
    NAMES,
    st.lists(OFFICES, max_size=2),
    AROUND,
    st.booleans(),
)
SIGHTINGS = st.builds(
    lambda name, roles, around: Sighting(
        article="here", name=name, kind="person", roles=tuple(roles), context=around
    ),
    NAMES,
    st.lists(ROLES, max_size=2),
    AROUND,
)


@st.composite
def crowds(draw: st.DrawFn) -> list[Person]:
    """Persons with ids of their own."""
    found = draw(st.lists(PERSONS, max_size=6))
    return [
        Person(
            id=f"p{i}",
            name=one.name,
            kind=one.kind,
            offices=one.offices,
            context=one.context,
            registered=one.registered,
        )
        for i, one in enumerate(found)
    ]


@given(SIGHTINGS, crowds(), st.data())
def test_the_order_of_the_known_does_not_matter(
    sighting: Sighting, crowd: list[Person], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(crowd))
    assert recognise(sighting, crowd) == recognise(sighting, shuffled)


@given(SIGHTINGS, crowds())
def test_whoever_is_recognised_is_known_and_for_a_reason(
    sighting: Sighting, crowd: list[Person]
) -> None:
    found = recognise(sighting, crowd)
    assert found.person is None or found.person in {person.id for person in crowd}
    assert bool(found.evidence) == (found.person is not None)


@given(NAMES, AROUND, AROUND)
def test_namesakes_with_one_office_of_two_countries_are_never_one(
    name: str, here: frozenset[str], there: frozenset[str]
) -> None:
    sighting = Sighting(
        article="here",
        name=name,
        kind="person",
        roles=("prime minister of Varland",),
        context=here,
    )
    office = Office(title="prime minister", area="Kestria")
    person = Person(id="p", name=name, kind="person", offices=(office,), context=there)
    assert recognise(sighting, [person]).person is None


@given(NAMES)
def test_namesakes_of_callings_apart_are_never_one(name: str) -> None:
    sighting = Sighting(article="here", name=name, kind="person", roles=("striker",))
    person = Person(id="p", name=name, kind="person", offices=(Office(title="surgeon"),))
    assert recognise(sighting, [person]).person is None


@given(PERSONS, SIGHTINGS)
def test_learning_twice_changes_nothing(person: Person, sighting: Sighting) -> None:
    once = learned(person, sighting)
    assert learned(once, sighting) == once
    assert {person.name, *person.aliases, sighting.name} <= {once.name, *once.aliases}


@given(SIGHTINGS)
def test_a_new_person_learns_nothing_from_its_own_sighting(sighting: Sighting) -> None:
    person = new_person(sighting)
    assert learned(person, sighting) == person

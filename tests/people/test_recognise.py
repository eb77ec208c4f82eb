from __future__ import annotations

import pytest
from tests.people.helpers import known, office, seen

from onrecord.people import learned, recognise
from onrecord.records import Person, Sighting

ONE = [
    (
        seen("Joren Vale"),
        known("Joren Vale"),
        ("same full name, nothing against it",),
    ),
    (
        seen("Mirela Tost", "finance minister"),
        known("Mirela Tost", "Finance Minister"),
        ("same name", "finance minister in both"),
    ),
    (
        seen("Hedda Marsk", "Varland's Minister of Defense"),
        known("Hedda Marsk", "defence minister, Varland"),
        ("same name", "minister of defense (Varland) in both"),
    ),
    (
        seen("Joren Vale", around=("Harbour Party",)),
        known("Joren Vale", "leader", around=("the Harbour Party",)),
        ("same name", "Harbour Party in both"),
    ),
    (
        seen("Ada J. Lund"),
        known("Ada Lund", "mayor, Saltery"),
        ("same name but for an initial", "nothing against it"),
    ),
    (
        seen("Yusef Tarn", "Kestrian interior minister"),
        known("Yusuf Tarn", "Interior Minister, Kestria"),
        ("name spelt or shortened otherwise", "interior minister (Kestrian) in both"),
    ),
    (
        seen("Bill Tarn", "Brightwater CEO"),
        known("William Tarn", "chief executive, Brightwater"),
        ("name spelt or shortened otherwise", "ceo (Brightwater) in both"),
    ),
    (
        seen("J. Vale", "opposition leader"),
        known("Joren Vale", "Leader of the Opposition, Varland"),
        ("name spelt or shortened otherwise", "opposition leader in both"),
    ),
    (
        seen("Brenn", "Prime Minister"),
        known("Aldous Brenn", "prime minister"),
        ("same surname", "prime minister in both"),
    ),
    (
        seen("Lund", "Saltery mayor"),
        known("Ada Lund", "mayor, Saltery"),
        ("same surname", "mayor (Saltery) in both"),
    ),
    (
        seen("Ivo Marek Strand", "chairman of Tarn Rovers"),
        known("Ivo Strand", "chair, Tarn Rovers"),
        ("same first and last name", "chairman (Tarn Rovers) in both"),
    ),
    (
        seen("Ada Lund Jr.", "treasurer of the Harbour Party"),
        known("Ada Lund", "treasurer, Harbour Party"),
        ("same name but for “Jr.”", "treasurer (Harbour Party) in both"),
    ),
    (
        seen("Ministry of Trade", kind="organisation", around=("Varland",)),
        known("the Trade Ministry", kind="government", around=("Varland",)),
        ("same name", "Varland in both"),
    ),
    (
        seen("Radio Tarn", kind="organisation"),
        known("Radio Tarn", kind="organisation"),
        ("same full name, nothing against it",),
    ),
]

APART = {
    "another given name": (seen("Petra Brenn"), known("Aldous Brenn")),
    "another surname": (seen("Rafik Vale"), known("Rafik Riaz Tarn")),
    "a middle name more": (seen("Rafik Vale"), known("Rafik Riaz Vale")),
    "a middle name more, one country": (
        seen("Rafik Vale", around=("Norway",)),
        known("Rafik Riaz Vale", around=("Norway",)),
    ),
    "a surname alone": (seen("Brenn"), known("Aldous Brenn", "prime minister")),
    "a surname and a title that many hold": (
        seen("Lund", "Senator"),
        known("Ada Lund", "senator, Utah"),
    ),
    "a surname and a past office": (
        seen("Brenn", "former prime minister"),
        known("Aldous Brenn", "prime minister"),
    ),
    "a surname alone on both sides": (seen("Brenn"), known("Brenn")),
    "two callings": (
        seen("Ivo Strand", "striker"),
        known("Ivo Strand", "finance minister"),
    ),
    "a teacher and a chief executive": (
        seen("Ada Lund", "teacher from Saltery"),
        known("Ada Lund", "chief executive, Brightwater"),
    ),
    "a spokeswoman and a singer": (
        seen("Ada Lund", "Brightwater spokeswoman"),
        known("Ada Lund", "singer"),
    ),
    "a journalist and a minister of one country": (
        seen("Ada Lund", "journalist", around=("Norway",)),
        known("Ada Lund", "Trade Minister, Norway"),
    ),
    "one office, two countries": (
        seen("Ada Lund", "Kestrian prime minister"),
        known("Ada Lund", "prime minister, Varland"),
    ),
    "national offices of two countries": (
        seen("Ada Lund", "president of Kestria"),
        known("Ada Lund", "finance minister, Varland"),
    ),
    "two countries": (
        seen("Ada Lund", around=("Norway",)),
        known("Ada Lund", around=("Kenya",)),
    ),
    "two constituencies": (
        seen("Ada Lund", "Ohio governor"),
        known("Ada Lund", "governor, Utah"),
    ),
    "one title, two companies": (
        seen("Ada Lund", "chief executive of Brightwater"),
        known("Ada Lund", "chief executive, Dorrin Marine"),
    ),
    "two parties": (
        seen("Ada Lund", around=("Harbour Party",)),
        known("Ada Lund", around=("Reform Party",)),
    ),
    "father and son": (seen("Ada Lund Jr."), known("Ada Lund")),
    "first and second": (seen("Ada Lund Jr.", "mayor"), known("Ada Lund Sr.", "mayor")),
    "another spelling without evidence": (seen("Yusef Tarn"), known("Yusuf Tarn")),
    "a person and a body": (
        seen("Ada Lund"),
        known("Ada Lund", kind="organisation", around=("Harrowmere",)),
    ),
    "a court that every country has": (
        seen("Supreme Court", kind="organisation", around=("Kestria",)),
        known("Supreme Court", kind="organisation", around=("Varland",)),
    ),
    "a court of nobody knows where": (
        seen("the Supreme Court", kind="organisation"),
        known("Supreme Court", kind="organisation"),
    ),
}


@pytest.mark.parametrize(("sighting", "person", "evidence"), ONE)
def test_one_person_and_why(sighting: Sighting, person: Person, evidence: tuple[str, ...]) -> None:
    found = recognise(sighting, [known("Somebody Else"), person])
    assert (found.person, found.evidence) == (person.id, evidence)


@pytest.mark.parametrize(("sighting", "person"), APART.values(), ids=APART)
def test_namesakes_stay_apart(sighting: Sighting, person: Person) -> None:
    assert recognise(sighting, [person]).person is None
    assert not recognise(sighting, [person]).evidence


def test_nobody_known_is_nobody() -> None:
    assert recognise(seen("Joren Vale"), []).person is None


def test_two_who_fit_equally_well_are_nobody() -> None:
    two = [known("Ada Lund", identity="a"), known("Ada Lund", identity="b")]
    assert recognise(seen("Ada Lund"), two).person is None


def test_evidence_decides_between_namesakes() -> None:
    two = [known("Ada Lund", "pilot"), known("Ada Lund", "mayor, Saltery", identity="mayor")]
    assert recognise(seen("Ada Lund", "the mayor of Saltery"), two).person == "mayor"


def test_a_namesake_of_other_calling_leaves_the_name_to_the_one_that_fits() -> None:
    two = [known("Ada Lund", "striker"), known("Ada Lund", "senator", identity="senator")]
    assert recognise(seen("Ada Lund", "presidential candidate"), two).person == "senator"


def test_a_bare_name_with_two_namesakes_is_nobody() -> None:
    two = [known("Ada Lund", "striker"), known("Ada Lund", "senator", identity="senator")]
    assert recognise(seen("Ada Lund"), two).person is None


def test_somebody_known_twice_is_the_better_known_once_joined() -> None:
    twice = [
        known("Ada Lund", "surgeon", identity="a"),
        known("Ada Lund", "surgeon", "candidate", identity="b", around=("Harbour Party",)),
    ]
    assert recognise(seen("Ada Lund"), twice).person == "b"


def test_an_office_of_another_time_does_not_tell_a_surname() -> None:
    then = known("Aldous Brenn", office("prime minister, Varland", "2021", "2025"))
    before = known("Petra Brenn", office("prime minister, Varland", "2010", "2016"))
    for on, person in {"2023-05-01": then.id, "2012-05-01": before.id, "2019-01-01": None}.items():
        found = recognise(seen("Brenn", "Prime Minister", on=on), [then, before])
        assert found.person == person


def test_an_alias_is_a_name() -> None:
    body = known("Northern Wire", kind="organisation", aliases=("NW Agency",))
    assert recognise(seen("NW Agency", kind="organisation"), [body]).person == body.id


def test_a_house_of_government_is_the_government() -> None:
    government = known("Government of Varland", kind="government", aliases=("Harrowmere",))
    assert recognise(seen("Harrowmere", kind="organisation"), [government]).person == government.id


@pytest.mark.parametrize(
    ("sighting", "person", "one"),
    [
        (seen("Corin Aldane", kind="organisation"), known("Corin Aldane", "mayor"), True),
        (seen("Corin Aldane", "mayor"), known("Corin Aldane", kind="organisation"), True),
        (seen("Tarn Bank", kind="organisation"), known("Tarn Bank"), False),
        (seen("Aldane", kind="organisation"), known("Aldane"), False),
        (seen("Corin Aldane", kind="government"), known("Corin Aldane"), False),
        (
            seen("Corin Aldane", kind="organisation", around=("Harrowmere",)),
            known("Corin Aldane"),
            False,
        ),
        (
            seen("Corin Aldane"),
            known("Corin Aldane", kind="organisation", registered=True),
            False,
        ),
    ],
)
def test_a_person_whose_name_looks_like_a_bodys_is_one_person(
    sighting: Sighting, person: Person, one: bool
) -> None:
    assert (recognise(sighting, [person]).person == person.id) is one


def test_who_was_taken_for_a_body_is_a_person_from_then_on() -> None:
    told = learned(known("Corin Aldane", kind="organisation"), seen("Corin Aldane", "mayor"))
    assert told.kind == "person"
    assert [office.title for office in told.offices] == ["mayor"]
    assert learned(told, seen("Corin Aldane", kind="organisation")) == told

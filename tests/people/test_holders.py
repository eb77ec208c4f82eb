from __future__ import annotations

import pytest
from tests.people.helpers import known, office, seen

from onrecord.people import office_holder
from onrecord.records import Person

REGISTRY = (
    known(
        "Oswin Arkwell",
        office("Prime Minister, Varland", "2013-05-20", "2021-06-13"),
        identity="arkwell",
        registered=True,
    ),
    known(
        "Aldous Brenn",
        office("Prime Minister, Varland", "2021-06-14"),
        office("Finance Minister, Varland", "2017", "2021-06-13"),
        identity="brenn",
        registered=True,
    ),
    known(
        "Lena Korvat",
        office("Prime Minister, Kestria", "2020-01"),
        identity="korvat",
        registered=True,
    ),
    known(
        "Rurik Sandel",
        office("Interior Minister, Varland", "2021-06-14"),
        identity="sandel",
        registered=True,
    ),
    known("Ada Lund", office("Chair, Harbour Party", "2019"), identity="lund", registered=True),
    known("Una Rask", office("Mayor, Saltery", "2020"), identity="rask", registered=True),
    known(
        "Government of Varland",
        kind="government",
        aliases=("Harrowmere", "the Palace"),
        identity="varland",
        registered=True,
    ),
)


@pytest.mark.parametrize(
    ("name", "around", "on", "person"),
    [
        ("the prime minister", ("Varland",), "2018-03-01", "arkwell"),
        ("the prime minister", ("Varland",), "2024-03-01", "brenn"),
        ("the prime minister", ("Varland",), "2021-06-13", "arkwell"),
        ("the prime minister", ("Varland",), "2021-06-14", "brenn"),
        ("the prime minister", ("Varland",), "2021", None),
        ("the prime minister", ("Varland",), "2022", "brenn"),
        ("the prime minister", ("Varland",), "2023-05-18?", "brenn"),
        ("the prime minister", ("Varland",), "../2023-05-18", None),
        ("the prime minister", ("Varland",), "2009-01-01", None),
        ("the prime minister", ("Varlander",), "2024-03-01", "brenn"),
        ("the prime minister", ("Varland", "Kestria"), "2024-03-01", None),
        ("the prime minister", (), "2024-03-01", None),
        ("the Kestrian prime minister", ("Varland",), "2024-03-01", "korvat"),
        ("Kestria's prime minister", ("Varland",), "2024-03-01", "korvat"),
        ("the prime minister of Kestria", (), "2024-03-01", "korvat"),
        ("the Norwegian prime minister", ("Varland",), "2024-03-01", None),
        ("Interior Minister", (), "2024-03-01", "sandel"),
        ("the interior minister", ("Nether Oune",), "2024-03-01", "sandel"),
        ("the interior minister", ("Norway",), "2024-03-01", None),
        ("the Harbour Party chairwoman", ("Varland",), "2024-03-01", "lund"),
        ("the mayor of Saltery", (), "2024-03-01", "rask"),
        ("the mayor", (), "2024-03-01", None),
        ("the former prime minister", ("Varland",), "2024-03-01", None),
        ("the deputy prime minister", ("Varland",), "2024-03-01", None),
        ("a prime minister", ("Varland",), "2024-03-01", None),
        ("his interior minister", (), "2024-03-01", None),
        ("the minister", ("Varland",), "2024-03-01", None),
        ("ministers", ("Varland",), "2024-03-01", None),
        ("the woman", ("Varland",), "2024-03-01", None),
    ],
)
def test_a_title_alone_is_its_holder_there_and_then(
    name: str, around: tuple[str, ...], on: str, person: str | None
) -> None:
    sighting = seen(name, kind="unnamed", around=around, on=on)
    assert office_holder(sighting, REGISTRY, on).person == person


def test_the_evidence_names_office_and_day() -> None:
    sighting = seen("the prime minister", kind="unnamed", around=("Varland",))
    found = office_holder(sighting, REGISTRY, "2018-03-01")
    assert found.evidence == ("Prime Minister of Varland on 2018-03-01",)


def test_without_a_date_an_office_without_end_counts() -> None:
    sighting = seen("the prime minister", kind="unnamed", around=("Varland",), on=None)
    assert office_holder(sighting, REGISTRY).person == "brenn"


@pytest.mark.parametrize("name", ["Harrowmere", "the Palace"])
def test_a_house_stands_for_its_government(name: str) -> None:
    found = office_holder(seen(name, kind="organisation"), REGISTRY, "2024-03-01")
    assert found.person == "varland"


def test_two_houses_of_one_name_are_nobody() -> None:
    other = known(
        "Government of Kestria", kind="government", aliases=("the Palace",), registered=True
    )
    found = office_holder(seen("the Palace", kind="organisation"), (*REGISTRY, other), None)
    assert found.person is None


def test_two_holders_on_one_day_are_nobody() -> None:
    other: Person = known("Una Rask", office("prime minister, Varland", "2022"), identity="x")
    sighting = seen("the prime minister", kind="unnamed", around=("Varland",))
    assert office_holder(sighting, (*REGISTRY, other), "2023-01-01").person is None

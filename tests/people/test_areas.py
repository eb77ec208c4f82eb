from __future__ import annotations

import pytest

from onrecord.people.areas import canonical, country_of, other_area, same_area, same_body


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kestria", "Kestrian"),
        ("Varland", "Varlander"),
        ("the Norwegian", "Norway"),
        ("HNC", "Harbour National Committee"),
        ("the Harbour Party", "Harbour Party"),
        ("Federation", "Hauliers' Federation"),
    ],
)
def test_names_of_one_area(one: str, two: str) -> None:
    assert same_area(one, two)
    assert same_area(two, one)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Harbour Party", "the Harbour", True),
        ("New Saltery", "New Saltery Courier", False),
        ("Party", "Harbour Party", False),
        ("FRA", "Fisheries Research Agency", True),
    ],
)
def test_bodies_are_one_by_more_than_a_part_of_the_name(one: str, two: str, same: bool) -> None:
    assert same_body(one, two) is same
    assert same_body(two, one) is same


def test_areas_of_one_level_exclude_each_other() -> None:
    assert other_area("Norway", "Kenya")
    assert other_area("Ohio", "Utah")
    assert other_area("Brightwater", "Dorrin Marine")
    assert not other_area("Oslo", "Norway")
    assert not other_area("Ohio", "United States")
    assert not other_area("Brightwater", "Brightwater Mining")


def test_a_country_is_known_by_its_capital_and_people() -> None:
    assert {country_of(name) for name in ("Norwegian", "Oslo", "the Government of Norway")} == {
        "Norway"
    }
    assert country_of("Varland") is None
    assert country_of("Georgia") is None


def test_areas_are_shown_without_article() -> None:
    assert canonical("the  Harbour Party") == "Harbour Party"
    assert canonical("British") == "United Kingdom"

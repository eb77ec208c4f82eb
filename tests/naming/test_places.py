from __future__ import annotations

import pytest

from onrecord.naming.places import DEMONYMS, PLACES, government_of


@pytest.mark.parametrize(
    ("place", "government"),
    [
        ("Oslo", "Government of Norway"),
        ("Norway", "Government of Norway"),
        ("the Kremlin", "Government of Russia"),
        ("No 10", "United Kingdom Government"),
        ("the U.S.", "United States Government"),
        ("Harrowmere", None),
    ],
)
def test_places_that_speak_are_governments(place: str, government: str | None) -> None:
    assert government_of(place) == government


def test_every_demonym_leads_to_a_listed_country() -> None:
    assert set(DEMONYMS.values()) <= set(PLACES.values())

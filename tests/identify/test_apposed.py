"""Descriptions with a relative clause that close with the name of whom they describe."""

from __future__ import annotations

import pytest
from tests.identify.helpers import name, speaker

BEFORE = (
    "Okray Holdings met the Harrowmere Council on Monday. Joren Vale and Mirela Tost were there. "
    "Varland Air was founded in 2011.\n\n"
)


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("The airline that flew the route for Okray Holdings, Varland Air,", "Varland Air"),
        ("The man who shot the guard, Joren Vale,", "Joren Vale"),
        ("The minister who wrote to Okray Holdings, Mirela Tost,", "Mirela Tost"),
    ],
)
def test_the_closing_name_speaks(source: str, who: str) -> None:
    text = f"{BEFORE}{source} said that the dam was safe."
    assert name(text, source, "the dam was safe") == who


def test_a_closing_name_that_is_not_known_is_nobody_else() -> None:
    source = "The agency that ran the camp for the Harrowmere Council, Brightside,"
    found = speaker(f"{BEFORE}{source} said that the dam was safe.", source, "the dam was safe")
    assert found is not None
    assert found.kind == "unnamed"


def test_a_place_after_the_clause_does_not_speak() -> None:
    source = "The man who lives in the port, Dunmarrow,"
    found = speaker(f"{BEFORE}{source} said that the dam was safe.", source, "the dam was safe")
    assert found is not None
    assert "Dunmarrow" not in found.members
    assert found.kind == "unnamed"

"""People of one family name, spelt one way or another."""

from __future__ import annotations

import pytest
from tests.identify.helpers import name

INTRODUCED = "Prime Minister Aldous Brenn opened the dam. Brenn said that it was safe.\n\n"


def test_a_bare_name_goes_to_the_namesake_who_has_the_floor() -> None:
    text = (
        f'{INTRODUCED}"It will cost us," Petra Brenn, the mayor of Saltery, said. '
        "Brenn, who is no relation of the prime minister, said that ferries would stop."
    )
    source = "Brenn, who is no relation of the prime minister,"
    assert name(text, source, "ferries would stop") == "Petra Brenn"


def test_a_namesake_mentioned_in_passing_does_not_take_the_name() -> None:
    text = f"{INTRODUCED}The tunnel is named after Clara Brenn. Brenn said that it leaked."
    assert name(text, "Brenn", "it leaked", near="Brenn said that it leaked") == "Aldous Brenn"


def test_a_title_tells_namesakes_apart() -> None:
    text = f"{INTRODUCED}His sister Clara Brenn spoke. Ms Brenn left. Mr Brenn said that it rained."
    assert name(text, "Mr Brenn", "it rained") == "Aldous Brenn"


def test_namesakes_introduced_together_stay_unresolved() -> None:
    text = "Clara and Aldous Brenn came. Brenn said that it rained. Mrs Brenn said that it snowed."
    assert name(text, "Brenn", "it rained", near="Brenn said") == "Brenn"
    assert name(text, "Mrs Brenn", "it snowed") == "Clara Brenn"


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Khalid Orsin", "Khalid Orsen"),
        ("Tayyip Orhan", "Tayyep Orhan"),
        ("Muhammad Hussain Wazan", "Mohammed Husain Wazan"),
    ],
)
def test_other_spellings_lead_to_one_person(first: str, again: str) -> None:
    text = f"Minister {first} spoke on Sunday. {again} said that it rained."
    assert name(text, again, "it rained") == first


def test_another_given_name_is_another_person() -> None:
    text = "Hanna Lund spoke on Sunday. Henrik Lund said that it rained."
    assert name(text, "Henrik Lund", "it rained") == "Henrik Lund"

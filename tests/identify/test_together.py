"""Several speakers at once, and how they are taken up again."""

from __future__ import annotations

import pytest
from tests.identify.helpers import saying, voices

PEOPLE = "Prime Minister Aldous Brenn met Joren Vale, the opposition leader, in Harrowmere.\n\n"
BOTH = ("Aldous Brenn", "Joren Vale")


@pytest.mark.parametrize(
    "source",
    [
        "Brenn and Vale",
        "Aldous Brenn, the prime minister, and Joren Vale, the opposition leader,",
    ],
)
def test_those_who_make_a_joint_statement_are_its_members(source: str) -> None:
    text = f'{PEOPLE}{source} said in a joint statement that "the talks were over".'
    (voice,) = voices(text, saying(text, source, '"the talks were over"', near=f"{source} said"))
    assert voice.speaker is not None
    assert voice.speaker.name == "Aldous Brenn and Joren Vale"
    assert voice.speaker.members == BOTH
    assert voice.speaker.kind == "person"


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Joren Vale and the Harrowmere Chamber of Commerce", "Harrowmere Chamber of Commerce"),
        ("Joren Vale and the White House", "White House"),
    ],
)
def test_a_body_joined_to_a_person_speaks_too(source: str, who: str) -> None:
    text = f"{PEOPLE}{source} said that the levy would go."
    (voice,) = voices(text, saying(text, source, "the levy would go"))
    assert voice.speaker is not None
    assert voice.speaker.members == ("Joren Vale", who)
    assert voice.speaker.kind == "group"


@pytest.mark.parametrize(
    "source",
    [
        "Joren Vale, head of Okray Holdings and the Tarn Group,",
        "Joren Vale and the Varland Navy chief",
        "Joren Vale and the Varland Courier's editor",
        'Joren Vale in "The Dam and the Harrowmere Chamber of Commerce"',
    ],
)
def test_a_body_that_only_describes_does_not_speak(source: str) -> None:
    text = f"{PEOPLE}{source} said that the levy would go."
    (voice,) = voices(text, saying(text, source, "the levy would go"))
    assert voice.speaker is not None
    assert voice.speaker.name == "Joren Vale"


@pytest.mark.parametrize("again", ["They", "Both", "Both men", "The two", "The two leaders"])
def test_they_are_those_who_spoke_together(again: str) -> None:
    text = f"{PEOPLE}Brenn and Vale said no. {again} said that the accord was dead."
    _, second = voices(
        text,
        saying(text, "Brenn and Vale", "no", cue="said"),
        saying(text, again, "the accord was dead", cue="said", near=f"{again} said"),
    )
    assert second.speaker is not None
    assert second.speaker.members == BOTH
    assert second.speaker.as_named == again


def test_they_are_the_group_that_spoke() -> None:
    text = f"{PEOPLE}Union leaders said no. They said that wages had not kept up."
    _, second = voices(
        text,
        saying(text, "Union leaders", "no", cue="said"),
        saying(text, "They", "wages had not kept up", cue="said"),
    )
    assert second.speaker is not None
    assert (second.speaker.name, second.speaker.kind) == ("Union leaders", "group")


def test_the_two_ministries_of_an_article() -> None:
    text = (
        "The Ministry of Finance and the Ministry of Health are at odds. "
        "In a joint statement, the two ministries said that a sum had been found."
    )
    (voice,) = voices(text, saying(text, "the two ministries", "a sum had been found"))
    assert voice.speaker is not None
    assert voice.speaker.members == ("Ministry of Finance", "Ministry of Health")


def test_one_speaker_has_no_members() -> None:
    text = f"{PEOPLE}Vale said that it rained."
    (voice,) = voices(text, saying(text, "Vale", "it rained", near="Vale said"))
    assert voice.speaker is not None
    assert voice.speaker.members == ()


def test_five_names_with_titles_and_dashes() -> None:
    text = (
        "Chris Marl and Rand Pall were there.\n\nThe others -- former Saltery governor Jeb Tarn, "
        "surgeon Ben Corin, Marl and Pall -- hoped that it would end."
    )
    source = "The others -- former Saltery governor Jeb Tarn, surgeon Ben Corin, Marl and Pall --"
    (voice,) = voices(text, saying(text, source, "it would end"))
    assert voice.speaker is not None
    assert voice.speaker.name == "Jeb Tarn, Ben Corin, Chris Marl and Rand Pall"

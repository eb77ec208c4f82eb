"""Titles, offices and other descriptions that stand for somebody named elsewhere."""

from __future__ import annotations

import pytest
from tests.identify.helpers import name, saying, speaker, voices

PARTY = (
    "VNP-T chief Maulana Rashid Karim spoke on Monday.\n\n"
    "Defence Minister Khalid Orsin was there and DG VSPR Lt Gen Tahir Zamin came as well.\n\n"
)


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("The VNP-T chief", "Rashid Karim"),
        ("The Maulana", "Rashid Karim"),
        ("The DG VSPR", "Tahir Zamin"),
        ("The defence minister", "Khalid Orsin"),
        ("The defense minister", None),
        ("The finance minister", None),
    ],
)
def test_titles_alone(source: str, who: str | None) -> None:
    text = f"{PARTY}{source} said that the budget was a fraud."
    found = speaker(text, source, "the budget was a fraud")
    assert found is not None
    assert (found.name if found.kind == "person" else None) == who


LIVES = (
    "A rally.\n\nFormer senator Ada Lund, 64, spoke in Tarn. Kit Larrabee, 31, a farmer from Oune, "
    "listened. Popular Kestrian and corporate speaker Lars Wall sang.\n\n"
)


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("The former senator", "Ada Lund"),
        ("The 64-year-old", "Ada Lund"),
        ("The 31-year-old", "Kit Larrabee"),
        ("The farmer", "Kit Larrabee"),
        ("The Kestrian speaker", "Lars Wall"),
        ("The Kestrian celebrity", None),
    ],
)
def test_descriptions_by_property(source: str, who: str | None) -> None:
    text = f"{LIVES}{source} said that it was over."
    found = speaker(text, source, "it was over")
    assert found is not None
    assert (found.name if found.kind == "person" else None) == who


def test_an_age_that_nobody_is_given_is_that_of_whoever_acts() -> None:
    text = (
        "The clip.\n\nPeter Sarn posted the clip on Thursday.\n\nThe 43-year-old said that it hurt."
    )
    assert name(text, "The 43-year-old", "it hurt") == "Peter Sarn"


def test_an_office_named_before_its_holder() -> None:
    text = (
        "The defence minister said on Tuesday that the drones had come from Kestria. "
        '"We have the tracks," Hedda Marsk told reporters.'
    )
    found = speaker(text, "The defence minister", "the drones had come from Kestria")
    assert found is not None
    assert (found.name, found.role) == ("Hedda Marsk", "defence minister")


def test_an_opponent_does_not_get_the_office_of_the_lead() -> None:
    text = (
        "The defence minister said on Tuesday that the drones had come from Kestria. "
        "Joren Vale, who leads the opposition, said that was a lie."
    )
    found = speaker(text, "The defence minister", "the drones had come from Kestria")
    assert found is not None
    assert found.kind == "unnamed"


LEVY = "Levy.\n\nAldous Brenn said that the levy would rise. "


def test_an_office_that_goes_on_about_the_speaker() -> None:
    text = f'{LEVY}"The valley cannot wait," the prime minister told parliament.'
    _, second = voices(
        text,
        saying(text, "Aldous Brenn", "the levy would rise", cue="said"),
        saying(text, "the prime minister", "The valley cannot wait,", cue="told"),
    )
    assert second.speaker is not None
    assert second.speaker.name == "Aldous Brenn"


@pytest.mark.parametrize(
    ("lead", "source", "who"),
    [
        ("The Supreme Court met.", "The army", "army"),
        ("The Supreme Court met.", "The court", "Supreme Court"),
        ("The Northern Wire is sold.", "The Kestrian state agency", "Kestrian state agency"),
        ("Brightwater, a mining company, is sold.", "The company", "Brightwater"),
        ("Aldous Brenn is ill.", "Brenn's office", "Office of Aldous Brenn"),
        ("The Vess Growers' Association met.", "The association", "Vess Growers' Association"),
    ],
)
def test_bodies_go_by_nouns_that_fit_them(lead: str, source: str, who: str) -> None:
    text = f"News.\n\n{lead} {source} said that it had shot nobody."
    found = speaker(text, source, "it had shot nobody", near=f"{source} said")
    assert found is not None
    assert (found.name, found.kind) == (who, "organisation")


def test_the_arm_of_the_place_spoken_of() -> None:
    text = "News.\n\nNorway was shaken when the legislature said that it would dissolve."
    assert name(text, "the legislature", "it would dissolve") == "Norway legislature"


def test_a_poll_whose_maker_is_named_next() -> None:
    text = (
        "Polls.\n\nIt came as a new poll found that most were content. "
        "The Harrowmere Gazette poll was taken in May."
    )
    assert name(text, "a new poll", "most were content") == "Harrowmere Gazette"


@pytest.mark.parametrize("source", ["The moderator", "The lawyer", "The mayor", "The Advocate"])
def test_parts_of_others_are_not_given_to_whoever_is_spoken_of(source: str) -> None:
    text = f"News.\n\nJoren Vale spoke. Vale was tired. {source} said that it was late."
    found = speaker(text, source, "it was late")
    assert found is not None
    assert found.name != "Joren Vale"

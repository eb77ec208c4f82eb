"""Reading source phrases: whom they name and what stands there instead."""

from __future__ import annotations

import pytest
from tests.identify.helpers import name, speaker

PEOPLE = (
    "Prime Minister Aldous Brenn met Joren Vale, the opposition leader, in Harrowmere. "
    "Tamsin Okray of Radio Tarn was there. "
)


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Mr Brenn", "Aldous Brenn"),
        ("VALE", "Joren Vale"),
        ("Vale, who leads the opposition,", "Joren Vale"),
        ("Finance Minister Mirela Tost", "Mirela Tost"),
        ("the finance minister, Mirela Tost,", "Mirela Tost"),
        ("Ada Lund, a doctor from Kestria,", "Ada Lund"),
        ("Brenn spokesman Oskar Thorne", "Oskar Thorne"),
        ("Brenn's lawyer, Henrik Falk,", "Henrik Falk"),
        ("former chief of staff Henrik Falk", "Henrik Falk"),
        ("Lt Gen Oskar Thorne", "Oskar Thorne"),
        ("Maulana Rashid Karim", "Rashid Karim"),
        ("Brenn and Vale", "Aldous Brenn and Joren Vale"),
        ("Vale (L-Tarn) and former senator Ada Lund", "Joren Vale and Ada Lund"),
    ],
)
def test_the_source_is_the_name_that_heads_the_phrase(source: str, who: str) -> None:
    text = f"{PEOPLE}\n\n{source} said that the bridge was safe."
    assert name(text, source, "the bridge was safe", near=f"{source} said") == who


@pytest.mark.parametrize(
    "source",
    ["Brenn's lawyer", "A Brenn ally", "A spokesman for Joren Vale", "a senior official"],
)
def test_somebody_near_a_name_is_not_that_person(source: str) -> None:
    text = f"{PEOPLE}\n\n{source} said that the bridge was safe."
    found = speaker(text, source, "the bridge was safe")
    assert found is not None
    assert found.kind == "unnamed"
    assert found.name == source


@pytest.mark.parametrize(
    "source", ["Officials", "47 percent of voters", "Some residents", "Critics"]
)
def test_many_are_a_group(source: str) -> None:
    text = f"{PEOPLE}\n\n{source} said that the bridge was safe."
    found = speaker(text, source, "the bridge was safe")
    assert found is not None
    assert found.kind == "group"


def test_the_maker_speaks_through_a_poll() -> None:
    text = "A Harrowmere Gazette poll found that most were content. The poll also found some angry."
    assert name(text, "A Harrowmere Gazette poll", "most were content") == "Harrowmere Gazette"
    assert name(text, "The poll", "some angry") == "Harrowmere Gazette"


def test_a_capital_speaks_for_its_government() -> None:
    found = speaker("Oslo said that it would not sign.", "Oslo", "it would not sign")
    assert found is not None
    assert (found.name, found.kind) == ("Government of Norway", "government")


def test_a_government_named_after_its_people() -> None:
    text = "The Norwegian government said that it would not sign."
    found = speaker(text, "The Norwegian government", "it would not sign")
    assert found is not None
    assert (found.name, found.kind) == ("Government of Norway", "government")


def test_a_campaign_is_a_body_of_its_own() -> None:
    text = f"{PEOPLE}\n\nThe Vale campaign said that the count was wrong."
    found = speaker(text, "The Vale campaign", "the count was wrong")
    assert found is not None
    assert (found.name, found.kind) == ("Joren Vale campaign", "organisation")


def test_the_words_of_the_article_are_kept() -> None:
    text = f"{PEOPLE}\n\nMr Brenn said that the bridge was safe."
    found = speaker(text, "Mr Brenn", "the bridge was safe")
    assert found is not None
    assert found.as_named == "Mr Brenn"
    assert [text[s:e] for s, e in found.spans] == ["Mr Brenn"]
    assert found.role == "Prime Minister"

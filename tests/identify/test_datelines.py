"""Datelines before a source, papers and offices that speak for a person, names after a title."""

from __future__ import annotations

import pytest
from tests.identify.helpers import name, saying, speaker, voices


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("HARROWMERE, Feb 7 (Northern Wire) - Defence Minister Joren Vale", "Joren Vale"),
        ("HARROWMERE: The Leader of the Opposition Joren Vale", "Joren Vale"),
        ("HARROWMERE: The Leader of the Opposition", "The Leader of the Opposition"),
    ],
)
def test_a_dateline_is_no_part_of_the_source(source: str, expected: str) -> None:
    assert name(f"{source} said the army would stay.", source, "the army would stay") == expected


def test_a_dateline_alone_speaks_for_nobody() -> None:
    text = "HARROWMERE, Feb 7 (Northern Wire) - The army would stay, officials said."
    assert speaker(text, "HARROWMERE, Feb 7 (Northern Wire)", "The army would stay") is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A statement issued by him", "Aldous Brenn"),
        ("His office", "Office of Aldous Brenn"),
        ("A statement from the ministry", "Ministry of Finance"),
    ],
)
def test_papers_and_offices_speak_for_their_makers(source: str, expected: str) -> None:
    text = (
        "The Ministry of Finance was closed. Prime Minister Aldous Brenn was away. "
        f"{source} said the talks would go on."
    )
    assert name(text, source, "the talks would go on", cue="said") == expected


def test_a_title_before_the_comma_makes_a_person() -> None:
    source = "the government spokesman, Pavel Hrost, at the briefing"
    found = speaker(f"The bridge was open, said {source}.", source, "The bridge was open")
    assert found is not None
    assert (found.name, found.kind, found.role) == (
        "Pavel Hrost",
        "person",
        "government spokesman",
    )


def test_an_agency_is_not_its_director() -> None:
    text = (
        "Varland's civil protection agency shut roads. The agency's director, Yrsa Pell, is ill. "
        "Later the agency said they were open."
    )
    assert name(text, "the agency", "they were open") == "Varland civil protection agency"


def test_crowds_and_occasions_are_no_addressees() -> None:
    text = "Aldous Brenn told a news conference that talks would go on."
    (voice,) = voices(text, saying(text, "Aldous Brenn", "talks would go on", cue="told"))
    assert voice.addressee is None


def test_a_label_is_no_addressee() -> None:
    text = (
        "Engineer Yrsa Pell wrote a memoir. Pell spoke to us about the dam.\n\n"
        "Q: Was the dam safe?\n\nA: It never was."
    )
    asked, answered = voices(
        text,
        saying(text, "Q", "Was the dam safe?", kind="turn", near="Q:"),
        saying(text, "A", "It never was.", kind="turn", near="A: It"),
    )
    assert asked.addressee == "Yrsa Pell"
    assert answered.speaker is not None
    assert answered.speaker.name == "Yrsa Pell"
    assert answered.addressee is None


def test_a_place_that_is_no_government_does_not_speak() -> None:
    text = "The dam in Winnipeg is old. On Monday Winnipeg said water was rising."
    found = speaker(text, "Winnipeg", "water was rising", near="Winnipeg said")
    assert found is not None
    assert found.kind == "unnamed"

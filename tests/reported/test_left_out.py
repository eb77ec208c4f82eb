"""Denials that leave out what they deny, or only point to it."""

from __future__ import annotations

import pytest
from tests.reported.build import conflicts, only

SAID = "Joren Vale said the bank was robbed by its own guards."
KNEW = "Joren Vale said that Mirela Tost had known of the sale."


@pytest.mark.parametrize(
    ("text", "type_", "content"),
    [
        (f"{SAID} Aldous Brenn insisted it was not.", "denial", "it was not"),
        (f"{KNEW} Tost said that she had not.", "denial", "she had not"),
        (
            "Joren Vale said Mirela Tost took the money. Oda Reik said she didn't.",
            "denial",
            "she didn't",
        ),
        (
            "Joren Vale said Mirela Tost never took the money. Oda Reik said she did.",
            "dispute",
            "she did",
        ),
    ],
)
def test_an_auxiliary_stands_for_the_verb_before_it(text: str, type_: str, content: str) -> None:
    found = only(text)
    assert found.relation.type == type_
    assert found.a.speaker is not None
    assert found.a.speaker.name == "Joren Vale"
    assert content in found.b.content.text


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} Aldous Brenn said it was.",
        f"{SAID} Aldous Brenn said he did not.",
        f"{SAID} Aldous Brenn said it was not the only bank to be robbed.",
    ],
)
def test_an_auxiliary_that_says_no_other_thing_is_no_answer(text: str) -> None:
    assert conflicts(text) == []


@pytest.mark.parametrize(
    "denial",
    [
        "Mirela Tost called this a lie.",
        "Mirela Tost called that claim a “barefaced lie.”",
        "Mirela Tost said the allegation was false.",
        "Mirela Tost denied that this was the case.",
    ],
)
def test_what_is_called_untrue_is_the_claim_before(denial: str) -> None:
    found = only(f"Joren Vale said the bank had sold the gold. {denial}")
    assert found.relation.type == "denial"
    assert found.speakers == ("Joren Vale", "Mirela Tost")
    assert "sold the gold" in found.a.content.text


@pytest.mark.parametrize(
    "text",
    [
        "Joren Vale said the bank had sold the gold. Mirela Tost called this a start.",
        "Joren Vale said the bank had sold the gold. Mirela Tost called the budget a lie.",
    ],
)
def test_what_is_called_something_else_is_not_denied(text: str) -> None:
    assert [c for c in conflicts(text) if c.relation.type == "denial"] == []


def test_who_differs_says_next_what_stands_against_it() -> None:
    found = only(
        "“The bridge is unsafe,” Joren Vale said.\n\nMirela Tost disagreed. “It will stand for a "
        "hundred years,” she said."
    )
    assert found.relation.type == "dispute"
    assert found.speakers == ("Joren Vale", "Mirela Tost")
    assert "hundred years" in found.b.content.text


@pytest.mark.parametrize(
    "differs",
    ["Mirela Tost disagreed with the budget.", "Mirela Tost did not disagree.", "Some disagreed."],
)
def test_who_differs_from_something_else_disputes_nothing(differs: str) -> None:
    text = f"“The bridge is unsafe,” Joren Vale said.\n\n{differs} “It stands,” Tost said."
    assert conflicts(text) == []


def test_wrongdoing_is_what_was_charged() -> None:
    found = only(
        "Joren Vale accused Mirela Tost of selling guns to Kestria. The house met on Monday, and "
        "the port stayed shut. Tost denied any wrongdoing."
    )
    assert found.relation.type == "denial"
    assert found.a.speaker is not None
    assert found.a.speaker.name == "Joren Vale"


def test_wrongdoing_of_another_is_not_meant() -> None:
    text = (
        "Joren Vale accused Oda Reik of selling guns to Kestria. The house met on Monday, and "
        "the port stayed shut. Mirela Tost denied any wrongdoing."
    )
    assert conflicts(text) == []

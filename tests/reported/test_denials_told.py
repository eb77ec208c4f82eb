"""Denials that the reporter tells of: their charges, their nouns, their relative clauses."""

from __future__ import annotations

import pytest
from tests.reported.build import conflicts, only

OPENING = "Aldous Brenn, the prime minister of Varland, spoke in Harrowmere on Monday. "
VALE, TOST = "Joren Vale", "Mirela Tost"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The row is about charges that Mirela Tost sold the gold, which she has denied.",
            "Mirela Tost sold the gold",
        ),
        (
            "Mirela Tost's denial that the gold was sold did not calm the harbour.",
            "the gold was sold",
        ),
        ("The claim that the gold was sold was denied by Mirela Tost.", "the gold was sold"),
        ("Mirela Tost dismissed people who say the gold is gone.", "the gold is gone"),
        (
            "Mirela Tost contradicted Joren Vale's statement that the gold was sold.",
            "that the gold was sold",
        ),
    ],
)
def test_a_denial_may_be_told_in_many_clauses(text: str, content: str) -> None:
    conflict = only(OPENING + text)
    assert conflict.relation.type == "denial"
    assert conflict.speakers[1] == TOST
    assert conflict.a.content.text == content


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "Mirela Tost has been accused of selling the gold to Kestria. She denied it.",
            None,
            "selling the gold to Kestria",
        ),
        (
            "Mirela Tost faces allegations that she sold the gold. "
            "Tost has denied the allegations.",
            None,
            "she sold the gold",
        ),
    ],
)
def test_a_charge_told_before_its_denial(text: str, holder: str | None, content: str) -> None:
    conflict = only(OPENING + text)
    assert conflict.speakers == (holder, TOST)
    assert conflict.a.content.text == content


def test_what_she_said_that_she_rejected() -> None:
    conflict = only(
        OPENING + "Mirela Tost said she rejected Joren Vale's claim that the levy had failed."
    )
    assert (conflict.relation.type, conflict.speakers) == ("denial", (VALE, TOST))


def test_what_one_may_do_is_not_done() -> None:
    text = "The rule allows Mirela Tost to keep her seat and deny any role in the sale."
    assert conflicts(OPENING + text) == []


def test_fears_that_nobody_is_named_for_are_nobodys_claim() -> None:
    assert conflicts(OPENING + "Mirela Tost dismissed fears that the levy would fail.") == []

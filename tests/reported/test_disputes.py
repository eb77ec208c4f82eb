"""What a page sets one speaker against another for: proposals, remarks, answers back."""

from __future__ import annotations

import pytest
from tests.reported.build import conflicts, only

OPENING = "Aldous Brenn, the prime minister of Varland, spoke in Harrowmere on Monday. "
VALE, TOST = "Joren Vale", "Mirela Tost"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mirela Tost condemned Joren Vale's call to close the harbour.", "to close the harbour"),
        (
            "Mirela Tost condemned Joren Vale's call for a levy on salt on Monday.",
            "a levy on salt",
        ),
        (
            "Mirela Tost criticised Joren Vale for saying that the levy had failed.",
            "the levy had failed",
        ),
        (
            "Mirela Tost distanced herself from Joren Vale's call to close the harbour.",
            "to close the harbour",
        ),
    ],
)
def test_who_opposes_what_another_wants_disputes_it(text: str, content: str) -> None:
    conflict = only(OPENING + text)
    assert conflict.relation.type == "dispute"
    assert conflict.speakers == (VALE, TOST)
    assert conflict.a.content.text == content
    assert conflict.made


def test_a_proposal_that_nobody_is_named_for_is_not_disputed() -> None:
    assert conflicts(OPENING + "Mirela Tost condemned a call to close the harbour.") == []


def test_a_remark_is_sought_by_its_owner_and_its_matter() -> None:
    conflict = only(
        "Joren Vale said the levy would ruin the harbour. Joren Vale said the ferry was late. "
        "Mirela Tost rejected Mr. Vale's remarks about the levy."
    )
    assert (conflict.relation.type, conflict.speakers) == ("dispute", (VALE, TOST))
    assert conflict.a.content.text == "the levy would ruin the harbour"
    assert not conflict.made


def test_a_finding_denies_nothing() -> None:
    text = "Joren Vale said the levy had failed. A report disputed those claims."
    assert conflicts(text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Joren Vale said that the levy had failed. "
            "Mirela Tost countered that it had raised millions.",
            "dispute",
        ),
        (
            'Joren Vale said the levy had failed. "No, it has paid for the weir," '
            "Mirela Tost replied.",
            "dispute",
        ),
        (
            "Joren Vale accused the government of theft. "
            '"The vault was emptied in the night," he said. '
            "Responding to the accusation, Mirela Tost said the gold was safe.",
            "dispute",
        ),
    ],
)
def test_an_answer_back_stands_against_what_was_said(text: str, type_: str) -> None:
    conflict = only(text)
    assert conflict.relation.type == type_
    assert conflict.speakers == (VALE, TOST)


@pytest.mark.parametrize(
    "text",
    [
        "Joren Vale said the talks were on. Mirela Tost countered by naming two other days.",
        "Joren Vale praised the new ferry. Mirela Tost shot back that it was blue.",
    ],
)
def test_an_offer_or_a_joke_is_no_answer_back(text: str) -> None:
    assert conflicts(text) == []


def test_a_claim_may_be_told_after_its_denial() -> None:
    conflict = only(
        '"That is a lie," Mirela Tost said after Joren Vale claimed that the gold was gone.'
    )
    assert (conflict.relation.type, conflict.speakers) == ("denial", (VALE, TOST))


def test_a_claim_set_against_what_its_sentence_says() -> None:
    conflict = only(
        "Contrary to Joren Vale's claim that the levy had failed, "
        "Mirela Tost said it had raised millions."
    )
    assert (conflict.relation.type, conflict.speakers) == ("denial", (VALE, TOST))
    assert conflict.a.content.text == "the levy had failed"


def test_remarks_that_came_after_another_turn_it_down() -> None:
    conflict = only(
        OPENING + "Mirela Tost rejected the comparison between the two levies on Monday. "
        "The minister's remarks came a day after Joren Vale questioned the need for a second levy."
    )
    assert (conflict.relation.type, conflict.speakers) == ("denial", (VALE, TOST))
    praise = "Mirela Tost praised the ferry. Her remarks came after Joren Vale said it was late."
    assert conflicts(OPENING + praise) == []


def test_critics_hold_what_is_dismissed_with_them() -> None:
    conflict = only(OPENING + "Mirela Tost dismissed critics who called the budget reckless.")
    assert conflict.speakers == ("critics", TOST)
    assert conflict.a.content.text == "the budget reckless"

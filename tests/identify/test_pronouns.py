"""Pronouns and descriptions that stand for somebody named before."""

from __future__ import annotations

import pytest
from tests.identify.helpers import name, saying, speaker, voices

STORY = (
    "Finance Minister Mirela Tost defended the budget in Harrowmere on Monday. "
    "Opposition leader Joren Vale was not convinced.\n\n"
    '"The books are open," Tost said. She added that the deficit was falling.\n\n'
    '"Nobody believes this," Vale said. He said that the finance minister had hidden the debt.'
)


def test_pronouns_follow_gender_and_the_last_speaker() -> None:
    attributions = [
        saying(STORY, "Tost", "The books are open,", near="Tost said"),
        saying(STORY, "She", "the deficit was falling", kind="indirect"),
        saying(STORY, "Vale", "Nobody believes this,", near="Vale said"),
        saying(STORY, "He", "the finance minister had hidden the debt", kind="indirect"),
    ]
    names = [v.speaker.name if v.speaker else None for v in voices(STORY, *attributions)]
    assert names == ["Mirela Tost", "Mirela Tost", "Joren Vale", "Joren Vale"]


def test_a_pronoun_with_nobody_before_it_stays_unnamed() -> None:
    found = speaker("He said that it was late.", "He", "it was late")
    assert found is not None
    assert (found.kind, found.name) == ("unnamed", "He")


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("the finance minister", "Mirela Tost"),
        ("the minister", None),
        ("the defence minister", None),
        ("the opposition leader", "Joren Vale"),
    ],
)
def test_offices_lead_to_whoever_holds_them(source: str, who: str | None) -> None:
    text = f"{STORY}\n\nLater {source} said that talks would go on."
    found = speaker(text, source, "talks would go on", near="Later")
    assert found is not None
    if source == "the minister":
        assert found.name in {"Mirela Tost", source}
    else:
        assert found.name == (who or source)


def test_who_stands_for_the_name_before_it() -> None:
    text = "Ada Lund, a doctor from Kestria, who said that the air was bad, left early."
    assert name(text, "who", "the air was bad") == "Ada Lund"


def test_his_remarks_are_his() -> None:
    text = "Aldous Brenn spoke at noon. His remarks suggested that taxes would rise."
    assert name(text, "His remarks", "taxes would rise") == "Aldous Brenn"


def test_a_bracket_explains_a_pronoun() -> None:
    text = 'Joren Vale was there. He (Aldous Brenn) said that "all is well".'
    assert name(text, "He (Aldous Brenn)", '"all is well"') == "Aldous Brenn"


def test_the_newspaper_is_the_one_named() -> None:
    text = "The Varland Courier broke the story. The newspaper reported that the mayor had fled."
    assert name(text, "The newspaper", "the mayor had fled") == "Varland Courier"

"""What a page sets against its speaker's own earlier words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reported.build import conflicts, only

OPENING = "Aldous Brenn, the prime minister of Varland, spoke in Harrowmere on Monday. "
BRENN = "Aldous Brenn"


@pytest.mark.parametrize(
    ("text", "then", "now"),
    [
        (
            "Aldous Brenn, who once said that the ferry was safe, "
            "said on Monday that it must stop.",
            "the ferry was safe",
            "it must stop",
        ),
        (
            "Aldous Brenn had previously said that the ferry was safe. "
            "But on Monday he said it must stop.",
            "the ferry was safe",
            "it must stop",
        ),
        (
            "Despite having said that the ferry would run all winter, "
            "Aldous Brenn said it would stop in May.",
            "the ferry would run all winter",
            "it would stop in May",
        ),
        (
            "Despite his earlier promise to build the weir, Aldous Brenn said the money was gone.",
            "to build the weir",
            "the money was gone",
        ),
        (
            "Aldous Brenn has since recanted his claim that the ferry was safe.",
            "the ferry was safe",
            "his claim that the ferry was safe",
        ),
    ],
)
def test_earlier_words_change(text: str, then: str, now: str) -> None:
    conflict = only(OPENING + text)
    assert conflict.relation.type == "change"
    assert conflict.speakers == (BRENN, BRENN)
    assert conflict.a.content.text.removeprefix("that ") == then
    assert conflict.b.content.text.removeprefix("that ") == now


def test_contradicting_ones_earlier_claim_is_a_self_contradiction() -> None:
    conflict = only(
        OPENING + "Aldous Brenn said the ferry must stop, "
        "contradicting his earlier claim that it was safe."
    )
    assert conflict.relation.type == "self-contradiction"
    assert conflict.speakers == (BRENN, BRENN)
    assert conflict.b.content.text == "the ferry must stop"


def test_what_another_says_next_takes_nothing_back() -> None:
    conflict = only(
        OPENING + "Aldous Brenn retracted his claim that the ferry was safe. "
        "Joren Vale said the ferry was fine."
    )
    assert conflict.speakers == (BRENN, BRENN)


@pytest.mark.parametrize(
    "text",
    [
        "Aldous Brenn had previously said that the ferry was safe. He said the levy was fair.",
        "Aldous Brenn said the ferry was safe. Now, he added, it would be painted.",
        "Earlier in the day, Aldous Brenn said the ferry was safe. He said it ran on time.",
    ],
)
def test_what_was_said_before_is_no_turn_by_itself(text: str) -> None:
    assert conflicts(OPENING + text) == []


WORDS = (
    "Brenn Vale said that once now but despite his claim remarks came after contrary to ,".split()
)


@pytest.mark.lengthy
@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([*WORDS, ".", '"', "disavowed", "countered"]), max_size=24))
def test_any_words_give_spans_of_the_page(words: list[str]) -> None:
    text = " ".join(words)
    for conflict in conflicts(text):
        for end in (conflict.a, conflict.b):
            for start, stop in end.content.spans:
                assert 0 <= start < stop <= len(text)

"""Which attributions are public statements."""

from __future__ import annotations

import pytest
from tests.describe.sayings import saying

from onrecord.describe import is_public
from onrecord.language import parse


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "public"),
    [
        ("Tost said the peg stays.", "Tost", "said", "the peg stays", True),
        ("Tost believes the peg stays.", "Tost", "believes", "the peg stays", False),
        ("Farmers fear the weir will close.", "Farmers", "fear", "the weir will close", False),
        ("The poll found that most object.", "The poll", "found", "that most object", False),
        ("One in three said the levy hurts.", "One in three", "said", "the levy hurts", False),
        ("Brenn never mentioned the weir.", "Brenn", "never mentioned", "the weir", False),
        ("Brenn would say the dam is safe.", "Brenn", "would say", "the dam is safe", False),
        ("Brenn denied the dam leaked.", "Brenn", "denied", "the dam leaked", True),
        ("Brenn would not comment on it.", "Brenn", "would not comment", "on it", True),
        ("Brenn wants to say it is safe.", "Brenn", "to say", "it is safe", False),
        ("Brenn plans to announce it is safe.", "Brenn", "plans to announce", "it is safe", False),
        ("Brenn cast doubt on the count.", "Brenn", "cast doubt on", "the count", True),
        ("Brenn went on to say it is safe.", "Brenn", "to say", "it is safe", True),
        ("Aldous Brenn opposes the levy.", "Aldous Brenn", "opposes", "the levy", True),
        ("Brenn brushed aside fears it leaked.", "Brenn", "brushed aside fears", "it leaked", True),
        ("He was referring to the fire.", "He", "was referring to", "the fire", False),
        ("Brenn referred to the fire.", "Brenn", "referred to", "the fire", True),
        ("The crash claimed the life of two.", "The crash", "claimed", "the life of two", False),
        ("Farmers oppose the levy.", "Farmers", "oppose", "the levy", False),
        (
            "Aldous Brenn sought to win.",
            "Aldous Brenn",
            "sought",
            "to win",
            False,
        ),
    ],
)
def test_beliefs_findings_and_the_unsaid_are_no_public_statements(
    text: str, source: str, cue: str, content: str, public: bool
) -> None:
    assert is_public(parse(text), saying(text, content, cue, source)) is public


def test_turns_and_quotations_were_said_by_somebody() -> None:
    text = "He thinks “the peg stays”"
    assert is_public(parse(text), saying(text, "“the peg stays”", "thinks", "He", kind="direct"))


def test_the_mark_after_a_name_is_a_saying() -> None:
    text = "Northern Wire: The weir is closed."
    assert is_public(parse(text), saying(text, "The weir is closed", ":", "Northern Wire"))

from __future__ import annotations

import pytest

from onrecord.attribute.quotes import quotations
from onrecord.attribute.turns import headline_turn, labelled, turns
from onrecord.spans import text_of

INTERVIEW = """Joren Vale met the press on Monday.

Tamsin Okray: Did you sign the letter?

Joren Vale: No. I never did.

The hall fell silent."""


def told(text: str) -> list[tuple[str, str]]:
    return [(text_of(text, turn.source), text_of(text, turn.content)) for turn in turns(text)]


def test_turns_of_an_interview() -> None:
    assert told(INTERVIEW) == [
        ("Tamsin Okray", "Did you sign the letter?"),
        ("Joren Vale", "No. I never did."),
    ]
    assert all(turn.kind == "turn" and turn.cue == () for turn in turns(INTERVIEW))


def test_long_transcripts_keep_the_paragraphs_of_a_turn() -> None:
    text = "Q: Why?\nA: It rained.\nIt rained a lot.\nQ: And then?\nA: We left.\nThe end."
    assert told(text) == [
        ("Q", "Why?"),
        ("A", "It rained. It rained a lot."),
        ("Q", "And then?"),
        ("A", "We left."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Date: Monday, 3 May, in the morning.\nPhoto: Northern Wire, all rights are reserved.",
        "At 10:30 he left.\nAt 11:45 he came back.",
        "Note: this page was updated.\nSource: Varland Courier, of the same day.",
        "On Strategic Ties: Varland Vs. Kestria\nOn Trade: the same old story again, they say.",
        "Quillon (1-0): Vale 25 points, Tost 17 points.\nTarn (0-1): Lund 13 points, Falk 3.",
        "Joren Vale: a life in pictures, told by those who knew him.",
        "",
    ],
)
def test_other_words_before_a_colon_are_no_turns(text: str) -> None:
    assert turns(text) == []


def test_a_headline_with_the_speaker_before_a_colon() -> None:
    text = "Vale: Brenn must go now.\n\nJoren Vale spoke in Harrowmere on Monday."
    (draft,) = headline_turn(text)
    assert text_of(text, draft.source) == "Vale"
    assert text_of(text, draft.content) == "Brenn must go now."
    assert headline_turn("Dams: a short history of water.\n\nThey are old.") == []


def test_a_label_before_a_quotation() -> None:
    text = 'They spoke at length.\n\nJoren Vale: "I never signed."\n\nThen they left.'
    (draft,) = labelled(text, quotations(text))
    assert text_of(text, draft.source) == "Joren Vale"
    assert text_of(text, draft.content) == '"I never signed."'

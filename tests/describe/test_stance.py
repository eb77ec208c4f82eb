"""How a speaker holds what is said."""

from __future__ import annotations

import pytest
from tests.describe.sayings import saying

from onrecord.describe import speech_act, stance
from onrecord.language import parse
from onrecord.records import Kind


def held(text: str, content: str, cue: str, kind: Kind = "indirect") -> str:
    doc = parse(text)
    said = saying(text, content, cue, "Tost" if "Tost" in text else "", kind)
    return stance(doc, said, speech_act(doc, said))


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("said", "the weir is closed", "asserted"),
        ("said", "the weir is not closed", "asserted"),
        ("denied", "that the weir leaked", "negated"),
        ("refuted", "allegations that the weir leaked", "negated"),
        ("dismissed", "reports that the weir leaked", "negated"),
        ("rejected", "the offer", "asserted"),
        ("did not deny", "that the weir leaked", "hedged"),
        ("said", "the weir may have leaked", "hedged"),
        ("said", "the weir probably leaked", "hedged"),
        ("said", "it is possible that the weir leaked", "hedged"),
        ("said", "the weir appears to be leaking", "hedged"),
        ("hinted", "that the weir leaked", "hedged"),
        ("said", "the weir could not leak", "asserted"),
        ("said", "the weir will close if Kestria pays", "conditional"),
        ("said", "the weir would stay shut unless Kestria paid", "conditional"),
        ("said", "the weir will close even if Kestria pays", "asserted"),
        ("asserted", "that his father had given the weir away", "asserted"),
        ("disavowed", "his adviser", "asserted"),
        ("opposed", "the idea of a weir", "asserted"),
        ("asked", "whether the weir leaked", "asked"),
        ("would not say", "whether the weir leaked", "asked"),
        ("explained", "why the weir leaked", "asserted"),
        ("suggested", "closing the weir", "asserted"),
    ],
)
def test_the_cue_and_the_main_clause_say_how_it_is_held(
    cue: str, content: str, expected: str
) -> None:
    assert held(f"Tost {cue} {content}.", content, cue) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Is the weir closed?", "asked"),
        ("I think the weir is closed.", "hedged"),
        ("I hope so.", "asserted"),
        ("If Kestria pays, we will open the weir.", "conditional"),
        ("Had Kestria paid, we would have opened the weir.", "conditional"),
        ("The weir is shut. It may rain. The harbour is dry.", "asserted"),
    ],
)
def test_turns_are_held_as_most_of_their_sentences_are(words: str, expected: str) -> None:
    assert held(words, words, "", "turn") == expected

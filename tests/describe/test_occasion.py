"""The programme or venue of a saying, where the text names it."""

from __future__ import annotations

import pytest
from tests.describe.sayings import saying, voice

from onrecord.describe import occasion, scenes
from onrecord.language import parse


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Tost said on The Late Desk that the peg stays.", "said", "The Late Desk"),
        ("Tost said on “The Late Desk” that the peg stays.", "said", "“The Late Desk”"),
        ("Tost said in an interview on The Late Desk that the peg stays.", "said", "The Late Desk"),
        ("Tost said at the Harrowmere Forum that the peg stays.", "said", "Harrowmere Forum"),
        ("Tost said at a rally in Dunmarrow that the peg stays.", "said", "rally in Dunmarrow"),
        ("Tost said on Radio Tarn that the peg stays.", "said", "Radio Tarn"),
        ("Tost told Radio Tarn's The Late Desk that the peg stays.", "told",
         "Radio Tarn's The Late Desk"),
        ("Tost told Radio Tarn's Mary Okray that the peg stays.", "told", None),
        ("Tost said at Drell University in Tarn that the peg stays.", "said",
         "Drell University in Tarn"),
        ("Tost said on Monday that the peg stays.", "said", None),
        ("Tost said on Twitter that the peg stays.", "said", None),
        ("Tost said at a rally that the peg stays.", "said", None),
        ("Tost commented on the Kestria Accord that the peg stays.", "commented", None),
        ("Tost said after the Harrowmere Forum that the peg stays.", "said", None),
        ("Tost told the Varland Courier that the peg stays.", "told", None),
    ],
)  # fmt: skip
def test_only_a_name_tied_to_the_saying_is_its_occasion(
    text: str, cue: str, expected: str | None
) -> None:
    found = occasion(parse(text), saying(text, "the peg stays", cue, "Tost"))
    assert found == expected
    assert found is None or found in text


def test_what_follows_in_the_scene_shares_the_occasion() -> None:
    text = (
        "Tost spoke at a rally in Dunmarrow. The peg stays, she said. "
        "On Friday she added that rates fall."
    )
    sayings = [
        saying(text, "The peg stays", "said", "she"),
        saying(text, "that rates fall", "added", "she"),
    ]
    first, second = scenes(parse(text), sayings, [voice("Mirela Tost")] * 2, [True, True])
    assert (first.medium, first.occasion) == ("speech", "rally in Dunmarrow")
    assert (second.medium, second.occasion) == (None, None)

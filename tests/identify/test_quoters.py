"""Who relays words that one quotes of another."""

from __future__ import annotations

import pytest
from tests.identify.helpers import saying, voices


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("The Varland Courier quoted Brenn as saying the levy is dead.", ("Varland Courier",)),
        ("Brenn was quoted by Radio Tarn as saying the levy is dead.", ("Radio Tarn",)),
        ("Newspapers quoted Brenn as saying the levy is dead.", ("Newspapers",)),
        ("Brenn was quoted as saying the levy is dead.", ()),
        ("He quoted Brenn as saying the levy is dead.", ()),
        ("Brenn left, saying the levy is dead.", ()),
    ],
)
def test_the_one_who_quotes_relays(text: str, via: tuple[str, ...]) -> None:
    said = saying(text, "Brenn", "the levy is dead", cue="saying", kind="indirect")
    (voice,) = voices(text, said)
    assert voice.via == via
    assert voice.origin == ("reported" if via else "first-hand")

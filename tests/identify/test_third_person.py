"""Words that name somebody are not theirs, unless the name is taken up after them or given."""

from __future__ import annotations

import pytest
from tests.identify.helpers import saying, voices

from onrecord.records import Kind

LEAD = "Aldous Brenn, the prime minister, came to Harrowmere late on Monday. "


@pytest.mark.parametrize(
    ("text", "source", "content", "kind", "who"),
    [
        ("“Brenn will lose,” he said.", "he", "Brenn will lose,", "direct", "he"),
        ("“I will lose,” he said.", "he", "I will lose,", "direct", "Aldous Brenn"),
        ("He said Brenn would lose.", "He", "Brenn would lose", "indirect", "He"),
        ("Brenn would lose, he said.", "he", "Brenn would lose", "indirect", "Aldous Brenn"),
        (
            "The deal is a bad one for Brenn, a second man at the table said.",
            "a second man at the table",
            "The deal is a bad one for Brenn",
            "indirect",
            "a second man at the table",
        ),
        (
            "“Brenn will lose,” the prime minister said.",
            "the prime minister",
            "Brenn will lose,",
            "direct",
            "the prime minister",
        ),
        ("“My name is Brenn,” he said.", "he", "My name is Brenn,", "direct", "Aldous Brenn"),
        (
            "He said the Brenn plan failed.",
            "He",
            "the Brenn plan failed",
            "indirect",
            "Aldous Brenn",
        ),
        ("“Brenn will lose,” Brenn said.", "Brenn", "Brenn will lose,", "direct", "Aldous Brenn"),
    ],
)
def test_who_is_named_in_the_words_does_not_say_them(
    text: str, source: str, content: str, kind: Kind, who: str
) -> None:
    whole = LEAD + text
    near = text.rpartition(content)[2] if source in text.rpartition(content)[2] else text
    (voice,) = voices(whole, saying(whole, source, content, kind=kind, near=near))
    assert voice.speaker is not None
    assert voice.speaker.name == who


def test_it_is_whoever_spoke_last_besides_if_anybody() -> None:
    text = (
        LEAD
        + "Joren Vale waited for him. “The levy stays,” Vale said. “Brenn will lose it,” he said."
    )
    _, second = voices(
        text,
        saying(text, "Vale", "The levy stays,", near="Vale said"),
        saying(text, "he", "Brenn will lose it,", near="he said"),
    )
    assert second.speaker is not None
    assert second.speaker.name == "Joren Vale"

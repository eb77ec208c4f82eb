"""To whom something is said."""

from __future__ import annotations

import pytest
from tests.identify.helpers import saying, voices

PEOPLE = (
    "News.\n\nJoren Vale met Finance Minister Mirela Tost and journalist Tamsin Okray, "
    "host of The Late Desk, in Tarn.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "cue", "addressee"),
    [
        ("Vale told reporters that it was late.", "told", "reporters"),
        ("Vale told the budget committee that it was late.", "told", "budget committee"),
        ("Vale told a crowd that it was late.", "told", "crowd"),
        ("Vale told supporters in Saltery that it was late.", "told", "supporters"),
        ("Speaking to supporters in Saltery, Vale said it was late.", "said", "supporters"),
        ("In a letter to Tost, Vale said it was late.", "said", "Mirela Tost"),
        ("In an interview with Okray, Vale said it was late.", "said", "Tamsin Okray"),
        ("Vale said on Radio Tarn that it was late.", "said", "Radio Tarn"),
        ("Vale told VBN that it was late.", "told", "VBN"),
        ("Vale said on Monday that it was late.", "said", None),
        ("Vale said with a smile that it was late.", "said", None),
        ("Vale told a rally that it was late.", "told", None),
        ("Vale told how it was late.", "told", None),
    ],
)
def test_the_words_around_the_cue_tell(sentence: str, cue: str, addressee: str | None) -> None:
    text = PEOPLE + sentence
    (voice,) = voices(text, saying(text, "Vale", "it was late", cue=cue, near=sentence))
    assert voice.addressee == addressee


def test_whoever_is_asked_is_the_addressee() -> None:
    text = f"{PEOPLE}Asked by Okray whether he would resign, Vale said nothing."
    (voice,) = voices(
        text, saying(text, "Okray", "whether he would resign", cue="Asked", near="Asked by")
    )
    assert voice.addressee == "Joren Vale"


def test_an_interview_goes_on_until_another_occasion() -> None:
    text = (
        f"{PEOPLE}In an interview with Okray, Vale said it was late. Vale added that he was tired."
        "\n\nIn a tweet, Vale wrote that he was glad."
    )
    found = voices(
        text,
        saying(text, "Vale", "it was late", cue="said", near="Okray, Vale"),
        saying(text, "Vale", "he was tired", cue="added", near="Vale added"),
        saying(text, "Vale", "he was glad", cue="wrote", near="Vale wrote"),
    )
    assert [v.addressee for v in found] == ["Tamsin Okray", "Tamsin Okray", None]


def test_a_talk_that_is_told_of_has_an_addressee() -> None:
    text = f"{PEOPLE}Vale spoke to Radio Tarn about the dam. He said that it was late."
    (voice,) = voices(text, saying(text, "He", "it was late", cue="said"))
    assert voice.addressee == "Radio Tarn"


def test_a_clip_does_not_end_a_conversation() -> None:
    text = (
        "OKRAY: Is it true?\n\nVALE: It is not true.\n\nBRENN: We will win.\n\n"
        "OKRAY: You heard him.\n\nVALE: I did hear him.\n"
    )
    turns = [
        ("OKRAY", "Is it true?"),
        ("VALE", "It is not true."),
        ("BRENN", "We will win."),
        ("OKRAY", "You heard him."),
        ("VALE", "I did hear him."),
    ]
    found = voices(
        text, *(saying(text, who, what, kind="turn", near=f"{who}: {what}") for who, what in turns)
    )
    names = [v.speaker.name if v.speaker else None for v in found]
    assert found[0].addressee == names[1]
    assert found[1].addressee == names[0]
    assert found[2].addressee is None

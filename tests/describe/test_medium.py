"""Through which medium something was said, and when that is not known."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.describe.sayings import saying, voice

from onrecord.describe import is_public, scenes
from onrecord.language import parse
from onrecord.records import Attribution


def media(
    text: str, sayings: Sequence[Attribution], names: Sequence[str | None]
) -> list[str | None]:
    """The media alone."""
    doc = parse(text)
    public = [is_public(doc, one) for one in sayings]
    voices = [voice(name) for name in names]
    return [scene.medium for scene in scenes(doc, sayings, voices, public)]


def test_the_medium_is_read_from_the_words_around_the_content_only() -> None:
    text = 'In a post on X, Tost said "my interview was cut".'
    saw = saying(text, '"my interview was cut"', "said", "Tost")
    assert media(text, [saw], ["Mirela Tost"]) == ["social post"]


def test_later_sayings_of_the_same_speaker_share_the_occasion() -> None:
    text = "Tost told Radio Tarn the peg stays. Vale wrote a poem. She added that rates fall."
    sayings = [
        saying(text, "the peg stays", "told", "Tost"),
        saying(text, "a poem", "wrote", "Vale"),
        saying(text, "that rates fall", "added", "She"),
    ]
    names = ["Mirela Tost", "Joren Vale", "Mirela Tost"]
    assert media(text, sayings, names) == ["radio", None, "radio"]


@pytest.mark.parametrize(
    ("text", "cue", "medium"),
    [
        ("Tost said in an interview on Friday that the peg stays.", "said", "interview"),
        ("Tost said in a radio interview that the peg stays.", "said", "radio"),
        ("Tost said at a rally in Dunmarrow that the peg stays.", "said", "speech"),
        ("Tost said at the start of her speech that the peg stays.", "said", "speech"),
        ("Tost said at a news conference that the peg stays.", "said", "press conference"),
        ("Tost tweeted that the peg stays.", "tweeted", "social post"),
        ("Tost said on Twitter that the peg stays.", "said", "social post"),
        ("Tost told the court that the peg stays.", "told", "court"),
        ("Tost said, speaking to a news channel, that the peg stays.", "said", "TV"),
        ("Tost said in a post that the peg stays.", "said", "social post"),
        ("Tost said in a statement that the peg stays.", "said", "statement"),
        ("Tost said after the debate that the peg stays.", "said", None),
        ("Tost, commenting on a speech by Vale, said that the peg stays.", "said", None),
        ("Tost, who deleted tweets, said that the peg stays.", "said", None),
        ("Tost said, after running a Twitter account, that the peg stays.", "said", None),
        ("Tost said at a meeting about the leaked report that the peg stays.", "said", None),
        ("Tost addressed the growing wave and said that the peg stays.", "said", None),
    ],
)
def test_only_words_tied_to_the_saying_name_its_medium(
    text: str, cue: str, medium: str | None
) -> None:
    saw = saying(text, "the peg stays", cue, "Tost")
    assert media(text, [saw], ["Mirela Tost"]) == [medium]


@pytest.mark.parametrize(
    ("text", "source", "cue", "medium"),
    [
        ("The letter says the peg stays.", "The letter", "says", "letter"),
        ("The poll shows the peg stays.", "The poll", "shows", "poll"),
        ("The Harrowmere Gazette reported the peg stays.", "The Harrowmere Gazette", "reported",
         "report"),
        ("The Senate said the peg stays.", "The Senate", "said", None),
    ],
)  # fmt: skip
def test_a_source_that_speaks_is_the_medium(
    text: str, source: str, cue: str, medium: str | None
) -> None:
    saw = saying(text, "the peg stays", cue, source)
    assert media(text, [saw], [None]) == [medium]


def test_a_medium_does_not_pass_to_another_speaker_or_to_a_later_occasion() -> None:
    text = (
        "Tost said in an interview that the peg stays. Vale added that rates fall. "
        "Tost noted in a statement that banks opened.\nShe argued that ships came."
    )
    sayings = [
        saying(text, "the peg stays", "said", "Tost"),
        saying(text, "rates fall", "added", "Vale"),
        saying(text, "banks opened", "noted in a statement", "Tost"),
        saying(text, "ships came", "argued", "She"),
    ]
    names = ["Mirela Tost", "Joren Vale", "Mirela Tost", "Mirela Tost"]
    assert media(text, sayings, names) == ["interview", None, "statement", None]


def test_both_who_talk_with_each_other_share_the_scene() -> None:
    text = "Vale said in an interview that it is shut. Okray noted that it leaks."
    sayings = [
        saying(text, "it is shut", "said", "Vale"),
        saying(text, "it leaks", "noted", "Okray"),
    ]
    voices = [voice("Joren Vale", "Tamsin Okray"), voice("Tamsin Okray", "Joren Vale")]
    found = scenes(parse(text), sayings, voices, [True, True])
    assert [scene.medium for scene in found] == ["interview", "interview"]


def test_a_credit_in_brackets_is_a_report() -> None:
    text = "The weir is shut. [Northern Wire.]"
    assert media(text, [saying(text, "The weir is shut", "[Northern Wire.]")], [None]) == ["report"]


def test_a_lead_takes_the_medium_of_the_sentence_after() -> None:
    text = "The peg stays, Tost said. She said in an interview that rates fall."
    sayings = [
        saying(text, "The peg stays", "said", "Tost"),
        saying(text, "rates fall", "said in", "She"),
    ]
    assert media(text, sayings, ["Mirela Tost", "Mirela Tost"]) == ["interview", "interview"]


def test_turns_belong_to_an_interview() -> None:
    text = "OKRAY: Is it shut? VALE: It is."
    turns = [
        saying(text, "Is it shut?", source="OKRAY", kind="turn"),
        saying(text, "It is.", source="VALE", kind="turn"),
    ]
    assert media(text, turns, ["Tamsin Okray", "Joren Vale"]) == ["interview", "interview"]

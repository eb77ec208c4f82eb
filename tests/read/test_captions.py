"""Subtitles as turns."""

from __future__ import annotations

import pytest
from tests.read.samples import only_error, only_page

from onrecord.errors import EmptyInput


def _srt(*cues: str) -> str:
    times = "00:00:01,000 --> 00:00:02,000"
    return "\n\n".join(f"{number}\n{times}\n{cue}" for number, cue in enumerate(cues, 1))


def _paragraphs(*cues: str) -> list[str]:
    return only_page(_srt(*cues)).text.split("\n\n")


def test_a_label_names_the_voice_until_the_next_one() -> None:
    assert _paragraphs("VALE: We will vote", "for it.", "OKRAY: When?") == [
        "VALE: We will vote for it.",
        "OKRAY: When?",
    ]


def test_a_colon_in_a_sentence_is_no_label() -> None:
    assert _paragraphs("I say this: never.", "At 10:30 we left.") == [
        "I say this: never. At 10:30 we left."
    ]


def test_a_new_voice_without_a_name_is_nobody_else() -> None:
    assert _paragraphs("VALE: Never.", ">> Why not?") == [
        "VALE: Never.",
        "Unidentified Speaker: Why not?",
    ]


def test_where_nobody_is_named_there_are_no_labels() -> None:
    assert _paragraphs("We will vote", "for it.") == ["We will vote for it."]


def test_rolling_subtitles_repeat_nothing() -> None:
    assert _paragraphs("We will", "We will\nvote for it", "vote for it\nnow.") == [
        "We will vote for it now."
    ]


@pytest.mark.parametrize("cue", ["<i>Never</i>", "{\\an8}Never", "[door slams] Never", "♪ Never ♪"])
def test_styles_and_sounds_are_left_out(cue: str) -> None:
    assert _paragraphs(cue) == ["Never"]


def test_entities_are_read() -> None:
    assert _paragraphs("Brenn &amp; Tost") == ["Brenn & Tost"]


def test_subtitles_without_words_are_empty() -> None:
    assert isinstance(only_error(_srt("[music]")), EmptyInput)

"""Transcripts keep when in the recording which words are said."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.samples import only_page

from onrecord.read.formats import format_of
from onrecord.read.turns import Piece, timed_transcript
from onrecord.records import RawPage

NAMES = st.sampled_from(["Aldous Brenn", "Mirela Tost", None])
PIECES = st.lists(
    st.builds(Piece, st.text(st.sampled_from("ab [.]"), max_size=12), st.integers(0, 99)),
    max_size=4,
)


def said(page: RawPage) -> dict[int, str]:
    """The words up to the next time, by second."""
    times = page.details.times
    ends = [moment.at for moment in times[1:]] + [len(page.text)]
    return {m.seconds: page.text[m.at : end] for m, end in zip(times, ends, strict=True)}


@given(st.lists(st.tuples(NAMES, PIECES), max_size=5))
def test_times_lie_in_order_at_the_beginning_of_words(
    turns: list[tuple[str | None, list[Piece]]],
) -> None:
    made = timed_transcript(turns)
    places = [moment.at for moment in made.times]
    assert places == sorted(set(places))
    for at in places:
        assert not made.text[at].isspace()
        assert at == 0 or made.text[at - 1] in " \n“"


def test_a_sound_over_two_cues_is_left_out() -> None:
    made = timed_transcript([(None, [Piece("Yes [door", 1), Piece("slams] No", 5)])])
    assert (made.text, made.times) == ("Yes No", ((0, 1), (4, 5)))


def test_each_cue_of_subtitles_has_its_time() -> None:
    page = only_page(
        "1\n00:12:41,500 --> 00:12:43,000\nVALE: We will vote\n\n"
        "2\n00:12:43,000 --> 00:12:45,000\nfor it.\n\n"
        "3\n01:00:00,000 --> 01:00:02,000\nOKRAY: When?"
    )
    assert page.text == "VALE: We will vote for it.\n\nOKRAY: When?"
    assert said(page) == {761: "We will vote ", 763: "for it.\n\nOKRAY: ", 3600: "When?"}


def test_times_without_hours_are_read() -> None:
    page = only_page("WEBVTT\n\n01:02.000 --> 01:04.000\n<v Joren Vale>Never.")
    assert said(page) == {62: "Never.”"}


def test_a_recorders_turns_begin_at_their_time() -> None:
    page = only_page("Aldous Brenn  0:03\nNo.\nNever.\n\nJoren Vale (1:02:09)\nWhy?\n", "a.txt")
    assert said(page) == {3: "No. Never.\n\nJoren Vale: ", 3729: "Why?"}


@pytest.mark.parametrize(
    "text",
    [
        "[00:12:41] OKRAY: Will it rise?\n[00:12:50] MIRELA TOST: No.\nNever.\n",
        "(2:41) Okray: Will it rise?\n(2:50) Mirela Tost: No. Never.\n",
        "Late Desk\n\nOkray [00:12:41]: Will it rise?\n\nMirela Tost [00:12:50.2]:\nNo. Never.\n",
    ],
)
def test_times_in_brackets_open_turns(text: str) -> None:
    assert format_of("a.txt", "a.txt", text.encode()) == "timed"
    page = only_page(text, "a.txt")
    assert page.text.lower() == "okray: will it rise?\n\nmirela tost: no. never."
    assert [second % 600 for second in said(page)] == [161, 170]


def test_times_of_a_clock_on_the_wall_are_not_kept() -> None:
    page = only_page("[10:30] OKRAY: Will it rise?\n[10:32] MIRELA TOST: No.\n", "a.txt")
    assert page.text == "OKRAY: Will it rise?\n\nMIRELA TOST: No."
    assert page.details.times == ()


@pytest.mark.parametrize(
    "text",
    [
        "[10:30] Aldous Brenn: No.\n[09:15] Joren Vale: Why?\n",
        "[10:30] the levy: what we know\n[10:45] more follows: soon\n",
        "10:30 Aldous Brenn: The levy stays.\n10:45 Joren Vale: It must go.\n",
        "[10:30] Aldous Brenn: only one line of it.\n",
    ],
)
def test_other_lines_with_times_open_none(text: str) -> None:
    assert format_of("a.txt", "a.txt", text.encode()) == "text"


def _segments(*starts: object) -> str:
    words = "we will vote for it when the time has come"
    pieces = [{"speaker": "Joren Vale", "start": start, "text": words} for start in starts]
    return json.dumps({"segments": pieces, "audio_url": "https://tarn.example/a.mp3"})


def test_recognised_speech_keeps_its_times_and_its_recording() -> None:
    page = only_page(_segments(0.0, 61.7, "00:02:05.5", "3:01"))
    assert [moment.seconds for moment in page.details.times] == [0, 61, 125, 181]
    assert page.details.recording == "https://tarn.example/a.mp3"


@pytest.mark.parametrize(
    "starts", [(1_200, 64_800), (None, True), ("soon", "12"), (float("inf"), -3), ([], {})]
)
def test_what_cannot_be_seconds_is_no_time(starts: tuple[object, ...]) -> None:
    assert only_page(_segments(*starts)).details.times == ()

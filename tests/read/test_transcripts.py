"""Turns of parliaments, recorders and speech recognisers: nobody gets another's words."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.samples import only_error, only_page, read

from onrecord.errors import EmptyInput
from onrecord.read.formats import format_of
from onrecord.read.turns import name_in, transcript_of
from onrecord.records import RawPage

NAMES = st.sampled_from(["Aldous Brenn", "Mirela Tost", None])
WORDS = st.text(st.sampled_from("abc ."), min_size=1, max_size=20)


def speech(name: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f'<speech id="x/debate/2031-03-04a.1.1" speakername="{name}">{body}</speech>'


def sitting(*speeches: str) -> str:
    return f"<publicwhip><major-heading>Levy</major-heading>{''.join(speeches)}</publicwhip>"


@given(st.lists(st.tuples(NAMES, WORDS), max_size=6))
def test_every_word_is_said_once_and_in_order(turns: list[tuple[str | None, str]]) -> None:
    text = transcript_of(turns)
    spoken = [part.partition(": ")[2] or part for part in text.split("\n\n")]
    assert "".join("".join(spoken).split()).replace("“", "").replace("”", "") == "".join(
        "".join(words.split()) for _, words in turns
    )


@given(st.lists(st.tuples(NAMES, WORDS), max_size=6))
def test_what_nobody_named_says_is_given_to_nobody(turns: list[tuple[str | None, str]]) -> None:
    named = {name for name, words in turns if words.split()} - {None}
    unnamed = any(name is None and words.split() for name, words in turns)
    assert ("Unidentified Speaker: " in transcript_of(turns)) == bool(named and unnamed)


@pytest.mark.parametrize(
    "label", ["SPEAKER_00", "Speaker 3", "spk_1", "A", "12", "", None, "Several hon. members"]
)
def test_a_voice_without_a_name_has_none(label: str | None) -> None:
    assert name_in(label) is None


def test_a_speech_is_one_turn_without_what_was_not_said() -> None:
    page = only_page(
        sitting(
            speech("Mirela Tost", "It stays.", "<i>[Interruption.]</i> It does.", "I am sure."),
            '<speech nospeaker="true"><p>Question put.</p></speech>',
            speech("Joren Vale", "Until when?"),
            "<division><mplist><mpname>Mirela Tost</mpname></mplist></division>",
        )
    )
    assert page.text == "Mirela Tost: It stays. It does. I am sure.\n\nJoren Vale: Until when?"
    assert (page.published, page.details.medium) == ("2031-03-04", "parliament")


def test_each_heading_is_an_article_and_minor_ones_keep_the_major() -> None:
    heading = "<minor-heading>Second Reading</minor-heading>"
    found = read(sitting(speech("Mirela Tost", "One."), heading, speech("Mirela Tost", "Two.")))
    pages = [page for page in found if isinstance(page, RawPage)]
    assert [page.headline for page in pages] == ["Levy", "Levy – Second Reading"]
    assert pages[0].text == "Mirela Tost told parliament: “One.”"


def test_minutes_without_speeches_are_refused() -> None:
    assert isinstance(only_error(sitting()), EmptyInput)
    assert isinstance(
        only_error("<akomaNtoso><act><p>Article 1</p></act></akomaNtoso>"), EmptyInput
    )


def test_a_speaker_that_the_references_do_not_list_is_who_the_speech_is_from() -> None:
    body = '<speech by="#x"><from>Joren Vale:</from><p>No.</p></speech>'
    other = '<answer by="#y"><from>Mirela Tost -</from><p>Yes.</p></answer>'
    page = only_page(f"<akomaNtoso><debate>{body}{other}</debate></akomaNtoso>")
    assert page.text == "Joren Vale: No.\n\nMirela Tost: Yes."


@pytest.mark.parametrize(
    "text",
    [
        "Harrowmere Gazette\nUpdated 10:30\nThe levy stays.\nUpdated 11:45\nMore follows.\n",
        "Late Desk 22:00\nNews at Ten 21:00\nThe programme of today.\n",
        "Aldous Brenn  0:03\n\nOne line alone, and nothing more.\n",
    ],
)
def test_clock_times_on_a_page_make_no_transcript(text: str) -> None:
    assert format_of("a.txt", "a.txt", text.encode()) == "text"


def test_recorded_turns_run_to_the_next_name() -> None:
    page = only_page("Aldous Brenn  0:03\nNo.\nNever.\n\nJoren Vale (0:09)\nWhy?\n", "a.txt")
    assert page.text == "Aldous Brenn: No. Never.\n\nJoren Vale: Why?"


def test_words_and_speakers_in_two_lists() -> None:
    record = {"utt": ["No.", "Why?"], "speaker": ["ALDOUS BRENN, PRIME MINISTER", "Joren Vale"]}
    page = only_page(json.dumps(record | {"date": "2031-03-04"}))
    assert page.text == "ALDOUS BRENN, PRIME MINISTER: No.\n\nJoren Vale: Why?"
    assert page.published == "2031-03-04"


def test_recognised_speech_of_nobody_is_words_alone() -> None:
    record = {"segments": [{"start": 0, "text": " It rains."}, {"start": 2, "text": " It pours."}]}
    assert only_page(json.dumps(record)).text == "It rains.\n\nIt pours."


def test_segments_that_are_no_speech_are_an_article() -> None:
    record = {"text": "Aldous Brenn left.", "segments": [{"label": "politics"}]}
    assert only_page(json.dumps(record)).text == "Aldous Brenn left."

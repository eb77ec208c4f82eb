"""A transcript that runs on comes out in sentences, each once, under the right name."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.desk.transcript import LONGEST, Sentence, Transcript


def heard(*messages: tuple[str, str]) -> list[tuple[str, str]]:
    transcript = Transcript()
    found: list[Sentence] = []
    for speaker, text in messages:
        found += transcript.feed(speaker, text)
    found += transcript.close()
    return [(one.speaker, one.text) for one in found]


def test_a_sentence_comes_when_it_is_complete() -> None:
    transcript = Transcript()
    assert list(transcript.feed("Aldous Brenn", "We will never ra")) == []
    assert list(transcript.feed("", "ise it. Nobo")) == [
        Sentence("Aldous Brenn", "We will never raise it.")
    ]
    assert list(transcript.feed("", "dy asked.")) == []
    assert list(transcript.close()) == [Sentence("Aldous Brenn", "Nobody asked.")]
    assert list(transcript.close()) == []


def test_another_voice_ends_the_sentence() -> None:
    assert heard(("Aldous Brenn", "We will never"), ("Joren Vale", "You did. Twice!")) == [
        ("Aldous Brenn", "We will never"),
        ("Joren Vale", "You did."),
        ("Joren Vale", "Twice!"),
    ]


def test_short_forms_end_nothing() -> None:
    assert heard(("A", "Mr. Brenn met J. Vale at No. 4. Then he left. ")) == [
        ("A", "Mr. Brenn met J. Vale at No. 4."),
        ("A", "Then he left."),
    ]


def test_subtitles_say_who_speaks() -> None:
    chunk = (
        "1\r\n00:00:01,000 --> 00:00:03,000\r\n<v Joren Vale>It leaks\r\n\r\n"
        "2\r\n00:00:03,000 --> 00:00:05,000\r\ntoday. It leaked\r\n\r\n"
        "3\r\n00:00:05,000 --> 00:00:06,000\r\nAldous Brenn: Never.\r\n"
    )
    assert heard(("Tamsin Okray", chunk)) == [
        ("Joren Vale", "It leaks today."),
        ("Joren Vale", "It leaked"),
        ("Aldous Brenn", "Never."),
    ]


def test_words_without_an_end_are_cut_after_a_word() -> None:
    found = heard(("A", "we go on and on " * 200))
    assert len(found) > 1
    assert all(len(text) <= LONGEST for _, text in found)
    assert " ".join(text for _, text in found) == ("we go on and on " * 200).strip()


@given(st.text("ab. ?!\n\"'", max_size=300), st.lists(st.integers(0, 300), max_size=6))
def test_how_it_is_cut_into_messages_changes_nothing_but_the_cuts(
    text: str, cuts: list[int]
) -> None:
    """No letter is lost, doubled or moved."""
    borders = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    pieces = [text[a:b] for a, b in pairwise(borders)]
    found = heard(*[("A", piece) for piece in pieces])
    assert "".join("".join(said.split()) for _, said in found) == "".join(text.split())
    assert found == heard(("A", text))


def test_a_pause_completes_what_has_more_than_begun() -> None:
    transcript = Transcript()
    assert list(transcript.feed("A", "But then")) == []
    assert list(transcript.pause()) == []
    assert list(transcript.feed("A", " he left them")) == []
    assert list(transcript.pause()) == [Sentence("A", "But then he left them")]

"""Telling words with those that mostly stand beside them."""

from __future__ import annotations

import pytest

from onrecord.naming.phrases import Text, grown, text_of, written

SAID = (
    "The fuel levy will rise at Tarn Harbour",
    "A fuel levy is due, and a fuel levy is a levy",
    "At Tarn Harbour nobody pays",
    "The whole of TARN is against the harbour master",
)


def texts(*said: str, left_out: tuple[str, ...] = ()) -> list[Text]:
    return [text_of(f"k{n}", f"story {n}", one, left_out) for n, one in enumerate(said)]


@pytest.mark.parametrize(
    ("word", "phrase"),
    [("levy", ("fuel", "levy")), ("tarn", ("tarn", "harbour")), ("master", ("master",))],
)
def test_a_word_takes_what_mostly_stands_beside_it(word: str, phrase: tuple[str, ...]) -> None:
    assert grown(word, texts(*SAID)) == phrase


def test_what_is_taken_already_stays_out() -> None:
    assert grown("levy", texts(*SAID), {"fuel"}) == ("levy",)


def test_words_of_one_story_are_no_phrase_but_names_are() -> None:
    one = [text_of(f"{n}", "one", f"The fuel levy of Tarn Harbour, part {n}") for n in range(3)]
    assert grown("levy", one) == ("levy",)
    assert grown("tarn", one) == ("tarn", "harbour")


def test_a_possessive_ends_a_phrase_and_left_out_words_are_none() -> None:
    said = ("Tost’s budget passed", "Tost’s budget failed")
    assert grown("budget", texts(*said)) == ("budget",)
    assert grown("harbour", texts(*SAID, left_out=("tarn",))) == ("harbour",)


def test_it_is_written_as_most_write_it_and_not_in_capitals() -> None:
    assert written(("tarn",), texts(*SAID)) == ("Tarn", "k0")
    assert written(("tarn", "harbour"), texts(*SAID[2:], *SAID)) == ("Tarn Harbour", "k0")
    assert written(("tarn",), texts(SAID[3])) == ("TARN", "k0")

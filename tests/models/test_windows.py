from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from onrecord.models.windows import MAX_CHARACTERS, windows

ALPHABET = 'ab .:!?"“”‘’\n('


@given(st.text(ALPHABET, max_size=3000))
def test_windows_hold_all_text_once_and_in_order(text: str) -> None:
    found = windows(text)
    held = [text[w.start : w.end] for w in found]
    assert "".join("".join(held).split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(h == h.strip() and 0 < len(h) <= MAX_CHARACTERS for h in held)


def test_a_paragraph_is_a_window() -> None:
    text = "Mr Brenn spoke.\n\nMs Tost did not.\n"
    assert [text[w.start : w.end] for w in windows(text)] == ["Mr Brenn spoke.", "Ms Tost did not."]


def test_a_paragraph_that_announces_is_joined_with_the_next() -> None:
    assert len(windows("Vale said:\n\n“The bridge will stand.”")) == 1


def test_a_quotation_left_open_is_joined_with_the_paragraph_that_resumes_it() -> None:
    text = "“We begin now,” Tost said. “We end in May.\n\n“Nothing is decided.”\n\nShe left."
    assert [w.start for w in windows(text)] == [0, text.index("She left.")]


def test_a_long_paragraph_is_cut_at_sentence_ends() -> None:
    text = "The council met in Harrowmere again. " * 80
    found = windows(text)
    assert len(found) > 1
    assert all(text[w.end - 1] == "." for w in found)
    assert all(text[w.start : w.start + 3] == "The" for w in found)


def test_a_long_paragraph_without_sentences_is_cut_between_words() -> None:
    text = "word " * 600
    assert all(text[w.start : w.end].split()[-1] == "word" for w in windows(text))


STORY = "HARROWMERE: The prime minister said on Monday that the dykes along the coast would hold."


def test_a_dateline_is_left_out() -> None:
    text = STORY + "\n\nVale disagreed."
    assert [w.start for w in windows(text)] == [len("HARROWMERE: "), text.index("Vale")]


def test_labels_of_turns_stay() -> None:
    text = STORY + "\n\n" + STORY.replace("HARROWMERE", "VALE")
    assert windows(text)[0].start == 0


def test_a_label_before_a_quotation_or_in_a_headline_stays() -> None:
    for text in ('VALE: "' + STORY + '"', "VALE: Dykes will hold"):
        assert windows(text)[0].start == 0

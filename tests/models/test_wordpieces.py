from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from onrecord.models.registry import FOLDER
from onrecord.models.windows import windows
from onrecord.models.wordpieces import (
    CAPITALISED,
    DIGIT,
    LOWER,
    MARK,
    MAX_PIECES,
    UPPER,
    encode,
)
from onrecord.records import Span

TOKENIZER = Tokenizer.from_file(str(FOLDER / "attribution" / "tokenizer.json"))


def words(text: str) -> list[str]:
    pieces = encode(TOKENIZER, text, Span(0, len(text)))
    return [text[w.start : w.end] for w in pieces.words]


def test_words_are_the_text_without_white_space() -> None:
    text = "“Harrowmere’s dykes,” Okray-Vale asked, “hold?”"
    assert "".join(words(text)) == text.replace(" ", "")


def test_case_of_words() -> None:
    text = "The UN met 12 envoys ."
    pieces = encode(TOKENIZER, text, Span(0, len(text)))
    assert [pieces.case[i] for i in pieces.first] == [CAPITALISED, UPPER, LOWER, DIGIT, LOWER, MARK]


def test_quotation_marks_of_any_shape_are_the_same_piece() -> None:
    shapes = ['He said "yes".', "He said “yes”.", "He said «yes»."]
    assert len({tuple(encode(TOKENIZER, s, Span(0, len(s))).ids) for s in shapes}) == 1


def test_offsets_refer_to_the_whole_text() -> None:
    text = "First line.\nSecond Überblick line."
    second = windows(text)[1]
    found = [text[w.start : w.end] for w in encode(TOKENIZER, text, second).words]
    assert found == ["Second", "Überblick", "line", "."]


def test_what_exceeds_the_encoder_is_left_out() -> None:
    text = "x1 " * MAX_PIECES
    pieces = encode(TOKENIZER, text, Span(0, len(text)))
    assert len(pieces.ids) == len(pieces.case) == len(pieces.quote) == MAX_PIECES
    assert len(pieces.first) == len(pieces.words)
    assert max(pieces.first) < MAX_PIECES - 1


@given(st.text(max_size=80))
def test_any_text_can_be_encoded(text: str) -> None:
    for window in windows(text):
        pieces = encode(TOKENIZER, text, window)
        assert len(pieces.ids) == len(pieces.case) == len(pieces.quote)
        assert all(window.start <= w.start < w.end <= window.end for w in pieces.words)

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.publish.brief import Piece
from onrecord.publish.markdown import address, marked, plain


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. first", "1\\. first"),
        ("- dash", "\\- dash"),
        ("# title", "\\# title"),
        ("a_b * c", "a\\_b \\* c"),
        ("in 2023. Then", "in 2023. Then"),
    ],
)
def test_what_markdown_would_read_is_escaped(text: str, escaped: str) -> None:
    assert plain(text) == escaped


def test_marked_words_are_bold_without_their_spaces() -> None:
    pieces = (
        Piece(text="It came ", role="said"),
        Piece(text=" from sea ", role="marked"),
        Piece(text="at night", role="said"),
    )
    assert marked(pieces) == "It came  **from sea** at night"


@given(st.text(max_size=80))
def test_addresses_cannot_leave_their_brackets(url: str) -> None:
    assert not {"<", ">", " ", "\n"} & set(address(url))


@given(st.text(alphabet="ab*_[]<>`#\\ ", max_size=60))
def test_taking_the_escapes_away_gives_the_text_back(text: str) -> None:
    assert re.sub(r"\\(.)", r"\1", plain(text)) == text

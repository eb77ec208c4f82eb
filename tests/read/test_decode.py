"""Bytes to text."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BinaryInput, EmptyInput
from onrecord.read.decode import decode

QUOTE = "Brenn said: “Not one drone” — and left the café."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_the_usual_encodings_give_the_same_text(encoding: str) -> None:
    assert decode("page", QUOTE.encode(encoding)) == QUOTE


def test_a_declared_character_set_is_used() -> None:
    page = '<meta charset="windows-1251"><p>Брэнн сказал</p>'
    assert decode("page", page.encode("cp1251")) == page


def test_the_header_wins_over_detection() -> None:
    assert decode("page", "Брэнн сказал".encode("cp1251"), "windows-1251") == "Брэнн сказал"


def test_a_wrong_declaration_is_passed_over() -> None:
    page = '<meta charset="utf-8"><p>Brenn left the café.</p>'
    assert "café" in decode("page", page.encode("cp1252"))


def test_an_unknown_declaration_is_passed_over() -> None:
    assert decode("page", b'<meta charset="no-such-set"><p>Brenn</p>').endswith("<p>Brenn</p>")


def test_mojibake_is_left_alone() -> None:
    assert decode("page", "He said â€œneverâ€\x9d.".encode()) == "He said â€œneverâ€\x9d."


def test_line_endings_become_newlines() -> None:
    assert decode("page", b"one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n", "\ufeff \n".encode()])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyInput, match="nothing in it"):
        decode("page", data)


@pytest.mark.parametrize("data", [b"abc\x00def", bytes(range(1, 32)) * 20, b"\x00\x01\x02"])
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(BinaryInput):
        decode("page", data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back_unchanged(text: str) -> None:
    if text.strip() and not text.startswith("\ufeff") and "<" not in text:
        assert decode("page", text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_clear_error(data: bytes) -> None:
    with suppress(EmptyInput, BinaryInput):
        text = decode("page", data)
        assert text.strip()
        assert "\r" not in text

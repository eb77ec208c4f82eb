"""Names that mix letters of several alphabets."""

from __future__ import annotations

import pytest

from onrecord.naming.alphabets import mixes_alphabets
from onrecord.publish.display import MIXED, shown_name


@pytest.mark.parametrize(
    "name", ["\u0410ldous Brenn", "Aldous Br\u0435nn", "Mirela T\u03bfst", "V\u0430le"]
)
def test_a_letter_of_another_alphabet_is_found_and_marked(name: str) -> None:
    assert mixes_alphabets(name)
    assert shown_name(name) == f"{name} {MIXED}"


@pytest.mark.parametrize(
    "name",
    ["Ñandú Öst", "D\u2019Arcy", "\u0410\u043b\u0434\u043e\u0443\u0441", "E\u0301va",
     "Aldous (\u0410\u043b\u0434\u043e\u0443\u0441) Brenn", "Brenn 2", ""],
)  # fmt: skip
def test_names_of_one_alphabet_a_word_are_not(name: str) -> None:
    assert not mixes_alphabets(name)
    assert shown_name(name) == name

"""Which words there are."""

from __future__ import annotations

import pytest

from onrecord.vocabulary import is_word


@pytest.mark.parametrize(
    "word", ["casual", "causal", "councils", "claimed", "parties", "went", "larger", "swimming"]
)
def test_words_and_their_forms_are_known(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["counsil", "sprng", "resevoir", "recieved", ""])
def test_misspelt_words_are_not(word: str) -> None:
    assert not is_word(word)

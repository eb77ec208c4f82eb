"""Nouns for one person."""

from __future__ import annotations

import pytest

from onrecord.naming.person_nouns import is_person_noun


@pytest.mark.parametrize(
    "word",
    [
        "minister", "Sen.", "co-founder", "singer-songwriter", "immunologist", "pediatrician",
        "goalkeeper", "spokeswoman", "chief-of-staff", "father-in-law", "Kestrian-Norwegian", "PM",
    ],
)  # fmt: skip
def test_one_person(word: str) -> None:
    assert is_person_noun(word)


@pytest.mark.parametrize(
    "word",
    [
        "label", "address", "paper", "newsletter", "human", "talisman", "doctors", "p.m.",
        "Gazette", "murderer", "suspect", "",
    ],
)  # fmt: skip
def test_no_person_or_many(word: str) -> None:
    assert not is_person_noun(word)

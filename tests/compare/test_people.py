"""Whose words are whose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.compare.people import name_words, same_name

NAMES = st.lists(
    st.sampled_from("Aldous Mirela Joren Brenn Tost Vale Okray".split()), min_size=1, max_size=3
)


@pytest.mark.parametrize(
    ("one", "two", "near", "same"),
    [
        ("Aldous Brenn", "Aldous Brenn", False, True),
        ("Mr. Brenn", "Aldous Brenn", True, True),
        ("Mr. Brenn", "Aldous Brenn", False, False),
        ("Aldous", "Aldous Brenn", True, False),
        ("Ilka Brenn", "Aldous Brenn", True, False),
        ("", "", True, False),
    ],
)
def test_same_name(one: str, two: str, near: bool, same: bool) -> None:
    assert same_name(name_words(one), name_words(two), near=near) is same


@given(NAMES, NAMES, st.booleans())
def test_sameness_is_symmetric(one: list[str], two: list[str], near: bool) -> None:
    a, b = name_words(" ".join(one)), name_words(" ".join(two))
    assert same_name(a, b, near=near) == same_name(b, a, near=near)


@given(NAMES)
def test_a_name_is_its_own(name: list[str]) -> None:
    words = name_words(" ".join(name))
    assert same_name(words, words, near=False)

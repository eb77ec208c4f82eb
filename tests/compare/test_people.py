"""Whose words are whose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.build import said

from onrecord.compare.people import name_words, of_one_body, same_name, same_speaker, speaker_words
from onrecord.records import Side, SpeakerKind

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


def by(name: str, person: str | None) -> Side:
    """What somebody says in an article of its own."""
    return replace(said("{said} [it rains].", name, article=f"{name}{person}"), person=person)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (("Aldous Brenn", "p1"), ("A. Brenn", "p1"), True),
        (("Aldous Brenn", "p1"), ("Aldous Brenn", "p2"), False),
        (("Aldous Brenn", "p1"), ("Aldous Brenn", None), True),
        (("Aldous Brenn", "p1"), ("Brenn", None), False),
        (("Aldous Brenn", None), ("Aldous Brenn", None), True),
    ],
)
def test_where_persons_are_known_they_decide(
    one: tuple[str, str | None], two: tuple[str, str | None], same: bool
) -> None:
    assert same_speaker(by(*one), by(*two)) is same
    assert same_speaker(by(*two), by(*one)) is same


def test_an_office_alone_is_a_speaker_only_where_its_holder_is_known() -> None:
    side = by("the prime minister", None)
    assert side.statement.speaker is not None
    unnamed = replace(side.statement.speaker, kind="unnamed")
    side = replace(side, statement=replace(side.statement, speaker=unnamed))
    assert speaker_words(side) == ()
    assert speaker_words(replace(side, person="p1")) == ("prime", "minister")


def test_what_several_say_each_of_them_says() -> None:
    both = by("Mirela Tost and Joren Vale", None)
    assert same_speaker(both, by("Joren Vale", "p1"))
    assert not same_speaker(both, by("Ilka Vale", "p2"))


def test_a_pronoun_names_nobody() -> None:
    assert speaker_words(by("They", None)) == ()


def _by(name: str, kind: SpeakerKind, article: str) -> Side:
    side = said("Somebody {said} [the levy is too high].", name, article=article)
    speaker = side.statement.speaker
    assert speaker is not None
    return replace(side, statement=replace(side.statement, speaker=replace(speaker, kind=kind)))


def test_a_group_is_another_in_each_article() -> None:
    here, there = _by("dealers", "group", "a1"), _by("dealers", "group", "a2")
    assert same_speaker(here, _by("dealers", "group", "a1"))
    assert not same_speaker(here, there)


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        (("A Treasury official", "unnamed"), ("Treasury", "organisation"), True),
        (("Harrowmere Gazette", "organisation"), ("Radio Tarn", "organisation"), False),
        (("Aldous Brenn", "person"), ("Brenn", "person"), False),
    ],
)
def test_who_speaks_for_one_body(
    one: tuple[str, SpeakerKind], two: tuple[str, SpeakerKind], together: bool
) -> None:
    assert of_one_body(_by(*one, "a1"), _by(*two, "a1")) is together

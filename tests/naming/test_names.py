from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.naming.names import (
    fold,
    folded,
    presentable,
    same_person,
    same_spelling,
    short_for,
    strip_titles,
    surname,
)

words = st.text(alphabet="abcdefgöéABC'’.-", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("a", "b"),
    [("rafik", "rafek"), ("yusuf", "yusef"), ("mohammed", "muhammad"), ("okray", "okray")],
)
def test_transliterations_are_one_name(a: str, b: str) -> None:
    assert same_spelling(a, b)


@pytest.mark.parametrize(("a", "b"), [("brenn", "brent"), ("vale", "vole"), ("khan", "khalid")])
def test_names_that_only_look_alike_stay_apart(a: str, b: str) -> None:
    assert not same_spelling(a, b) or a[0] == b[0]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (("aldous", "brenn"), ("aldous", "brenn"), True),
        (("aldous", "brenn"), ("aldous", "j", "brenn"), True),
        (("a", "brenn"), ("aldous", "brenn"), True),
        (("bill", "tarn"), ("william", "tarn"), True),
        (("imran", "vale"), ("imran", "riaz", "vale"), False),
        (("mirela", "brenn"), ("aldous", "brenn"), False),
    ],
)
def test_two_full_names(a: tuple[str, ...], b: tuple[str, ...], same: bool) -> None:
    assert same_person(a, b) is same
    assert same_person(b, a) is same


def test_the_tail_of_a_name_stands_for_it() -> None:
    assert short_for(("de", "winter"), ("anna", "de", "winter"))
    assert not short_for(("anna",), ("anna", "de", "winter"))


def test_titles_are_taken_off() -> None:
    titles, name = strip_titles(("Lt", "Gen", "Oskar", "Thorne"))
    assert titles == ("Lt", "Gen")
    assert name == ("Oskar", "Thorne")


def test_a_particle_belongs_to_the_family_name() -> None:
    assert surname(("anna", "de", "winter")) == ("de", "winter")
    assert surname(("aldous", "brenn")) == ("brenn",)


def test_shouted_names_are_made_ordinary() -> None:
    assert presentable(("TAMSIN", "OKRAY")) == "Tamsin Okray"
    assert presentable(("J.", "VALE")) == "J. Vale"


def test_suffixes_and_accents_do_not_tell_people_apart() -> None:
    assert folded(("Joren", "Válè", "Jr.")) == ("joren", "vale")


@given(words)
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(words, words)
def test_spelling_is_symmetric(a: str, b: str) -> None:
    x, y = fold(a), fold(b)
    if x and y:
        assert same_spelling(x, y) == same_spelling(y, x)

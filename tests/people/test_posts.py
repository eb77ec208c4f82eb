from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.people.posts import post_of, posts_of


@pytest.mark.parametrize(
    ("role", "key", "area"),
    [
        ("Prime Minister", "prime minister", None),
        ("the PM", "prime minister", None),
        ("Varland's premier", "prime minister", "Varland"),
        ("Defense Secretary", "defence secretary", None),
        ("the Minister of Defence", "defence minister", None),
        ("Defence Minister", "defence minister", None),
        ("Minister for Foreign Affairs", "foreign minister", None),
        ("secretary of the Treasury", "finance secretary", None),
        ("speaker of the House", "house speaker", None),
        ("House Speaker", "house speaker", None),
        ("Leader of the Opposition", "opposition leader", None),
        ("Opposition leader", "opposition leader", None),
        ("the Kestrian president", "president", "Kestrian"),
        ("president of Kestria", "president", "Kestria"),
        ("French foreign minister", "foreign minister", "France"),
        ("Ohio Gov.", "governor", "Ohio"),
        ("Sen. from Utah", "senator", "Utah"),
        ("Harbour Party leader", "leader", "Harbour Party"),
        ("leader of the Harbour Party", "leader", "Harbour Party"),
        ("president of the Hauliers' Federation", "president", "Hauliers' Federation"),
        ("Brightwater CEO", "chief executive", "Brightwater"),
        ("Lund's former campaign manager", "campaign manager", "Lund"),
        ("gynaecologist from Saltery", "gynaecologist", "Saltery"),
        ("member of parliament for Saltery", "member parliament", "Saltery"),
        ("But President", "president", None),
        ("Republican National Committee chairman", "chair", "Republican National Committee"),
        ("Republican presidential nominee", "presidential candidate", None),
        ("White House spokeswoman", "spokesperson", "White House"),
    ],
)
def test_a_post_has_a_title_and_an_area(role: str, key: str, area: str | None) -> None:
    post = post_of(role)
    assert post is not None
    assert (post.key, post.area) == (key, area)


@pytest.mark.parametrize("role", ["", "his", "Mr.", "the woman", "a resident", "something", "'s"])
def test_words_without_a_title_are_no_post(role: str) -> None:
    assert post_of(role) is None


@pytest.mark.parametrize("role", ["former mayor", "ex-president", "the next chancellor"])
def test_a_post_of_the_past_or_to_come_is_not_held(role: str) -> None:
    post = post_of(role)
    assert post is not None
    assert not post.held


def test_a_party_is_no_area() -> None:
    post = post_of("Republican Senator")
    assert post is not None
    assert (post.area, post.party) == (None, "Republican Party")


def test_a_role_may_name_two_posts() -> None:
    keys = [post.key for post in posts_of("candidate and former neurosurgeon")]
    assert keys == ["candidate", "neurosurgeon"]


@given(st.text(max_size=300))
def test_any_words_can_be_read(role: str) -> None:
    for post in posts_of(role):
        assert post.key


def test_a_long_role_costs_no_more_than_a_short_one() -> None:
    started = time.perf_counter()
    post_of("of the " * 200_000 + "minister")
    assert time.perf_counter() - started < 1
